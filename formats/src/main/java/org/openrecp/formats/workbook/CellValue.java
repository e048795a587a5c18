// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds, before anyone knows what it should hold. */
sealed interface CellValue {
    record Empty() implements CellValue {}

    record Text(String text) implements CellValue {}

    /**
     * A number.
     *
     * @param percent whether the cell shows it as percent: 0.05 that shows as 5 %
     */
    record Numeric(BigDecimal value, boolean percent) implements CellValue {}

    record Day(LocalDate date) implements CellValue {}

    /** An error value, or a formula that was never calculated. */
    record Broken(String found, String message) implements CellValue {}

    static CellValue ofText(String text) {
        var stripped = text.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        return stripped.isEmpty() ? new Empty() : new Text(stripped);
    }

    static CellValue ofNumber(double value) {
        return new Numeric(BigDecimal.valueOf(value), false);
    }

    /** A share of one as a number in percent. */
    static CellValue ofPercent(double share) {
        return new Numeric(BigDecimal.valueOf(share).movePointRight(2), false);
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

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
