// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job;

/** How work tells how far it is. */
@FunctionalInterface
public interface JobProgress {
    /** For work that nobody watches. */
    JobProgress NONE = (_, _) -> {};

    /**
     * Says what is done now.
     *
     * @param stage key of its name
     * @param share of all the work that is behind it, 0…1
     * @throws Stopped when the work was cancelled
     */
    void at(String stage, double share);

    /** The end of work that was cancelled. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("cancelled", null, false, false);
        }
    }
}
