// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job.internal;

import java.util.UUID;
import org.openrecp.app.job.Jobs.Subject;
import org.openrecp.app.job.Outcome;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own that works until it is killed; it prints the id of its job. */
final class EndlessWork {
    private EndlessWork() {}

    /** Arguments: address, user and password of the database; the centre. */
    public static void main(String[] arguments) throws Exception {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        database.setPassword(arguments[2]);
        database.setOptions("-c openrecp.scope=system");
        var pool = new JobPool(new JobStore(JdbcClient.create(database)));
        var subject =
                new Subject(
                        "job.running",
                        UUID.randomUUID(),
                        UUID.fromString(arguments[3]),
                        UUID.randomUUID());
        var id =
                pool.submit(
                        subject,
                        progress -> {
                            progress.at("job.running", 0.5);
                            Thread.sleep(600_000);
                            return Outcome.at("/");
                        });
        System.out.println(id);
        Thread.sleep(600_000);
    }
}
