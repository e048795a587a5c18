// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.table.CsvTable;

/** Exchange rates, yearly means in units of a currency per United States dollar. */
public final class Rates {
    static final String DOLLAR = "USD";
    private static final Map<String, Rate> TABLE = read();

    private Rates() {}

    /**
     * A rate.
     *
     * @param perDollar units of the currency for one dollar, mean of the year
     */
    public record Rate(String currency, int year, BigDecimal perDollar, String source) {}

    /** Money of a year. */
    public record Part(String currency, int year, BigDecimal amount) {}

    /** A total in one currency, or why there is none. */
    public sealed interface Converted {
        /** With the rates that were used. */
        record Total(BigDecimal amount, String currency, List<Rate> rates) implements Converted {}

        /** Rates that are not known: {@code VND 2025}. */
        record NoRate(List<String> missing) implements Converted {}
    }

    /** The currencies that something can be converted to. */
    static List<String> currencies() {
        var all = new TreeSet<String>();
        TABLE.values().forEach(r -> all.add(r.currency()));
        all.add(DOLLAR);
        return List.copyOf(all);
    }

    /** Converts each part at the mean rate of its year. */
    static Converted convert(List<Part> parts, String currency) {
        var used = new LinkedHashMap<String, Rate>();
        var missing = new ArrayList<String>();
        var total = BigDecimal.ZERO;
        for (var part : parts) {
            if (part.currency().equals(currency)) {
                total = total.add(part.amount());
                continue;
            }
            var from = note(part.currency(), part.year(), used, missing);
            var to = note(currency, part.year(), used, missing);
            if (from != null && to != null) {
                total = total.add(part.amount().multiply(to).divide(from, MathContext.DECIMAL64));
            }
        }
        return missing.isEmpty()
                ? new Converted.Total(total, currency, List.copyOf(used.values()))
                : new Converted.NoRate(missing.stream().distinct().toList());
    }

    private static @Nullable BigDecimal note(
            String currency, int year, Map<String, Rate> used, List<String> missing) {
        if (currency.equals(DOLLAR)) {
            return BigDecimal.ONE;
        }
        var rate = find(currency, year);
        if (rate.isEmpty()) {
            missing.add(currency + " " + year);
            return null;
        }
        used.put(currency + year, rate.get());
        return rate.get().perDollar();
    }

    static Optional<Rate> find(String currency, int year) {
        return Optional.ofNullable(TABLE.get(currency + year));
    }

    private static Map<String, Rate> read() {
        var table = new HashMap<String, Rate>();
        for (var row : CsvTable.read(Rates.class, "exchange-rates.csv").rows()) {
            var rate =
                    new Rate(
                            row.get("currency"),
                            (int) row.getNumber("year"),
                            new BigDecimal(row.get("per_usd")),
                            row.get("source"));
            table.put(rate.currency() + rate.year(), rate);
        }
        return table;
    }
}
