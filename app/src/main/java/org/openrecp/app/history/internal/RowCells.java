// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.openrecp.app.history.internal.HistoryField.SHARE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.workbook.CellValue;
import org.openrecp.formats.workbook.NumberStyle;
import org.openrecp.formats.workbook.SheetLine;

/**
 * The cells of one row, found by the mapping of its sheet; notes what was read and what is wrong.
 */
final class RowCells {
    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SheetMapping mapping;
    private final SheetLine line;
    private final @Nullable NumberStyle style;
    private final Map<String, CellText> read = new TreeMap<>();
    private final List<Trouble> troubles = new ArrayList<>();

    /**
     * @param style how the sheet writes numbers as text; null: nothing in it tells
     */
    RowCells(SheetMapping mapping, SheetLine line, @Nullable NumberStyle style) {
        this.mapping = mapping;
        this.line = line;
        this.style = style;
    }

    SheetMapping mapping() {
        return mapping;
    }

    /** Field or indicator → where it stands and what stands there. */
    Map<String, CellText> read() {
        return read;
    }

    List<Trouble> troubles() {
        return troubles;
    }

    void trouble(String cell, String code, String found, String... arguments) {
        troubles.add(new Trouble(mapping.sheet(), cell, code, found, List.of(arguments), true));
    }

    void notice(String cell, String code, String found, String... arguments) {
        troubles.add(new Trouble(mapping.sheet(), cell, code, found, List.of(arguments), false));
    }

    /** What stands for a field: its cell, or the default; broken cells are told of. */
    CellValue value(String field) {
        var column = mapping.column(field).orElse(null);
        if (column != null) {
            var value = line.cell(column.column());
            if (value instanceof CellValue.Broken(var found, _)) {
                trouble(line.address(column.column()), "broken", found);
                return new CellValue.Empty();
            }
            if (!value.isEmpty()) {
                read.put(field, new CellText(line.address(column.column()), value.shown()));
                return value;
            }
        }
        var missing = mapping.defaults().getOrDefault(field, "");
        return missing.isEmpty() ? new CellValue.Empty() : new CellValue.Text(missing);
    }

    String address(ColumnMapping column) {
        return line.address(column.column());
    }

    String shown(ColumnMapping column) {
        return line.cell(column.column()).shown();
    }

    /** Where a field stands; where it has no column, the row. */
    String cell(String field) {
        return mapping.column(field).map(c -> line.address(c.column())).orElse("A" + line.number());
    }

    /** The number of a field with what follows it; null: none, or none that can be read. */
    NumberStyle.@Nullable Leading number(String field) {
        var value = value(field);
        var read =
                switch (value) {
                    case CellValue.Numeric(var number, _) ->
                            Optional.of(new NumberStyle.Leading(number, ""));
                    case CellValue.Text(var text) -> parsed(field, text);
                    default -> Optional.<NumberStyle.Leading>empty();
                };
        if (read.isEmpty()
                && !value.isEmpty()
                && !value.shown().matches("[-–—]|(?i)n/?a|không|\\.|\\?")) {
            trouble(cell(field), "not-a-number", value.shown());
        }
        if (read.isPresent() && read.get().value().abs().compareTo(LARGEST) >= 0) {
            trouble(cell(field), "too-large", value.shown());
            return null;
        }
        return read.orElse(null);
    }

    private Optional<NumberStyle.Leading> parsed(String field, String text) {
        if (style == null && NumberStyle.isAmbiguous(text)) {
            trouble(cell(field), "ambiguous-number", text);
            return Optional.of(new NumberStyle.Leading(BigDecimal.ZERO, ""));
        }
        var read = (style == null ? NumberStyle.COMMA : style).parseAmount(text);
        return read.isPresent() || style != null ? read : NumberStyle.POINT.parseAmount(text);
    }

    /** Percent, whether the cell shows 0.5 as 50 % or says 50. */
    BigDecimal share(ColumnMapping column) {
        var value = line.cell(column.column());
        var share =
                switch (value) {
                    case CellValue.Numeric(var number, var percent) ->
                            percent ? number : number.divide(HUNDRED);
                    case CellValue.Text(var text) ->
                            parsed(SHARE.code(), text.replace("%", "").strip())
                                    .map(n -> n.value().divide(HUNDRED))
                                    .orElse(null);
                    default -> BigDecimal.ONE;
                };
        if (share == null || share.signum() < 0) {
            trouble(line.address(column.column()), "share", value.shown());
            return BigDecimal.ZERO;
        }
        return share;
    }
}
