// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job;

import java.util.Optional;
import java.util.UUID;

/** What the rest of the application may ask of long work. */
public interface Jobs {
    /**
     * Lets work run, within the scope of now. One piece of work of a kind runs for one subject:
     * while it does, asking again gives the same.
     *
     * @return the job, queued or running
     */
    UUID submit(Subject subject, Work work);

    /** A job within the current scope. */
    Optional<Job> find(UUID id);

    /** The newest job of a kind for a subject. */
    Optional<Job> latest(String kind, UUID subject);

    /** Asks a job to stop. It does so at its next stage. */
    void cancel(UUID id);

    /**
     * What work is about.
     *
     * @param kind key of its name, for instance {@code assessment.job-report}
     */
    record Subject(String kind, UUID id, UUID centre, UUID company) {}

    /** Work that may take long. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param progress to be told of every stage; throws when the work is to stop
         * @throws NotDone when it cannot be done, for a reason that the reader should be told
         */
        Outcome run(JobProgress progress) throws Exception;
    }
}
