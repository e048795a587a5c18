// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a cell holds, before anyone knows what it should hold. */
public sealed interface CellValue {
    /** Characters that no text of a workbook can hold (XML 1.0, 2.2). */
    Pattern CONTROL = Pattern.compile("\\r(?=\n)|[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    int LONGEST = 40;

    record Empty() implements CellValue {}

    record Text(String text) implements CellValue {}

    /**
     * A number.
     *
     * @param percent whether the cell shows it as percent: 0.05 that shows as 5 %
     */
    record Numeric(BigDecimal value, boolean percent) implements CellValue {}

    record Day(LocalDate date) implements CellValue {}

    /**
     * An error value, or a formula that was never calculated.
     *
     * @param why key of the words
     */
    record Broken(String found, String why) implements CellValue {}

    /** What spreadsheet programs show where they cannot calculate. */
    Pattern ERROR = Pattern.compile("#(DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!)");

    static CellValue ofText(String text) {
        var stripped =
                CONTROL.matcher(text.replace('\u00A0', ' ').replace('\u202F', ' '))
                        .replaceAll("")
                        .strip();
        if (ERROR.matcher(stripped).matches()) {
            return ofError(stripped);
        }
        return stripped.isEmpty() ? new Empty() : new Text(stripped);
    }

    /** An error value. */
    static CellValue ofError(String found) {
        return new Broken(found, "workbook.broken-cell.error");
    }

    static CellValue ofNumber(double value) {
        return new Numeric(BigDecimal.valueOf(value), false);
    }

    /** A share of one as a number in percent, without the dust of calculating it. */
    static CellValue ofPercent(double share) {
        return new Numeric(
                BigDecimal.valueOf(share).movePointRight(2).round(MathContext.DECIMAL64), false);
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }

    /** As a person would read it. */
    default String shown() {
        return switch (this) {
            case Empty() -> "";
            case Text(var text) -> text;
            case Numeric(var value, var percent) ->
                    percent ? plain(value.movePointRight(2)) + " %" : plain(value);
            case Day(var date) -> date.toString();
            case Broken(var found, _) -> found;
        };
    }

    /** A number without an exponent, unless it is one that no measurement is. */
    static String plain(BigDecimal value) {
        if (Math.abs((long) value.precision() - value.scale()) > LONGEST
                || value.scale() > LONGEST) {
            return value.stripTrailingZeros().toString();
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
