// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.measure.IncommensurableException;
import javax.measure.MeasurementException;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.table.CsvTable;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.internal.format.TokenMgrError;

/**
 * A unit of measurement that is proportional to the SI unit of its dimension.
 *
 * @param symbol as people write it, for instance {@code kWh}
 * @param code UCUM code ({@code kW.h}), or a local code where UCUM has none ({@code toe}, {@code
 *     tce})
 * @param toSi what one of it is in coherent SI units (J, kg, m³, …)
 */
public record Unit(String symbol, String code, Dimension dimension, double toSi) {
    private static final Map<String, Alias> ALIASES = readAliases();
    private static final Map<String, Unit> KNOWN = new ConcurrentHashMap<>();

    /** Nobody writes a longer one. */
    private static final int LONGEST = 60;

    /** Keeps hostile input from filling the memory; known units are far fewer. */
    private static final int MOST_REMEMBERED = 5_000;

    private record Alias(
            String code,
            @Nullable String ucum,
            double factor,
            @Nullable String dimension,
            String note) {}

    /**
     * Reads a UCUM code or an alias; empty when it is neither, or when it has an offset, as degrees
     * Celsius have.
     */
    public static Optional<Unit> find(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        var name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        var known = KNOWN.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var read = read(name);
        if (KNOWN.size() < MOST_REMEMBERED) {
            read.ifPresent(unit -> KNOWN.put(name, unit));
        }
        return read;
    }

    /**
     * What a reader should know of a name that has several meanings, for instance that kcal is
     * taken as the international table one; empty for most.
     */
    public static Optional<String> findNote(String text) {
        var alias = alias(Normalizer.normalize(text.strip(), Normalizer.Form.NFC));
        return alias == null || alias.note().isEmpty()
                ? Optional.empty()
                : Optional.of(alias.note());
    }

    /** How many names are remembered. */
    static int remembered() {
        return KNOWN.size();
    }

    /** The unit of a code that the program itself writes. */
    public static Unit get(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("Unknown unit " + text));
    }

    /**
     * Factor by which a number in this unit becomes a number in the other; the dimensions must be
     * equal.
     */
    public double factorTo(Unit other) {
        if (!dimension.equals(other.dimension)) {
            throw new IllegalArgumentException(
                    "Unit %s does not convert to %s.".formatted(symbol, other.symbol));
        }
        return toSi / other.toSi;
    }

    public boolean convertsTo(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** The unit of a quotient, such as kWh per tonne. */
    public Unit per(Unit other) {
        return get(
                code
                        + "/"
                        + (other.code.contains("/") || other.code.contains(".")
                                ? "(" + other.code + ")"
                                : other.code));
    }

    private static Optional<Unit> read(String text) {
        var whole = alias(text);
        if (whole != null) {
            return parse(whole.ucum() == null ? "1" : whole.ucum())
                    .map(u ->
                            new Unit(
                                    text,
                                    whole.code(),
                                    whole.dimension() == null
                                            ? u.dimension
                                            : Dimension.base(whole.dimension()),
                                    u.toSi * whole.factor()));
        }
        int slash = text.lastIndexOf('/');
        if (slash > 0) {
            var above = find(text.substring(0, slash));
            var below = find(text.substring(slash + 1).replaceAll("^\\((.*)\\)$", "$1"));
            if (above.isPresent() && below.isPresent()) {
                return Optional.of(quotient(text, above.get(), below.get()));
            }
        }
        return parse(text).map(u -> new Unit(text, text, u.dimension, u.toSi));
    }

    private static Unit quotient(String text, Unit above, Unit below) {
        var divisor = below.code.matches(".*[./].*") ? "(" + below.code + ")" : below.code;
        return new Unit(
                text,
                above.code + "/" + divisor,
                above.dimension.over(below.dimension),
                above.toSi / below.toSi);
    }

    private static @Nullable Alias alias(String text) {
        var exact = ALIASES.get(text);
        return exact == null ? ALIASES.get(text.toLowerCase(Locale.ROOT)) : exact;
    }

    private static Optional<Unit> parse(String ucum) {
        if (ucum.isEmpty()) {
            return Optional.empty();
        }
        try {
            var position = new ParsePosition(0);
            var unit =
                    UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(ucum, position);
            var converter = unit.getConverterToAny(unit.getSystemUnit());
            return converter.isLinear()
                    ? Optional.of(
                            new Unit(
                                    ucum,
                                    ucum,
                                    Dimension.of(unit.getDimension()),
                                    converter.convert(1.0)))
                    : Optional.empty();
        } catch (MeasurementException
                | IllegalArgumentException
                | IncommensurableException
                | TokenMgrError e) { // the last is what its reader throws at letters like ấ
            return Optional.empty();
        }
    }

    /** Aliases that people write; {@code dimension} is set where the unit has one of its own. */
    private static Map<String, Alias> readAliases() {
        return CsvTable.read(Unit.class, "units.csv").rows().stream()
                .collect(
                        toMap(
                                row -> row.get("alias"),
                                row ->
                                        new Alias(
                                                row.get("code"),
                                                row.find("ucum").orElse(null),
                                                row.getNumber("factor"),
                                                row.find("dimension").orElse(null),
                                                row.get("note"))));
    }
}
