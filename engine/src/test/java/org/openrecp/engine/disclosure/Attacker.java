// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what somebody can know of a cell from all that was released: every value is an unknown.
 */
final class Attacker {
    private record Fact(String company, String record, double value) {}

    private final Map<Fact, Integer> facts = new HashMap<>();
    private final LinearProgram program;

    /**
     * @param company whose own values are known; null for somebody outside
     */
    Attacker(List<Release> releases, @Nullable String company) {
        releases.forEach(release ->
                release.table()
                        .contributions()
                        .forEach(c -> facts.putIfAbsent(fact(c), facts.size())));
        var equations = new ArrayList<double[]>();
        for (Release release : releases) {
            release.published().forEach(cell -> equations.add(sum(release.table(), cell)));
        }
        double[] values = new double[facts.size()];
        facts.forEach((fact, k) -> {
            values[k] = fact.value();
            if (fact.company().equals(company)) {
                double[] known = new double[facts.size()];
                known[k] = 1;
                equations.add(known);
            }
        });
        program = new LinearProgram(equations, values);
    }

    double max(Table table, Cell cell) {
        return program.max(sum(table, cell));
    }

    double min(Table table, Cell cell) {
        return program.min(sum(table, cell));
    }

    /** The most that all values of a company can be together. */
    double maxOf(String company) {
        return program.max(of(company));
    }

    double minOf(String company) {
        return program.min(of(company));
    }

    private double[] of(String company) {
        double[] coefficients = new double[facts.size()];
        facts.forEach((fact, k) -> coefficients[k] = fact.company().equals(company) ? 1 : 0);
        return coefficients;
    }

    /** Coefficients of a cell over all facts. */
    private double[] sum(Table table, Cell cell) {
        double[] coefficients = new double[facts.size()];
        for (Contribution c : inside(table, cell)) {
            coefficients[Objects.requireNonNull(facts.get(fact(c)))] = 1;
        }
        return coefficients;
    }

    static List<Contribution> inside(Table table, Cell cell) {
        List<Set<String>> under = new ArrayList<>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            under.add(under(table.dimensions().get(d), cell.codes().get(d)));
        }
        return table.contributions().stream()
                .filter(c -> {
                    boolean in = true;
                    for (int d = 0; d < under.size(); d++) {
                        in &= under.get(d).contains(c.leaf().get(d));
                    }
                    return in;
                })
                .toList();
    }

    private static Set<String> under(Dimension dimension, String code) {
        Set<String> under = new java.util.HashSet<>(Set.of(code));
        for (Category category : dimension.categories()) {
            String parent = category.parent();
            if (parent != null && under.contains(parent)) {
                under.add(category.code());
            }
        }
        return dimension.categories().stream()
                .map(Category::code)
                .filter(under::contains)
                .collect(toSet());
    }

    private static Fact fact(Contribution c) {
        return new Fact(c.company(), c.record(), c.value());
    }
}
