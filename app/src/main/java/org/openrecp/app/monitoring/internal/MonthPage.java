// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Shell;

/**
 * One month to fill in.
 *
 * @param standing what is kept for it
 * @param overtaken items that somebody else changed since the form was opened
 */
public record MonthPage(
        Company company,
        YearMonth month,
        List<Item> items,
        Form form,
        Map<Slot, Entry> standing,
        Set<Slot> overtaken,
        String currency) {
    public MonthPage {
        items = List.copyOf(items);
        standing = Map.copyOf(standing);
        overtaken = Set.copyOf(overtaken);
    }

    public String label() {
        return MonthRow.label(month);
    }

    /** The version that the person has seen once this page is shown. */
    public String seen(Slot slot) {
        var entry = standing.get(slot);
        return overtaken.contains(slot) && entry != null
                ? Integer.toString(entry.version())
                : form.text("version." + slot.code());
    }

    /** The amount that somebody else entered meanwhile, and who; null: nobody did. */
    public @Nullable String standsAmount(Slot slot, Shell shell) {
        var entry = standing.get(slot);
        return entry == null ? null : stands(entry, entry.amount(), shell);
    }

    /** The cost that somebody else entered meanwhile, and who; null: nobody did. */
    public @Nullable String standsCost(Slot slot, Shell shell) {
        var entry = standing.get(slot);
        return entry == null ? null : stands(entry, entry.cost(), shell);
    }

    private @Nullable String stands(Entry entry, @Nullable BigDecimal number, Shell shell) {
        if (!overtaken.contains(entry.slot())) {
            return null;
        }
        var shown = number == null ? "–" : Amounts.shown(number, shell.texts().locale());
        return shell.text("monitoring.stands", shown, entry.author());
    }
}
