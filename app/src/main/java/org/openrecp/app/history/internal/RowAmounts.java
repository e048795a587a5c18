// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.HistoryField.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrecp.app.history.internal.ReadRow.Amount;
import org.openrecp.app.history.internal.ReadRow.Share;
import org.openrecp.app.result.Indicator;
import org.openrecp.formats.workbook.NumberStyle;

/** The figures of a row, and who may count them. */
final class RowAmounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RowCells cells;
    private final SheetMapping mapping;
    private final Vocabulary vocabulary;
    private final Map<String, String> texts;
    private final List<Amount> amounts = new ArrayList<>();

    /**
     * @param texts what the row says in words; numbers without an indicator are put there
     */
    RowAmounts(RowCells cells, Vocabulary vocabulary, Map<String, String> texts) {
        this.cells = cells;
        this.mapping = cells.mapping();
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    List<Amount> read() {
        if (mapping.kind() == RowKind.SAVING || mapping.kind() == RowKind.REPORTED) {
            readNamedAmount();
        }
        readCounts();
        HistoryField.AMOUNTS.forEach(this::readAmount);
        return amounts;
    }

    /** An amount whose indicator and unit stand in cells of their own. */
    private void readNamedAmount() {
        var number = cells.number(AMOUNT.code());
        var code = texts.get(INDICATOR.code());
        if (mapping.kind() == RowKind.REPORTED || number == null) {
            if (number != null) {
                texts.put(AMOUNT.code(), number.value().toPlainString());
            }
            var to = mapping.kind() == RowKind.REPORTED ? cells.number(AMOUNT_TO.code()) : null;
            if (to != null) {
                texts.put(AMOUNT_TO.code(), to.value().toPlainString());
            }
            return;
        }
        if (code == null) {
            if (!mapping.has(INDICATOR)) {
                cells.trouble(cells.cell(AMOUNT.code()), "no-indicator", "");
            }
            return;
        }
        amount(code, AMOUNT.code(), number, texts.getOrDefault(UNIT.code(), ""));
    }

    private void readCounts() {
        for (var field : List.of(PARTICIPATIONS, PERSON_DAYS, DAYS, EMPLOYEES)) {
            if (field.isOf(mapping.kind())) {
                var number = cells.number(field.code());
                if (number != null && number.value().stripTrailingZeros().scale() > 0) {
                    cells.trouble(
                            cells.cell(field.code()), "not-whole", number.value().toPlainString());
                } else if (number != null && isPositive(field.code(), number.value())) {
                    texts.put(field.code(), number.value().stripTrailingZeros().toPlainString());
                }
            }
        }
    }

    private void readAmount(String indicator) {
        var column = mapping.column(indicator).orElse(null);
        if (column != null) {
            var number = cells.number(indicator);
            if (number != null) {
                amount(indicator, indicator, number, column.unit());
            }
        }
    }

    private void amount(
            String code, String field, NumberStyle.Leading number, String unitOfColumn) {
        var indicator = vocabulary.indicator(code).orElse(null);
        if (indicator == null || !isPositive(field, number.value())) {
            return;
        }
        var given = number.rest().isEmpty() ? unitOfColumn : number.rest();
        var unit = unit(indicator, given);
        if (unit.isEmpty() || !unit.get().fits(indicator)) {
            cells.trouble(
                    cells.cell(field),
                    given.isEmpty() ? "no-unit" : "unit",
                    given.isEmpty() ? number.value().toPlainString() : given,
                    indicator.code(),
                    indicator.unit());
            return;
        }
        if (number.value().signum() != 0) {
            amounts.add(
                    new Amount(
                            indicator.code(),
                            number.value().multiply(unit.get().factor()),
                            unit.get().unit(),
                            cells.cell(field)));
        }
    }

    private Optional<UnitText> unit(Indicator indicator, String given) {
        var text = given;
        if (text.isEmpty() && indicator.isMoney()) {
            text = cells.value(UNIT.code()).shown();
        }
        return text.isEmpty() ? Optional.empty() : vocabulary.unit(text);
    }

    private boolean isPositive(String field, BigDecimal number) {
        if (number.signum() < 0) {
            cells.trouble(cells.cell(field), "negative", number.toPlainString());
        }
        return number.signum() >= 0;
    }

    /** Programmes and shares stand in as many pairs of columns as there are. */
    List<Share> shares() {
        var programmes = columns(PROGRAMME);
        var columnsOfShares = columns(SHARE);
        var shares = new ArrayList<Share>();
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < programmes.size(); i++) {
            var name = cells.shown(programmes.get(i));
            if (!name.isEmpty()) {
                var share =
                        i < columnsOfShares.size()
                                ? cells.share(columnsOfShares.get(i))
                                : BigDecimal.ONE;
                shares.add(new Share(name, share, cells.address(programmes.get(i))));
                sum = sum.add(share);
            }
        }
        var always = mapping.defaults().getOrDefault(PROGRAMME.code(), "");
        if (programmes.isEmpty() && !always.isEmpty()) {
            shares.add(new Share(always, BigDecimal.ONE, cells.cell(PROGRAMME.code())));
        }
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            cells.trouble(
                    shares.getLast().cell(),
                    "share-sum",
                    sum.multiply(HUNDRED).stripTrailingZeros().toPlainString() + " %");
        }
        return shares.stream().filter(s -> s.share().signum() > 0).toList();
    }

    private List<ColumnMapping> columns(HistoryField field) {
        return mapping.columns().stream().filter(c -> c.field().equals(field.code())).toList();
    }
}
