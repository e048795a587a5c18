// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Words, numbers and dates in the reader's language. The words stand in {@code
 * messages/<capability>.properties}; the part of a key before its first dot is the capability.
 */
public final class Texts {
    /** The languages of the application, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("vi"));

    /** Of the countries that it is used in: where a day begins. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final double LEAST = 0.005;
    private static final double HALF = 0.5;

    /** Currencies that have no smaller coin. */
    private static final Set<String> WHOLE =
            Currency.getAvailableCurrencies().stream()
                    .filter(c -> c.getDefaultFractionDigits() == 0)
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;
    private static final Texts ENGLISH =
            new Texts(
                    Locale.ENGLISH,
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM),
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    private static final Texts VIETNAMESE =
            new Texts(
                    Locale.of("vi"),
                    DateTimeFormatter.ofPattern("dd/MM/uuuu"),
                    DateTimeFormatter.ofPattern("HH:mm, dd/MM/uuuu"));

    private final Locale locale;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;
    private final Map<String, String> patterns = new ConcurrentHashMap<>();

    private Texts(Locale locale, DateTimeFormatter dates, DateTimeFormatter times) {
        this.locale = locale;
        this.dates = dates.withLocale(locale);
        this.times = times.withLocale(locale).withZone(ZONE);
    }

    /** Vietnamese for {@code vi}, English for all else. */
    public static Texts in(Locale locale) {
        return locale.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }

    public Locale locale() {
        return locale;
    }

    /** Two letters, for {@code lang} of HTML. */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * The text of a key, its {@code {0}…} filled in as {@link MessageFormat} does.
     *
     * @throws MissingResourceException when there is none: a bug
     */
    public String of(String key, Object... arguments) {
        var pattern = patterns.computeIfAbsent(key, this::pattern);
        return arguments.length == 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The text of a key, for words of which only some are translated. */
    public Optional<String> find(String key) {
        try {
            return Optional.of(of(key));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }

    /** A number with a fixed count of decimals. */
    public String number(double value, int decimals) {
        var format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        var text = format.format(value);
        return text.chars().noneMatch(c -> c >= '1' && c <= '9') && text.startsWith("-")
                ? text.substring(1)
                : text;
    }

    /** A number with three to four significant digits. */
    public String number(double value) {
        double size = Math.abs(value);
        return number(value, size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
    }

    /** The same; a whole number without decimals. */
    public String figure(double value) {
        return value == Math.rint(value) ? number(value, 0) : number(value);
    }

    /** A number with all the decimals that it has, zeros among them. */
    public String exact(BigDecimal value) {
        var format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** A whole number. */
    public String count(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A share of 0…1 as percent. */
    public String percent(double share) {
        return number(100 * share, 1) + " %";
    }

    /** An amount with its currency, thousands and millions written out. */
    public String money(double amount, String currency) {
        return number(amount, Math.abs(amount) >= 1000 ? 0 : 2) + " " + currency;
    }

    /** An amount as people say it, for instance {@code 1.23 billion VND}. */
    public String shortMoney(double amount, String currency) {
        double size = Math.abs(amount);
        if (size < (WHOLE.contains(currency) ? HALF : LEAST)) {
            return "0 " + currency;
        }
        if (size >= BILLION) {
            return of("shell.billion", number(amount / BILLION), currency);
        }
        return size >= MILLION
                ? of("shell.million", number(amount / MILLION), currency)
                : money(amount, currency);
    }

    /** A unit in words where it has them; {@code /a} and {@code /year} are per year. */
    public String unit(String unit) {
        var yearly = unit.replaceFirst("/a$", "/year");
        return find("shell.unit-" + yearly.replaceAll("[^A-Za-z0-9]+", "-"))
                .orElseGet(() -> yearly.replaceFirst("/year$", "/" + of("shell.year")));
    }

    public String date(LocalDate date) {
        return dates.format(date);
    }

    /** A moment, in the time zone of Ha Noi, Phnom Penh and Vientiane. */
    public String time(Instant instant) {
        return times.format(instant);
    }

    private String pattern(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException(
                    "A key names its capability first: " + key, "messages", key);
        }
        return bundle(key.substring(0, dot)).getString(key);
    }

    private ResourceBundle bundle(String capability) {
        return ResourceBundle.getBundle(
                "messages." + capability,
                locale.equals(Locale.ENGLISH) ? Locale.ROOT : locale,
                Texts.class.getClassLoader(),
                NO_FALLBACK);
    }
}
