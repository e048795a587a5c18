// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.HistoryField.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openrecp.app.history.internal.ReadRow.Amount;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.UnitText;
import org.openrecp.formats.workbook.Names;
import org.openrecp.formats.workbook.NumberStyle.Leading;

/** The figures of a row. */
final class RowAmounts {
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final List<HistoryField> COUNTS =
            List.of(PARTICIPATIONS, PERSON_DAYS, EMPLOYEES);

    private final RowCells cells;
    private final RowKind kind;
    private final Vocabulary vocabulary;
    private final Map<String, String> texts;
    private final List<Amount> amounts = new ArrayList<>();

    /**
     * @param texts what the row says in words; numbers without an indicator are put there
     */
    RowAmounts(RowCells cells, Vocabulary vocabulary, Map<String, String> texts) {
        this.cells = cells;
        this.kind = cells.mapping().kind();
        this.vocabulary = vocabulary;
        this.texts = texts;
    }

    List<Amount> read() {
        switch (kind) {
            case SAVING -> readNamedAmount();
            case REPORTED -> readReported();
            default -> {}
        }
        COUNTS.stream().filter(f -> f.isOf(kind)).forEach(this::readCount);
        HistoryField.AMOUNTS.forEach(this::readAmount);
        return amounts;
    }

    /** An amount whose indicator and unit stand in cells of their own. */
    private void readNamedAmount() {
        var number = cells.number(AMOUNT.code());
        var code = texts.get(INDICATOR.code());
        if (number == null) {
            return;
        }
        if (code != null) {
            amount(code, AMOUNT.code(), number, texts.getOrDefault(UNIT.code(), ""));
        } else if (cells.value(INDICATOR.code()).isEmpty()) {
            cells.trouble(
                    cells.cell(AMOUNT.code()), "indicator-empty", number.value().toPlainString());
        }
    }

    /** A number as it was printed, or a range of two, with the unit that stands after or beside. */
    private void readReported() {
        var low = cells.number(AMOUNT.code());
        var high = cells.number(AMOUNT_TO.code());
        if (low == null) {
            if (high != null) {
                cells.trouble(
                        cells.cell(AMOUNT_TO.code()), "upper-alone", high.value().toPlainString());
            }
            return;
        }
        texts.put(AMOUNT.code(), low.value().toPlainString());
        if (high != null) {
            texts.put(AMOUNT_TO.code(), high.value().toPlainString());
        }
        var after = low.rest().isEmpty() && high != null ? high.rest() : low.rest();
        if (high != null && !high.rest().isEmpty() && !isSame(high.rest(), after)) {
            cells.trouble(cells.cell(AMOUNT_TO.code()), "two-units", high.rest(), after);
        }
        reportedUnit(after);
    }

    private void reportedUnit(String after) {
        var beside = texts.getOrDefault(UNIT.code(), "");
        boolean multiple = UnitText.isMultiple(after);
        if (after.isEmpty() || isSame(after, beside)) {
            return;
        }
        if (beside.isEmpty() && !multiple) {
            texts.put(UNIT.code(), after);
        } else if (multiple && !beside.isEmpty() && UnitText.multiple(beside).isEmpty()) {
            texts.put(UNIT.code(), after + " " + beside);
        } else {
            cells.trouble(cells.cell(AMOUNT.code()), "two-units", after, beside);
        }
    }

    private static boolean isSame(String one, String other) {
        return Names.fold(one).equals(Names.fold(other));
    }

    /** People are whole, their days halves. */
    private void readCount(HistoryField field) {
        var number = field == PERSON_DAYS ? cells.number(field.code()) : cells.count(field.code());
        if (number == null || !isPositive(field.code(), number.value())) {
            return;
        }
        var count =
                UnitText.multiple(number.rest())
                        .map(number.value()::multiply)
                        .orElse(number.value())
                        .stripTrailingZeros();
        if (number.rest().startsWith("%")) {
            cells.trouble(cells.cell(field.code()), "not-a-number", count.toPlainString() + " %");
        } else if (!isWhole(field == PERSON_DAYS ? count.multiply(TWO) : count)) {
            cells.trouble(
                    cells.cell(field.code()),
                    field == PERSON_DAYS ? "not-half" : "not-whole",
                    count.toPlainString());
        } else {
            texts.put(field.code(), count.toPlainString());
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private void readAmount(String indicator) {
        var column = cells.columns().find(indicator);
        if (column != null) {
            var number = cells.number(column);
            if (number != null) {
                amount(indicator, indicator, number, column.unit());
            }
        }
    }

    private void amount(String code, String field, Leading number, String unitOfColumn) {
        var indicator = vocabulary.indicator(code).orElse(null);
        if (indicator == null || !isPositive(field, number.value())) {
            return;
        }
        var given = given(indicator, number.rest(), unitOfColumn);
        var unit = vocabulary.unit(given, indicator).orElse(null);
        if (unit == null) {
            cells.trouble(
                    cells.cell(field),
                    given.isEmpty() ? "no-unit" : "unit",
                    given.isEmpty() ? number.value().toPlainString() : given,
                    indicator.code(),
                    indicator.unit());
        } else if (number.value().signum() != 0) {
            amounts.add(
                    new Amount(
                            indicator.code(),
                            number.value().multiply(unit.factor()),
                            unit.unit(),
                            cells.cell(field)));
        }
    }

    /** What stands after a number; a multiple alone is one of the unit of the column. */
    private String given(Indicator indicator, String rest, String unitOfColumn) {
        if (!rest.isEmpty() && !UnitText.isMultiple(rest)) {
            return rest;
        }
        var ofColumn =
                unitOfColumn.isEmpty() && indicator.isMoney()
                        ? cells.value(UNIT.code()).shown()
                        : unitOfColumn;
        boolean both = !rest.isEmpty() && UnitText.multiple(ofColumn).isPresent();
        return rest.isEmpty() ? ofColumn : both ? rest : (rest + " " + ofColumn).strip();
    }

    private boolean isPositive(String field, BigDecimal number) {
        if (number.signum() < 0) {
            cells.trouble(cells.cell(field), "negative", number.toPlainString());
        }
        return number.signum() >= 0;
    }
}
