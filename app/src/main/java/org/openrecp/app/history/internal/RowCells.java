// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.workbook.CellValue;
import org.openrecp.formats.workbook.NumberStyle;
import org.openrecp.formats.workbook.NumberStyle.Leading;
import org.openrecp.formats.workbook.SheetLine;

/**
 * The cells of one row, found by the mapping of its sheet; notes what was read and what is wrong.
 */
final class RowCells {
    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final Pattern NONE = Pattern.compile("[-–—]|(?iu)n/?a|không|\\.|\\?");
    private static final int LONGEST_NAME = 200;
    private static final CellValue EMPTY = new CellValue.Empty();

    private final SheetMapping mapping;
    private final SheetColumns columns;
    private final SheetLine line;
    private final @Nullable NumberStyle style;
    private final Map<String, CellText> read = new TreeMap<>();
    private final Set<Trouble> troubles = new LinkedHashSet<>();

    /**
     * @param style how the sheet writes numbers as text; null: nothing in it tells
     */
    RowCells(
            SheetMapping mapping,
            SheetColumns columns,
            SheetLine line,
            @Nullable NumberStyle style) {
        this.mapping = mapping;
        this.columns = columns;
        this.line = line;
        this.style = style;
    }

    SheetMapping mapping() {
        return mapping;
    }

    SheetColumns columns() {
        return columns;
    }

    /** Field or indicator → where it stands and what stands there. */
    Map<String, CellText> read() {
        return read;
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    void trouble(String cell, String code, String found, String... arguments) {
        troubles.add(new Trouble(mapping.sheet(), cell, code, found, List.of(arguments), true));
    }

    void notice(String cell, String code, String found, String... arguments) {
        troubles.add(new Trouble(mapping.sheet(), cell, code, found, List.of(arguments), false));
    }

    /** What stands for a field: its cell, or the default where that is empty. */
    CellValue value(String field) {
        var column = columns.find(field);
        return column == null || line.cell(column.column()).isEmpty()
                ? fallback(field)
                : value(column);
    }

    /** What stands in a column; a broken cell is told of and counts as empty. */
    CellValue value(ColumnMapping column) {
        var value = line.cell(column.column());
        if (value instanceof CellValue.Broken(var found, _)) {
            trouble(address(column), found.startsWith("=") ? "not-calculated" : "broken", found);
            return EMPTY;
        }
        if (!value.isEmpty()) {
            read.putIfAbsent(column.field(), new CellText(address(column), value.shown()));
        }
        return value;
    }

    private CellValue fallback(String field) {
        var text = mapping.defaults().get(field);
        return text == null || text.isEmpty() ? EMPTY : new CellValue.Text(text);
    }

    String address(ColumnMapping column) {
        return line.address(column.column());
    }

    /** Where a field stands; where it has no column, the row. */
    String cell(String field) {
        var column = columns.find(field);
        return column == null ? "A" + line.number() : address(column);
    }

    /** Whether a name is longer than any is, which is told. */
    boolean isTooLong(String cell, String name) {
        if (name.length() > LONGEST_NAME) {
            trouble(cell, "too-long", name.substring(0, 40) + " …", "" + LONGEST_NAME);
        }
        return name.length() > LONGEST_NAME;
    }

    /** The number of a field with what follows it; null: none, or none that can be read. */
    @Nullable Leading number(String field) {
        return number(cell(field), value(field), style);
    }

    /** The same of what has no fractions: 1.150 people are more than a thousand. */
    @Nullable Leading count(String field) {
        var value = value(field);
        var whole =
                style == null && value instanceof CellValue.Text(var text)
                        ? wholeStyle(text)
                        : style;
        return number(cell(field), value, whole);
    }

    /** The style in which an ambiguous number is a whole one; null: it is not ambiguous. */
    private static @Nullable NumberStyle wholeStyle(String text) {
        return NumberStyle.isAmbiguous(text)
                ? text.contains(".") ? NumberStyle.COMMA : NumberStyle.POINT
                : null;
    }

    /** The number of a column, as above. */
    @Nullable Leading number(ColumnMapping column) {
        return number(address(column), value(column), style);
    }

    private @Nullable Leading number(String cell, CellValue value, @Nullable NumberStyle written) {
        var number =
                switch (value) {
                    case CellValue.Numeric(var plain, var percent) ->
                            percent
                                    ? new Leading(plain.movePointRight(2), "%")
                                    : new Leading(plain, "");
                    case CellValue.Text(var text) -> ofText(cell, text, written);
                    case CellValue.Day _ -> notANumber(cell, "not-a-number", value.shown());
                    case CellValue.Empty(), CellValue.Broken _ -> null;
                };
        return number != null && number.value().abs().compareTo(LARGEST) >= 0
                ? notANumber(cell, "too-large", value.shown())
                : number;
    }

    private @Nullable Leading ofText(String cell, String text, @Nullable NumberStyle written) {
        if (NONE.matcher(text).matches()) {
            return null;
        }
        if (written == null && NumberStyle.isAmbiguous(text)) {
            return notANumber(cell, "ambiguous-number", text);
        }
        var number = (written == null ? ownStyle(text) : written).parseAmount(text);
        if (number.isPresent()) {
            return number.get();
        }
        boolean otherwise =
                NumberStyle.evidence(text) != 0 && ownStyle(text).parseAmount(text).isPresent();
        return notANumber(cell, otherwise ? "number-style" : "not-a-number", text);
    }

    private static NumberStyle ownStyle(String text) {
        return NumberStyle.evidence(text) < 0 ? NumberStyle.COMMA : NumberStyle.POINT;
    }

    private @Nullable Leading notANumber(String cell, String code, String found) {
        trouble(cell, code, found);
        return null;
    }
}
