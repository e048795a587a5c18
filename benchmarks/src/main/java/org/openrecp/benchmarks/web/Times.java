// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long pages took, in milliseconds. */
final class Times {
    private static final double PROMISED = 150;
    private static final int OK = 200;

    private final Map<String, List<Double>> milliseconds = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    synchronized void add(String page, String path, int status, double took) {
        milliseconds.computeIfAbsent(page, _ -> new ArrayList<>()).add(took);
        if (status != OK) {
            failures.add(status + " " + path);
        }
    }

    /** A table, a row for each page. */
    synchronized void print(PrintStream out) {
        out.printf("%d requests failed %s%n", failures.size(), failures.stream().limit(5).toList());
        out.println("| page | requests | p50 ms | p95 ms | p99 ms | longest ms |");
        out.println("|---|--:|--:|--:|--:|--:|");
        var all = new ArrayList<Double>();
        milliseconds.forEach((page, times) -> {
            row(out, page, times);
            all.addAll(times);
        });
        row(out, "all", all);
        var missed =
                milliseconds.entrySet().stream()
                        .filter(e -> quantile(sorted(e.getValue()), 0.95) >= PROMISED)
                        .map(Map.Entry::getKey)
                        .toList();
        out.printf(
                "p95 under %.0f ms: %s%n",
                PROMISED,
                missed.isEmpty() ? "met by all pages" : "missed by " + String.join("; ", missed));
    }

    private static void row(PrintStream out, String name, List<Double> times) {
        var sorted = sorted(times);
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f | %.0f |%n",
                name,
                sorted.size(),
                quantile(sorted, 0.50),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                quantile(sorted, 1));
    }

    private static List<Double> sorted(List<Double> times) {
        return times.stream().sorted().toList();
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
