// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saving that somebody claims, measured before and after for the same product output.
 *
 * @param resource what is saved
 * @param before use in the period before
 * @param after use in the period given, of the same length
 * @param method how it was measured: an option of IPMVP, or an estimate
 * @param money saved in the period
 * @param verdict null: nobody has verified it yet
 */
public record Claim(
        UUID id,
        UUID option,
        String resource,
        String unit,
        BigDecimal before,
        BigDecimal after,
        LocalDate from,
        LocalDate until,
        Method method,
        BigDecimal money,
        String currency,
        String note,
        Instant at,
        UUID by,
        String byName,
        @Nullable Verdict verdict) {

    /** How a saving was found, as IPMVP names it. */
    public enum Method {
        /** Retrofit isolation, key parameter measured. */
        A,
        /** Retrofit isolation, all parameters measured. */
        B,
        /** Whole facility. */
        C,
        /** Calibrated simulation. */
        D,
        /** A formula, with photo and invoice. */
        DEEMED;

        /** Key of its name. */
        public String key() {
            return "followup.method-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a second person says of it. */
    public record Verdict(boolean verified, String note, Instant at, String by) {}

    /** The same before anybody judged it. */
    Claim unjudged() {
        return new Claim(
                id, option, resource, unit, before, after, from, until, method, money, currency,
                note, at, by, byName, null);
    }

    /** Whether another claims the same saving by the same person. */
    boolean isLike(Claim other) {
        return option.equals(other.option)
                && resource.equals(other.resource)
                && unit.equals(other.unit)
                && before.compareTo(other.before) == 0
                && after.compareTo(other.after) == 0
                && from.equals(other.from)
                && until.equals(other.until)
                && method == other.method
                && money.compareTo(other.money) == 0
                && currency.equals(other.currency)
                && note.equals(other.note)
                && by.equals(other.by);
    }

    public BigDecimal saved() {
        return before.subtract(after);
    }

    /** Where its saving stands. */
    public String stateKey() {
        return verdict == null
                ? "followup.claimed"
                : verdict.verified() ? "followup.verified" : "followup.not-verified";
    }
}
