// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicators.Cell;
import org.openrecp.app.result.internal.IndicatorTable.Line;

/**
 * Quotients of two figures over the same cut. Savings keep their status, and a quotient has it from
 * them; companies that report results are counted among those of the same status. What a thing has
 * once whatever its status (an option found, a company served) is taken over all of them, and of
 * investments those that were made, not those planned.
 *
 * @param values an indicator's figures
 */
record Ratios(BiFunction<String, Cut, List<Cell>> values) {
    private static final String INVESTMENT = "FIN-INV";
    private static final Set<String> ONCE =
            Set.of(INVESTMENT, "OPT-N", "SRV-ENT", "SRV-APP", "SRV-QA", "SRV-DA");
    private static final List<Status> STATUSES =
            List.of(Status.CLAIMED, Status.IMPLEMENTED, Status.VERIFIED);

    /**
     * One of the two figures.
     *
     * @param status null: goes with any
     * @param currency null: goes with any
     */
    private record Part(
            List<String> keys,
            @Nullable Status status,
            @Nullable String currency,
            BigDecimal amount,
            long facts) {
        boolean goesWith(Part other) {
            return (status == null || other.status == null || status == other.status)
                    && (currency == null
                            || other.currency == null
                            || currency.equals(other.currency));
        }
    }

    List<Quotient> of(Line line, Cut cut) {
        var below =
                parts(line.denominator(), cut).stream()
                        .filter(p -> p.amount().signum() != 0)
                        .collect(groupingBy(Part::keys));
        var quotients = new ArrayList<Quotient>();
        for (var above : parts(line.numerator(), cut)) {
            below.getOrDefault(above.keys(), List.of()).stream()
                    .filter(above::goesWith)
                    .map(b -> quotient(above, b, line.factor()))
                    .forEach(quotients::add);
        }
        return quotients;
    }

    private static Quotient quotient(Part above, Part below, double factor) {
        return Quotient.of(
                above.keys(),
                above.status() != null ? above.status() : below.status(),
                above.currency() != null ? above.currency() : below.currency(),
                above.amount(),
                below.amount(),
                factor,
                above.facts());
    }

    /** Whether a figure is taken of one status. */
    static boolean keepsStatus(String code) {
        return !ONCE.contains(code);
    }

    private List<Part> parts(String code, Cut cut) {
        if (ONCE.contains(code)) {
            return once(code, values.apply(code, cut.with(null)));
        }
        return IndicatorTable.get(code).counts().isEmpty()
                ? values.apply(code, cut).stream().map(c -> part(c, c.status())).toList()
                : STATUSES.stream()
                        .filter(s -> cut.status() == null || s == cut.status())
                        .flatMap(s -> values.apply(code, cut.with(s)).stream().map(c -> part(c, s)))
                        .toList();
    }

    private static List<Part> once(String code, List<Cell> cells) {
        Map<List<Object>, List<Cell>> alike =
                cells.stream()
                        .filter(c -> !code.equals(INVESTMENT) || c.status() != Status.CLAIMED)
                        .collect(
                                groupingBy(
                                        c -> List.of(c.keys(), String.valueOf(c.currency())),
                                        LinkedHashMap::new,
                                        toList()));
        return alike.values().stream()
                .map(those ->
                        new Part(
                                those.getFirst().keys(),
                                null,
                                those.getFirst().currency(),
                                those.stream()
                                        .map(Cell::value)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                                those.stream().mapToLong(Cell::facts).sum()))
                .toList();
    }

    private static Part part(Cell cell, @Nullable Status status) {
        return new Part(cell.keys(), status, cell.currency(), cell.value(), cell.facts());
    }
}
