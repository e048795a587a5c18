// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What programs send about causes, options, the plan and savings; the forms check it. */
final class FollowUpEdits {
    private FollowUpEdits() {}

    /**
     * A new cause of a loss.
     *
     * @param id made by the client
     * @param stream row of the stream that is lost; null: the plant as a whole
     * @param group input, technology, execution, product or waste_handling
     */
    record NewCause(
            @Nullable UUID id,
            @Nullable UUID stream,
            @Nullable String group,
            @Nullable String text) {}

    /**
     * A new option.
     *
     * @param row made by the client
     * @param category code of its category, as in the sheet options
     */
    record NewOption(@Nullable UUID row, @Nullable String title, @Nullable String category) {}

    /**
     * What is decided of an option, all of it; what is left out is emptied.
     *
     * @param decision now, study or reject
     * @param technical rating, 0 to 10
     * @param environmental rating, 0 to 10
     * @param owner who does it
     * @param due until when, as 2026-01-31
     * @param causes that it acts on
     */
    record Decided(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable BigDecimal technical,
            @Nullable BigDecimal environmental,
            @Nullable String owner,
            @Nullable String due,
            @Nullable List<UUID> causes) {
        DecisionForm form() {
            return new DecisionForm(
                    decision, reason, text(technical), text(environmental), owner, due, causes);
        }
    }

    /**
     * That an option was carried out.
     *
     * @param date when, as 2026-01-31
     * @param cost what it really cost
     */
    record CarriedOut(
            @Nullable String date,
            @Nullable BigDecimal cost,
            @Nullable String currency,
            @Nullable String note) {
        ImplementationForm form() {
            return new ImplementationForm(date, text(cost), currency, note);
        }
    }

    /**
     * A saving to be claimed.
     *
     * @param id made by the client
     * @param before use in the period before
     * @param after use in the period given, of the same length
     * @param method A, B, C, D or DEEMED
     * @param money saved in the period
     */
    record NewClaim(
            @Nullable UUID id,
            @Nullable String resource,
            @Nullable String unit,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable String from,
            @Nullable String until,
            @Nullable String method,
            @Nullable BigDecimal money,
            @Nullable String currency,
            @Nullable String note) {
        ClaimForm form() {
            return new ClaimForm(
                    id,
                    resource,
                    unit,
                    text(before),
                    text(after),
                    from,
                    until,
                    method,
                    text(money),
                    currency,
                    note);
        }
    }

    /**
     * What a second person says of a claim.
     *
     * @param note why; needed where it is rejected
     */
    record Judged(@Nullable Boolean verified, @Nullable String note) {}

    /** A number as a person would type it; the form refuses one that cannot be written out. */
    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null
                ? null
                : Typed.isWritable(number) ? number.toPlainString() : number.toString();
    }
}
