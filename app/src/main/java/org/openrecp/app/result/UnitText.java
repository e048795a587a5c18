// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openrecp.app.centre.Centre;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.workbook.Names;

/**
 * A unit or currency as people write it beside a figure or over a column: {@code triệu đồng},
 * {@code 1000 m3/year}, {@code t CO2e}.
 *
 * @param factor what one of it is of the unit
 * @param unit a currency's code or a unit that the engine knows, without a time
 * @param gas that is weighed: {@code CO2}, {@code CO2e} or {@code TEQ}; empty: none is named
 */
public record UnitText(BigDecimal factor, String unit, boolean money, String gas) {
    /** Nobody writes a longer one. */
    private static final int LONGEST = 60;

    private static final Pattern PER_YEAR =
            Pattern.compile(
                    "(?iu)\\s*(/|per |trên |một |mỗi )\\s*(production )?(year|yr|y|a|annum|năm|nam|năm sản xuất)\\.?$");
    private static final Pattern GAS =
            Pattern.compile(
                    "(?iu)(?:\\s*CO[2₂][\\s-]*(e|eq|equivalent|tđ|td|tương đương)?|\\s*(TEQ))\\.?$");
    private static final Pattern NUMBER = Pattern.compile("[0-9., ]*");
    private static final Pattern ROUND =
            Pattern.compile("(1(?:[., \\u00A0]?000)+|10(?:\\^?[369]|[³⁶⁹]))(?![0-9.,])[.\\s]*(.+)");
    private static final String POWERS = "369³⁶⁹";
    private static final Pattern WORD = Pattern.compile("(\\p{L}[\\p{L}\\p{M}]*)(?:[.\\s]+(.*))?");
    private static final Map<String, BigDecimal> MULTIPLES =
            Map.ofEntries(
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
                    Map.entry("dong viet nam", "VND"),
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

    /** Reads a unit; empty: it is none. */
    public static Optional<UnitText> parse(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : read(PER_YEAR.matcher(text.strip()).replaceFirst("").strip(), BigDecimal.ONE);
    }

    /** What a text multiplies by that begins with a word such as {@code million}. */
    public static Optional<BigDecimal> multiple(String text) {
        var word = WORD.matcher(text);
        return word.matches()
                ? Optional.ofNullable(MULTIPLES.get(Names.fold(word.group(1))))
                : Optional.empty();
    }

    /** Whether a text is a multiple and nothing else, of which the unit stands elsewhere. */
    public static boolean isMultiple(String text) {
        return MULTIPLES.containsKey(Names.fold(text).replaceFirst("[.]$", ""));
    }

    private static Optional<UnitText> read(String text, BigDecimal factor) {
        var folded = Names.fold(text).replaceFirst("[.]+$", "");
        if (NUMBER.matcher(folded).matches()) {
            return Optional.empty();
        }
        return currency(folded)
                .map(code -> new UnitText(factor, code, true, ""))
                .or(() -> weighed(text, factor))
                .or(() -> multiplied(text, folded, factor));
    }

    private static Optional<UnitText> weighed(String text, BigDecimal factor) {
        var named = GAS.matcher(text);
        boolean ofGas = named.find() && named.start() > 0;
        var gas =
                !ofGas
                        ? ""
                        : named.group(2) != null ? "TEQ" : named.group(1) == null ? "CO2" : "CO2e";
        return Unit.find(ofGas ? text.substring(0, named.start()).strip() : text)
                .map(unit -> new UnitText(factor, unit.symbol(), false, gas));
    }

    /** What follows a round number or a multiple, at once only where that is a currency. */
    private static Optional<UnitText> multiplied(String text, String folded, BigDecimal factor) {
        var round = ROUND.matcher(text);
        if (round.matches()) {
            return read(round.group(2), factor.multiply(number(round.group(1))));
        }
        var word = WORD.matcher(text);
        if (word.matches() && word.group(2) != null) {
            return multiple(text).flatMap(m -> read(word.group(2).strip(), factor.multiply(m)));
        }
        return MULTIPLES.entrySet().stream()
                .filter(m -> folded.startsWith(m.getKey()))
                .flatMap(m ->
                        currency(folded.substring(m.getKey().length()))
                                .map(c -> new UnitText(factor.multiply(m.getValue()), c, true, ""))
                                .stream())
                .findFirst();
    }

    private static BigDecimal number(String round) {
        boolean power = round.startsWith("10") && !round.startsWith("100");
        return power
                ? BigDecimal.TEN.pow(3 * (POWERS.indexOf(round.charAt(round.length() - 1)) % 3 + 1))
                : new BigDecimal(round.replaceAll("[^0-9]", ""));
    }

    private static Optional<String> currency(String folded) {
        var code = folded.toUpperCase(Locale.ROOT);
        return Centre.isCurrency(code)
                ? Optional.of(code)
                : Optional.ofNullable(CURRENCIES.get(folded));
    }

    /** Whether amounts in it can be amounts of an indicator, of the same gas if it names one. */
    public boolean fits(Indicator indicator) {
        if (indicator.isMoney() || money) {
            return indicator.isMoney() && money;
        }
        var own = parse(indicator.unit()).map(UnitText::gas).orElse("");
        var base = indicator.factUnit().replaceFirst("/a$", "");
        return (gas.isEmpty() || gas.equals(own))
                && Unit.find(base)
                        .flatMap(b -> Unit.find(unit).map(u -> u.convertsTo(b)))
                        .orElse(false);
    }
}
