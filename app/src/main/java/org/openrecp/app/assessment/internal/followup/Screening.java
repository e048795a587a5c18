// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an option was kept or not, by whom and when. What was decided is the option's status. */
public record Screening(Decision decision, String reason, Instant at, String by) {

    /** What to do with an option. */
    public enum Decision {
        NOW("selected"),
        STUDY("study"),
        REJECT("rejected");

        private final String status;

        Decision(String status) {
            this.status = status;
        }

        /** As in the database and in forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of its name. */
        public String key() {
            return "followup.decision-" + code();
        }

        /** The status that an option has then. */
        public String status() {
            return status;
        }

        /** The decision that an option's status stands for; an idea is not decided on. */
        static Optional<Decision> of(String status) {
            return status.equals("implemented")
                    ? Optional.of(NOW)
                    : Arrays.stream(values()).filter(d -> d.status().equals(status)).findFirst();
        }

        static Optional<Decision> find(String code) {
            return Arrays.stream(values()).filter(d -> d.code().equals(code)).findFirst();
        }
    }
}
