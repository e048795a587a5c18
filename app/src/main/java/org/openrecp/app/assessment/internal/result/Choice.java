// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.option.Objective;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.SheetKind;

/**
 * What a portfolio is asked to be.
 *
 * @param budgetTyped as a person typed it; blank: no limit
 * @param budget null: no limit, or what was typed is no amount
 * @param must ids of options that are in it
 * @param never ids of options that are not
 */
public record Choice(
        String budgetTyped,
        @Nullable Double budget,
        Objective objective,
        Set<String> must,
        Set<String> never) {
    public Choice {
        must = new LinkedHashSet<>(must);
        never = new LinkedHashSet<>(never);
    }

    /**
     * Reads the form.
     *
     * @param budget null: the plant's own; likewise the objective
     */
    static Choice of(
            @Nullable String budget,
            @Nullable Objective objective,
            List<String> must,
            List<String> never,
            @Nullable Double ownBudget,
            Objective ownObjective,
            Language language) {
        var field = SheetKind.getFact("budget");
        var typed =
                budget != null
                        ? budget.strip()
                        : ownBudget == null
                                ? ""
                                : field.shown(
                                        BigDecimal.valueOf(ownBudget).toPlainString(), language);
        return new Choice(
                typed,
                amount(field.entered(typed, language)),
                objective == null ? ownObjective : objective,
                Set.copyOf(must),
                Set.copyOf(never));
    }

    private static @Nullable Double amount(String text) {
        try {
            double amount = new BigDecimal(text).doubleValue();
            return amount >= 0 && Double.isFinite(amount) ? amount : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether the budget that was typed is no amount of money. */
    public boolean hasBadBudget() {
        return !budgetTyped.isBlank() && budget == null;
    }
}
