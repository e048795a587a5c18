// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.followup.Screening.Decision;

/**
 * What is decided of an option: its screening, its ratings, who does it until when, and which
 * causes it acts on.
 *
 * @param decision code; empty: none yet
 */
public record DecisionForm(
        String decision,
        String reason,
        String technical,
        String environmental,
        String owner,
        String due,
        List<UUID> causes) {
    /** Those in the workbook. */
    static final List<String> FIELDS =
            List.of("status", "technical_rating", "environmental_rating", "owner", "due");

    private static final BigDecimal BEST = BigDecimal.TEN;
    private static final int LONGEST = 500;

    public DecisionForm(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String technical,
            @Nullable String environmental,
            @Nullable String owner,
            @Nullable String due,
            @Nullable List<UUID> causes) {
        this.decision = Typed.text(decision);
        this.reason = Typed.text(reason);
        this.technical = Typed.text(technical);
        this.environmental = Typed.text(environmental);
        this.owner = Typed.text(owner);
        this.due = Typed.text(due);
        this.causes = causes == null ? List.of() : List.copyOf(causes);
    }

    static DecisionForm of(OptionRow option, Optional<Screening> screening, Iterable<UUID> causes) {
        var linked = new ArrayList<UUID>();
        causes.forEach(linked::add);
        return new DecisionForm(
                Decision.of(option.status()).map(Decision::code).orElse(""),
                screening.map(Screening::reason).orElse(""),
                option.get("technical_rating"),
                option.get("environmental_rating"),
                option.get("owner"),
                option.get("due"),
                linked);
    }

    /** The same with another decision. */
    DecisionForm with(Decision other, String why) {
        return new DecisionForm(other.code(), why, technical, environmental, owner, due, causes);
    }

    /** Keys of what is wrong, by field. */
    Map<String, String> problems(Locale locale) {
        var problems = new LinkedHashMap<String, String>();
        if (!decision.isEmpty() && Decision.find(decision).isEmpty()) {
            problems.put("decision", "followup.problem-decision");
        }
        if (decision.equals(Decision.REJECT.code()) && reason.isEmpty()) {
            problems.put("reason", "followup.problem-reason");
        }
        Map.of("reason", reason, "owner", owner)
                .forEach((field, text) -> {
                    if (text.length() > LONGEST) {
                        problems.put(field, "followup.problem-long");
                    }
                });
        if (!isRating(technical, locale)) {
            problems.put("technical", "followup.problem-rating");
        }
        if (!isRating(environmental, locale)) {
            problems.put("environmental", "followup.problem-rating");
        }
        if (!due.isEmpty() && Typed.date(due).isEmpty()) {
            problems.put("due", "followup.problem-date");
        }
        return problems;
    }

    private static boolean isRating(String typed, Locale locale) {
        return typed.isEmpty()
                || Typed.number(typed, locale)
                        .filter(n -> n.signum() >= 0 && n.compareTo(BEST) <= 0)
                        .isPresent();
    }

    /** The same with numbers as the workbook keeps them. */
    DecisionForm entered(Locale locale) {
        return new DecisionForm(
                decision,
                reason,
                rating(technical, locale),
                rating(environmental, locale),
                owner,
                due,
                causes);
    }

    /** The same, with those of its causes alone that are among these. */
    DecisionForm among(List<Cause> known) {
        var ids = known.stream().map(Cause::id).toList();
        return new DecisionForm(
                decision,
                reason,
                technical,
                environmental,
                owner,
                due,
                causes.stream().filter(ids::contains).toList());
    }

    private static String rating(String typed, Locale locale) {
        return Typed.number(typed, locale).map(BigDecimal::toPlainString).orElse("");
    }

    Optional<Decision> screening() {
        return Decision.find(decision);
    }

    /** The fields of the workbook that it sets. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        screening().ifPresent(d -> fields.put("status", d.status()));
        fields.put("technical_rating", technical);
        fields.put("environmental_rating", environmental);
        fields.put("owner", owner);
        fields.put("due", due);
        return fields;
    }
}
