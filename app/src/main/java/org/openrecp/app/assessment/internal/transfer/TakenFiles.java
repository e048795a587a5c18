// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.company.CompaniesMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were taken in. */
@Repository
public class TakenFiles {
    private final JdbcClient database;

    TakenFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * A file that was taken in.
     *
     * @param by who brought it
     * @param sha256 of the file
     * @param changes how much was new
     */
    public record TakenFile(Instant at, String by, String sha256, int changes) {}

    /** Those of an assessment, the last first. */
    public List<TakenFile> list(UUID assessment) {
        return database.sql(
                        "select at, author, sha256, changes from transfer_taken where assessment_id = ? order by at desc, id")
                .param(assessment)
                .query((row, _) ->
                        new TakenFile(
                                row.getTimestamp(1).toInstant(),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4)))
                .list();
    }

    void add(UUID id, UUID assessment, String sha256, int changes, Author taker) {
        database.sql(
                        """
                        insert into transfer_taken (id, assessment_id, centre_id, company_id, sha256, changes, author_id, author)
                        select ?, id, centre_id, company_id, ?, ?, ?, ? from assessment where id = ?
                        """)
                .params(Arrays.asList(id, sha256, changes, taker.id(), taker.name(), assessment))
                .update();
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        database.sql("update transfer_taken set company_id = ? where company_id = ?")
                .params(merged.to(), merged.from())
                .update();
    }
}
