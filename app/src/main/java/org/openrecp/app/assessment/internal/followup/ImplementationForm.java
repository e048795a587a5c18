// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.centre.Centre;

/** What is typed about an option that was carried out. */
public record ImplementationForm(String date, String cost, String currency, String note) {
    public ImplementationForm(
            @Nullable String date,
            @Nullable String cost,
            @Nullable String currency,
            @Nullable String note) {
        this.date = Typed.text(date);
        this.cost = Typed.text(cost);
        this.currency = Typed.text(currency).toUpperCase(Locale.ROOT);
        this.note = Typed.text(note);
    }

    static ImplementationForm of(@Nullable Implementation known, String currency) {
        return known == null
                ? new ImplementationForm("", "", currency, "")
                : new ImplementationForm(
                        known.date().toString(),
                        known.cost().stripTrailingZeros().toPlainString(),
                        known.currency(),
                        known.note());
    }

    /** Keys of what is wrong, by field. */
    Map<String, String> problems(Locale locale, LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (Typed.date(date).filter(d -> !d.isAfter(today)).isEmpty()) {
            problems.put("date", "followup.problem-past");
        }
        if (Typed.number(cost, locale).filter(c -> c.signum() >= 0).isEmpty()) {
            problems.put("cost", "followup.problem-cost");
        }
        if (note.length() > Typed.LONGEST) {
            problems.put("note", "followup.problem-note");
        }
        if (!Centre.isCurrency(currency)) {
            problems.put("currency", "followup.problem-currency");
        }
        return problems;
    }

    Implementation entered(Locale locale, String by) {
        return new Implementation(
                Typed.date(date).orElseThrow(),
                Typed.number(cost, locale).orElse(BigDecimal.ZERO),
                currency,
                note,
                by);
    }
}
