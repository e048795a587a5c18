// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Indicator;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.workbook.Names;

/**
 * A unit or currency as people head a column with it: {@code triệu đồng}, {@code 1000 m3/year},
 * {@code t CO2e}.
 *
 * @param factor what one of it is of the unit
 * @param unit a currency's code or a unit that the engine knows, without a time
 */
record UnitText(BigDecimal factor, String unit, boolean money) {
    private static final Pattern PER_YEAR =
            Pattern.compile(
                    "(?iu)\\s*(/|per |trên |một |mỗi )\\s*(production )?(year|yr|y|a|annum|năm|nam|năm sản xuất)\\.?$");
    private static final Pattern GAS = Pattern.compile("(?iu)\\s*CO2\\s*(e|eq|tđ)?\\.?|\\s*TEQ$");
    private static final Map<String, BigDecimal> MULTIPLES =
            Map.ofEntries(
                    Map.entry("1000", new BigDecimal("1e3")),
                    Map.entry("1,000", new BigDecimal("1e3")),
                    Map.entry("1.000", new BigDecimal("1e3")),
                    Map.entry("thousand", new BigDecimal("1e3")),
                    Map.entry("nghin", new BigDecimal("1e3")),
                    Map.entry("ngan", new BigDecimal("1e3")),
                    Map.entry("k", new BigDecimal("1e3")),
                    Map.entry("million", new BigDecimal("1e6")),
                    Map.entry("mio", new BigDecimal("1e6")),
                    Map.entry("mill", new BigDecimal("1e6")),
                    Map.entry("trieu", new BigDecimal("1e6")),
                    Map.entry("tr", new BigDecimal("1e6")),
                    Map.entry("billion", new BigDecimal("1e9")),
                    Map.entry("bn", new BigDecimal("1e9")),
                    Map.entry("ty", new BigDecimal("1e9")));
    private static final Map<String, String> CURRENCIES =
            Map.ofEntries(
                    Map.entry("dong", "VND"),
                    Map.entry("vnd", "VND"),
                    Map.entry("vn dong", "VND"),
                    Map.entry("d", "VND"),
                    Map.entry("₫", "VND"),
                    Map.entry("$", "USD"),
                    Map.entry("us$", "USD"),
                    Map.entry("do la", "USD"),
                    Map.entry("do la my", "USD"),
                    Map.entry("dollar", "USD"),
                    Map.entry("dollars", "USD"),
                    Map.entry("€", "EUR"),
                    Map.entry("euro", "EUR"),
                    Map.entry("riel", "KHR"),
                    Map.entry("kip", "LAK"));
    private static final List<String> CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toList());

    /** Reads a unit; empty: it is none. */
    static Optional<UnitText> parse(String text) {
        var bare = PER_YEAR.matcher(text.strip()).replaceFirst("").strip();
        return read(bare, BigDecimal.ONE);
    }

    private static Optional<UnitText> read(String text, BigDecimal factor) {
        var folded = Names.fold(text).replaceAll("[.]+$", "");
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var currency = currency(folded);
        if (currency.isPresent()) {
            return Optional.of(new UnitText(factor, currency.get(), true));
        }
        var unit = Unit.find(GAS.matcher(text).replaceAll("").strip());
        if (unit.isPresent() && !text.isBlank()) {
            return Optional.of(new UnitText(factor, unit.get().symbol(), false));
        }
        for (var multiple : MULTIPLES.entrySet()) {
            var word = multiple.getKey();
            var rest = after(text, folded, word);
            if (rest != null && factor.compareTo(BigDecimal.ONE) == 0) {
                var found = read(rest, multiple.getValue());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** What follows a multiple: after a space or point, or at once for a currency. */
    private static @Nullable String after(String text, String folded, String multiple) {
        if (!folded.startsWith(multiple) || folded.length() == multiple.length()) {
            return null;
        }
        char next = folded.charAt(multiple.length());
        if (next == ' ' || next == '.') {
            var stripped = text.strip();
            int at = Math.max(stripped.indexOf(' '), stripped.indexOf('.', multiple.length()));
            return at < 0 ? null : stripped.substring(at + 1).strip();
        }
        var rest = folded.substring(multiple.length());
        return currency(rest).isPresent() ? rest : null;
    }

    private static Optional<String> currency(String folded) {
        var code = folded.toUpperCase(Locale.ROOT);
        return CODES.contains(code)
                ? Optional.of(code)
                : Optional.ofNullable(CURRENCIES.get(folded));
    }

    /** Whether amounts in it can be amounts of an indicator. */
    boolean fits(Indicator indicator) {
        if (indicator.isMoney() || money) {
            return indicator.isMoney() && money;
        }
        var base = indicator.factUnit().replaceFirst("/a$", "");
        return Unit.find(base)
                .flatMap(b -> Unit.find(unit).map(u -> u.convertsTo(b)))
                .orElse(false);
    }
}
