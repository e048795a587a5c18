// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What an assessment has achieved so far. */
public sealed interface Achievement {
    /**
     * It is done: approved and frozen. One that is revised is not, until it is frozen again.
     *
     * @param quick whether it stands on bills alone
     * @param date when its first revision was frozen
     * @param options how many it found
     */
    record Done(boolean quick, LocalDate date, int options) implements Achievement {}

    /**
     * An option was carried out.
     *
     * @param cost what it really cost at the start
     */
    record CarriedOut(Option option, LocalDate date, BigDecimal cost, String currency)
            implements Achievement {}

    /**
     * A saving is claimed.
     *
     * @param resource what is saved, in the words of who claims it
     * @param saved in the period, for the same output
     * @param money saved in the period
     * @param verdict of a second person
     */
    record Claimed(
            UUID id,
            Option option,
            String resource,
            BigDecimal saved,
            String unit,
            LocalDate from,
            LocalDate until,
            BigDecimal money,
            String currency,
            Instant at,
            Verdict verdict)
            implements Achievement {}

    /**
     * An option.
     *
     * @param category code of its class; empty: none
     */
    record Option(UUID row, String title, String category) {}

    /** What a second person says of a claim. */
    enum Verdict {
        NONE_YET,
        VERIFIED,
        REJECTED
    }
}
