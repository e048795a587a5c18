// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.Field;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/** Numbers as a person types them, in the writing of either language. */
final class Amounts {
    private static final Field FIELD =
            SheetKind.get("monthly").fieldOf("output", new PlantRows.Row("", Map.of()));
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    static final int MOST_DECIMALS = 9;

    private Amounts() {}

    /** The number; empty when it is none or larger or finer than any plant's. */
    static Optional<BigDecimal> parse(String typed, Locale locale) {
        return number(FIELD.entered(typed, Language.of(locale)));
    }

    /** An amount written with a decimal point, as programs do, that can be kept. */
    static Optional<BigDecimal> plain(String text) {
        return number(text).filter(n -> n.signum() >= 0);
    }

    /** Whether it is a number, however large or fine. */
    static boolean isNumber(String typed, Locale locale) {
        return decimal(FIELD.entered(typed, Language.of(locale))).isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        return decimal(text).filter(Amounts::isSane);
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it is neither larger nor finer than any plant's. */
    static boolean isSane(BigDecimal number) {
        return number.abs().compareTo(LARGEST) < 0 && number.scale() <= MOST_DECIMALS;
    }

    /** A number as a person would type it. */
    static String shown(@Nullable BigDecimal number, Locale locale) {
        return number == null
                ? ""
                : FIELD.shown(number.stripTrailingZeros().toPlainString(), Language.of(locale));
    }
}
