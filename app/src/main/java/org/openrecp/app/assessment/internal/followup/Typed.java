// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/** Numbers and dates as a person types them in a language. */
final class Typed {
    /** The longest text of several lines. */
    static final int LONGEST = 100_000;

    private static final PlantRows.Row NO_ROW = new PlantRows.Row("", Map.of());
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int MOST_DIGITS = 30;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2150;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    /** A number with the decimal mark of a language, as in the workbook. */
    static Optional<BigDecimal> number(String typed, Locale locale) {
        var language = locale.getLanguage().equals("vi") ? Language.VI : Language.EN;
        var field = SheetKind.get(OptionRow.SHEET).fieldOf("technical_rating", NO_ROW);
        if (typed.length() > 2 * MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(field.entered(typed, language)))
                    .filter(Typed::isWritable)
                    .filter(n -> n.abs().compareTo(LARGEST) < 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a number can be written out: {@code 1e-999999999} would take a billion digits. */
    static boolean isWritable(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /** A day; empty also for one of no assessment, such as the year 26 for 2026. */
    static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
