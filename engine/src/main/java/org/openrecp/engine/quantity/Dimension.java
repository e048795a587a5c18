// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a unit measures. Two units convert exactly when theirs are equal.
 *
 * @param exponents of the base quantities, as text in one order: {@code [L]:2 [M]:1 [T]:-2}; empty
 *     for a plain number. Counted pieces and gas volumes at normal conditions are base quantities
 *     of their own, so that a piece never becomes a ratio, nor a normal cubic metre a cubic metre.
 */
public record Dimension(String exponents) {
    private static final String NUMBER = "[one]";

    public static final Dimension NONE = Unit.get("1").dimension();
    public static final Dimension MASS = Unit.get("kg").dimension();
    public static final Dimension ENERGY = Unit.get("J").dimension();
    public static final Dimension VOLUME = Unit.get("m3").dimension();

    /** Of a unit that the library knows. */
    static Dimension of(javax.measure.Dimension dimension) {
        Map<? extends javax.measure.Dimension, Integer> bases = dimension.getBaseDimensions();
        var exponents = new TreeMap<String, Integer>();
        if (bases == null) {
            exponents.put(dimension.toString(), 1);
        } else {
            bases.forEach((base, exponent) -> exponents.put(base.toString(), exponent));
        }
        exponents.remove(NUMBER);
        return of(exponents);
    }

    /** A base quantity of its own. */
    static Dimension base(String name) {
        return new Dimension(name + ":1");
    }

    /** Of a quotient of units. */
    Dimension over(Dimension other) {
        var exponents = parse();
        other.parse().forEach((base, exponent) -> exponents.merge(base, -exponent, Integer::sum));
        return of(exponents);
    }

    private static Dimension of(TreeMap<String, Integer> exponents) {
        return new Dimension(
                exponents.entrySet().stream()
                        .filter(e -> e.getValue() != 0)
                        .map(e -> e.getKey() + ":" + e.getValue())
                        .collect(joining(" ")));
    }

    private TreeMap<String, Integer> parse() {
        var parsed = new TreeMap<String, Integer>();
        if (!exponents.isEmpty()) {
            for (var part : exponents.split(" ", -1)) {
                int colon = part.lastIndexOf(':');
                parsed.put(part.substring(0, colon), Integer.valueOf(part.substring(colon + 1)));
            }
        }
        return parsed;
    }
}
