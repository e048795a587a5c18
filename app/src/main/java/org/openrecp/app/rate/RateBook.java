// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rates that a centre knows. Money of a year is converted at the mean of that year; as long as
 * none is known, at the rate of the latest day in it. Two currencies without a rate between them
 * are converted through a third, the dollar first.
 */
public final class RateBook {
    private static final String DOLLAR = "USD";
    private static final int NEAR = 5;

    private final Map<Of, Rate> holding = new HashMap<>();
    private final TreeSet<String> currencies = new TreeSet<>(List.of(DOLLAR));

    /** Two currencies in alphabetical order. */
    private record Of(String first, String second, int year) {
        static Of pair(String one, String other, int year) {
            return one.compareTo(other) < 0 ? new Of(one, other, year) : new Of(other, one, year);
        }
    }

    /** Money of a year. */
    public record Part(String currency, int year, BigDecimal amount) {}

    private RateBook() {}

    /** A book of rates, of which a later one corrects an earlier one for the same day or year. */
    public static RateBook of(List<Rate> rates) {
        var book = new RateBook();
        var days = new TreeMap<String, Rate>();
        for (var rate : rates) {
            book.currencies.add(rate.currency());
            book.currencies.add(rate.per());
            var pair = Of.pair(rate.currency(), rate.per(), rate.year());
            if (rate.day() == null) {
                book.holding.put(pair, rate);
            } else {
                days.put(rate.day() + pair.first() + pair.second(), rate);
            }
        }
        var latest = new HashMap<Of, Rate>();
        days.values().forEach(r -> latest.put(Of.pair(r.currency(), r.per(), r.year()), r));
        latest.forEach(book.holding::putIfAbsent);
        return book;
    }

    /** The currencies that there are rates of. */
    public List<String> currencies() {
        return List.copyOf(currencies);
    }

    /** Whether money of a year can be converted. */
    public boolean knows(String from, String to, int year) {
        return path(from, to, year).isPresent();
    }

    /** How many of a currency are one of another in a year. */
    public Optional<BigDecimal> value(String currency, String per, int year) {
        return path(per, currency, year).map(rates -> factor(per, rates));
    }

    /** The known year nearest to one, itself first, at most five years off. */
    public Optional<Integer> yearNear(String currency, String per, int year) {
        return Stream.iterate(0, n -> n <= NEAR, n -> n + 1)
                .flatMap(n -> n == 0 ? Stream.of(year) : Stream.of(year - n, year + n))
                .filter(y -> knows(currency, per, y))
                .findFirst();
    }

    /** Converts each part at the rate of its year. */
    public Converted convert(List<Part> parts, String currency) {
        var used = new LinkedHashSet<Rate>();
        var missing = new LinkedHashSet<Converted.Missing>();
        var total = BigDecimal.ZERO;
        for (var part : parts) {
            var path = path(part.currency(), currency, part.year());
            if (path.isEmpty()) {
                missing.addAll(missing(part.currency(), currency, part.year()));
            } else {
                used.addAll(path.get());
                total = total.add(part.amount().multiply(factor(part.currency(), path.get())));
            }
        }
        return missing.isEmpty()
                ? new Converted.Total(total, currency, List.copyOf(used))
                : new Converted.NoRate(List.copyOf(missing));
    }

    /** The rates that lead from one currency to another. */
    private Optional<List<Rate>> path(String from, String to, int year) {
        if (from.equals(to)) {
            return Optional.of(List.of());
        }
        var direct = holding.get(Of.pair(from, to, year));
        if (direct != null) {
            return Optional.of(List.of(direct));
        }
        return Stream.concat(Stream.of(DOLLAR), currencies.stream())
                .filter(third -> !third.equals(from) && !third.equals(to))
                .map(third -> through(from, third, to, year))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Rate>> through(String from, String third, String to, int year) {
        var there = holding.get(Of.pair(from, third, year));
        var on = holding.get(Of.pair(third, to, year));
        return there == null || on == null ? Optional.empty() : Optional.of(List.of(there, on));
    }

    private static BigDecimal factor(String from, List<Rate> path) {
        var at = from;
        var factor = BigDecimal.ONE;
        for (var rate : path) {
            factor = factor.multiply(rate.factorFrom(at), MathContext.DECIMAL64);
            at = at.equals(rate.per()) ? rate.currency() : rate.per();
        }
        return factor;
    }

    private List<Converted.Missing> missing(String from, String to, int year) {
        var missing = new ArrayList<Converted.Missing>();
        for (var currency : List.of(from, to)) {
            if (!knows(currency, DOLLAR, year)) {
                missing.add(new Converted.Missing(currency, DOLLAR, year));
            }
        }
        return missing;
    }
}
