// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work, as it is now or as it ended.
 *
 * @param kind key of its name
 * @param percent of the work that is behind it
 * @param stage key of what is done now; null: not begun, or nothing to say
 * @param message key of a sentence about its end; null: none
 * @param result where its result is, a path of this site
 */
public record Job(
        UUID id,
        String kind,
        UUID subject,
        State state,
        int percent,
        @Nullable String stage,
        @Nullable String message,
        List<String> arguments,
        @Nullable String result,
        Instant queued,
        @Nullable Instant ended) {
    public Job {
        arguments = List.copyOf(arguments);
    }

    /** How far it came. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** The process that ran it died. */
        INTERRUPTED;

        /** Key of its name. */
        public String key() {
            return "job." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is still to come to an end. */
    public boolean isActive() {
        return state == State.QUEUED || state == State.RUNNING;
    }

    /** Where it is shown. */
    public String path() {
        return "/jobs/" + id;
    }

    /** The name of the HTML element, unique on a page. */
    public String element() {
        return "job-" + id;
    }
}
