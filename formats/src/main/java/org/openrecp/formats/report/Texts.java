// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.text.Language;

/** Words and numbers in the reader's language. */
public final class Texts {
    /** Stands where there is no value. */
    static final String NONE = "–";

    private static final String MINUS = "−";
    private static final int SIGNIFICANT = 4;
    private static final double LEAST = 5e-7;

    private final Locale locale;
    private final ResourceBundle words;
    private final ResourceBundle names;

    private Texts(Locale locale) {
        this.locale = locale;
        words =
                ResourceBundle.getBundle(
                        "org.openrecp.formats.report.messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        names =
                ResourceBundle.getBundle(
                        "org.openrecp.formats.report.names",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Vietnamese for {@code vi}, English for all else. */
    public static Texts in(Locale locale) {
        return new Texts(
                locale.getLanguage().equals("vi") ? Locale.of("vi", "VN") : Locale.ENGLISH);
    }

    String language() {
        return locale.getLanguage();
    }

    Language languageOfWords() {
        return language().equals("vi") ? Language.VI : Language.EN;
    }

    Locale locale() {
        return locale;
    }

    /** A name of the reference tables. */
    String nameOf(String key, String otherwise) {
        return names.containsKey(key) ? names.getString(key) : otherwise;
    }

    /** The words of a key, {@code {0}}… replaced. */
    String of(String key, Object... values) {
        var pattern = words.getString(key);
        return values.length == 0 && !pattern.contains("{")
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, locale).format(values);
    }

    /** The words of a constant: {@code prefix.name}. */
    String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** A number to four significant digits, whole from 1,000 on and where it is whole. */
    String number(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        return value == Math.rint(value) || Math.abs(value) < LEAST
                ? fixed(value, 0)
                : fixed(value, decimals(value, SIGNIFICANT));
    }

    String number(@Nullable Double value) {
        return value == null ? NONE : number(value.doubleValue());
    }

    /** A number to three significant digits, for the axis of a chart. */
    String tick(double value) {
        return value == 0 ? "0" : plain(new BigDecimal(value).round(new MathContext(3)));
    }

    /** A number with so many decimals. */
    String fixed(double value, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return signed(format.format(value));
    }

    private String plain(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(8);
        return signed(format.format(value));
    }

    private String signed(String text) {
        var sign = ((DecimalFormat) NumberFormat.getNumberInstance(locale)).getNegativePrefix();
        if (!text.startsWith(sign) || sign.isEmpty()) {
            return text;
        }
        var digits = text.substring(sign.length());
        return digits.matches("[0.,]*") ? digits : MINUS + digits;
    }

    private static int decimals(double value, int significant) {
        return value == 0
                ? 0
                : Math.clamp(
                        significant - 1 - (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12),
                        0,
                        6);
    }

    /** A value and its standard uncertainty, both to two digits of the uncertainty. */
    String estimate(Estimate estimate) {
        double u = estimate.standardUncertainty();
        if (u == 0) {
            return number(estimate.value());
        }
        int decimals = Math.min(decimals(u, 2), decimals(estimate.value(), 6));
        return fixed(estimate.value(), decimals) + " ± " + fixed(u, decimals);
    }

    String estimate(@Nullable Estimate estimate, String otherwise) {
        return estimate == null ? otherwise : estimate(estimate);
    }

    /** A unit as people write it: quotients carry the codes of UCUM. */
    static String unit(Unit unit) {
        return unit.symbol().replace("W.h", "Wh").replace("m3", "m³");
    }

    /** A share 0…1 as percent. */
    String percent(double share) {
        return Double.isFinite(share)
                ? fixed(100 * share, Math.abs(share) < 0.1 && share != 0 ? 1 : 0) + " %"
                : NONE;
    }

    /** A change of so much per one, with its sign. */
    String change(double share) {
        return Double.isFinite(share)
                ? (share > 0 ? "+" : "") + fixed(100 * share, 1) + " %"
                : NONE;
    }

    String date(LocalDate date) {
        return language().equals("vi")
                ? date.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))
                : date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(Locale.UK));
    }

    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MM/yy"));
    }

    String or(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }
}
