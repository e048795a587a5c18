// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Fact.Days;

/**
 * A row as its sheet's mapping reads it.
 *
 * @param company null: the row is of none
 * @param days when it was; null: not said
 * @param texts field → text, a choice by its code
 * @param cells field or indicator → where it stands and what stands there
 * @param troubles what is wrong with it
 */
record ReadRow(
        String sheet,
        int number,
        RowKind kind,
        @Nullable NamedCompany company,
        @Nullable Days days,
        SortedMap<String, String> texts,
        List<Amount> amounts,
        List<Share> shares,
        Map<String, CellText> cells,
        List<Trouble> troubles) {

    /**
     * An amount of an indicator.
     *
     * @param unit a currency's code or a unit, without a time
     */
    record Amount(String indicator, BigDecimal value, String unit, String cell) {}

    /** What a programme may count of it, 0…1. */
    record Share(String programme, BigDecimal share, String cell) {}

    String text(HistoryField field) {
        return texts.getOrDefault(field.code(), "");
    }

    /** What tells it from other rows of its company, whatever its amounts are. */
    String naturalKey() {
        return String.join(
                "|",
                kind.code(),
                days == null ? "" : days.from() + "/" + days.until(),
                text(HistoryField.TITLE),
                text(HistoryField.ASSESSMENT_KIND),
                text(HistoryField.INDICATOR),
                text(HistoryField.SOURCE));
    }

    /** All that it says. */
    String content() {
        var said = new StringBuilder(naturalKey());
        texts.forEach((field, text) -> said.append('\n').append(field).append('=').append(text));
        amounts.forEach(a ->
                said.append('\n')
                        .append(a.indicator())
                        .append('=')
                        .append(a.value().stripTrailingZeros().toPlainString())
                        .append(' ')
                        .append(a.unit()));
        shares.forEach(s ->
                said.append('\n')
                        .append(s.programme())
                        .append(':')
                        .append(s.share().stripTrailingZeros().toPlainString()));
        return said.toString();
    }
}
