// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.UUID;
import org.openrecp.app.OpenRecpApplication;
import org.openrecp.app.database.Scope;
import org.springframework.boot.SpringApplication;

/** Loads a file as a process of its own, and stands still in the middle of it, to be killed. */
final class KilledLoad {
    static final String HALF_WAY = "half-way";

    private KilledLoad() {}

    /**
     * Runs.
     *
     * @param arguments centre, file, then settings of the application
     */
    public static void main(String[] arguments) throws Exception {
        var centre = UUID.fromString(arguments[0]);
        var file = UUID.fromString(arguments[1]);
        var settings = new String[arguments.length - 2];
        System.arraycopy(arguments, 2, settings, 0, settings.length);
        var work =
                SpringApplication.run(OpenRecpApplication.class, settings)
                        .getBean(HistoryJobs.class);
        new Scope(Scope.Reach.CENTRE, centre, null, null)
                .call(() -> work.load(file, HistoryDesk.MANAGER, KilledLoad::stand));
    }

    private static void stand(String stage, double share) {
        if (share > 0.6) {
            System.out.println(HALF_WAY);
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
