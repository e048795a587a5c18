// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.followup.Claim.Method;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.shell.Reader;

/**
 * What is typed about a saving.
 *
 * @param claim id of the claim, made with the form so that it is one however often it is sent
 */
public record ClaimForm(
        UUID claim,
        String resource,
        String unit,
        String before,
        String after,
        String from,
        String until,
        String method,
        String money,
        String currency,
        String note) {
    public ClaimForm(
            @Nullable UUID claim,
            @Nullable String resource,
            @Nullable String unit,
            @Nullable String before,
            @Nullable String after,
            @Nullable String from,
            @Nullable String until,
            @Nullable String method,
            @Nullable String money,
            @Nullable String currency,
            @Nullable String note) {
        this.claim = claim == null ? UUID.randomUUID() : claim;
        this.resource = Typed.text(resource);
        this.unit = Typed.text(unit);
        this.before = Typed.text(before);
        this.after = Typed.text(after);
        this.from = Typed.text(from);
        this.until = Typed.text(until);
        this.method = Typed.text(method);
        this.money = Typed.text(money);
        this.currency = Typed.text(currency).toUpperCase(Locale.ROOT);
        this.note = Typed.text(note);
    }

    static ClaimForm empty(String currency) {
        return new ClaimForm(null, "", "", "", "", "", "", "B", "", currency, "");
    }

    /** The same as another claim. */
    ClaimForm again() {
        return new ClaimForm(
                null, resource, unit, before, after, from, until, method, money, currency, note);
    }

    /** Keys of what is wrong, by field. */
    Map<String, String> problems(Locale locale, LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (resource.isEmpty() || resource.length() > 200) {
            problems.put("resource", "followup.problem-resource");
        }
        if (unit.isEmpty() || unit.length() > 30) {
            problems.put("unit", "followup.problem-unit");
        }
        if (amount(before, locale).isEmpty()) {
            problems.put("before", "followup.problem-amount");
        }
        var used = amount(after, locale);
        if (used.isEmpty()) {
            problems.put("after", "followup.problem-amount");
        } else if (amount(before, locale).filter(b -> b.compareTo(used.get()) < 0).isPresent()) {
            problems.put("after", "followup.problem-risen");
        }
        var start = Typed.date(from);
        var end = Typed.date(until);
        if (start.isEmpty()
                || end.isEmpty()
                || end.get().isBefore(start.get())
                || end.get().isAfter(today)) {
            problems.put("until", "followup.problem-period");
        }
        if (findMethod().isEmpty()) {
            problems.put("method", "followup.problem-method");
        }
        if (amount(money, locale).isEmpty()) {
            problems.put("money", "followup.problem-money");
        }
        if (note.length() > Typed.LONGEST) {
            problems.put("note", "followup.problem-note");
        }
        if (!Centre.isCurrency(currency)) {
            problems.put("currency", "followup.problem-currency");
        }
        return problems;
    }

    Claim entered(UUID option, Locale locale, Reader reader, Instant now) {
        return new Claim(
                claim,
                option,
                resource,
                unit,
                amount(before, locale).orElseThrow(),
                amount(after, locale).orElseThrow(),
                Typed.date(from).orElseThrow(),
                Typed.date(until).orElseThrow(),
                findMethod().orElseThrow(),
                amount(money, locale).orElseThrow(),
                currency,
                note,
                now,
                reader.id(),
                reader.displayName(),
                null);
    }

    private Optional<Method> findMethod() {
        return Arrays.stream(Method.values()).filter(m -> m.name().equals(method)).findFirst();
    }

    private static Optional<BigDecimal> amount(String typed, Locale locale) {
        return Typed.number(typed, locale).filter(n -> n.signum() >= 0);
    }
}
