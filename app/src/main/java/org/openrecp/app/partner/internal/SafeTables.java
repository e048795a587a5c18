// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.disclosure.Disclosures;
import org.openrecp.app.disclosure.Disclosures.Audience;
import org.openrecp.app.disclosure.Disclosures.Question;
import org.openrecp.app.disclosure.Disclosures.Released;
import org.openrecp.app.disclosure.Disclosures.Standing;
import org.openrecp.app.disclosure.ResultTables;
import org.openrecp.app.disclosure.ResultTables.Family;
import org.openrecp.app.partner.internal.SafeCut.Shown;
import org.openrecp.app.partner.internal.SafeCut.Status;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Programmes;
import org.openrecp.engine.disclosure.SafeTable;
import org.openrecp.engine.disclosure.SafeTable.Published;
import org.openrecp.engine.disclosure.SafeTable.SafeCell;
import org.openrecp.engine.disclosure.SafeTable.Suppressed;
import org.springframework.stereotype.Component;

/**
 * The few tables of a family of results, each released whole, and parts of them. Which part is
 * asked for changes nothing in what is released, and everybody is answered from the same ones.
 */
@Component
class SafeTables {
    /**
     * In the order in which they are released: those of one dimension first, as they show the most
     * of few companies.
     */
    private static final List<List<By>> TABLES =
            List.of(
                    List.of(By.YEAR),
                    List.of(By.DIVISION),
                    List.of(By.PLACE),
                    List.of(By.PROGRAMME),
                    List.of(By.PLACE, By.YEAR),
                    List.of(By.DIVISION, By.YEAR),
                    List.of(By.PLACE, By.DIVISION),
                    List.of(By.PROGRAMME, By.YEAR),
                    List.of(By.PROGRAMME, By.PLACE),
                    List.of(By.PROGRAMME, By.DIVISION));

    private final Disclosures disclosures;
    private final ResultTables tables;
    private final Programmes programmes;

    SafeTables(Disclosures disclosures, ResultTables tables, Programmes programmes) {
        this.disclosures = disclosures;
        this.tables = tables;
        this.programmes = programmes;
    }

    /** Whether an extent of a family can be told apart so. */
    static boolean isOffered(Family family, Extent extent, By rows, @Nullable By columns) {
        return rows != columns
                && rows != extent.by()
                && (columns == null || columns != extent.by())
                && table(family, extent, rows, columns).isPresent();
    }

    /** A part of a table; empty: nothing can be shown, or there is nothing. */
    Optional<SafeCut> cut(
            Family family, Extent extent, By rows, @Nullable By columns, Audience audience) {
        var dimensions = table(family, extent, rows, columns);
        if (dimensions.isEmpty()
                || (dimensions.get().contains(By.PROGRAMME) && isWithout(family))) {
            return Optional.empty();
        }
        var programme =
                family.counts() && extent.by() == By.PROGRAMME
                        ? UUID.fromString(extent.id())
                        : null;
        var standing = standing(family, dimensions.get(), programme, audience);
        return standing.answer() instanceof Released(_, var safe)
                ? Optional.of(cut(safe, standing, extent, rows, columns))
                : Optional.empty();
    }

    /** The dimensions of the table that answers. */
    private static Optional<List<By>> table(
            Family family, Extent extent, By rows, @Nullable By columns) {
        var needed = new ArrayList<By>();
        needed.add(rows);
        if (columns != null) {
            needed.add(columns);
        }
        if (extent.by() != null && !(family.counts() && extent.by() == By.PROGRAMME)) {
            needed.add(extent.by());
        }
        return TABLES.stream()
                .filter(t -> t.containsAll(needed))
                .filter(t -> !family.counts() || !t.contains(By.PROGRAMME))
                .findFirst();
    }

    /**
     * Those before it stand too, so that none is released out of its turn.
     *
     * @param programme whose companies are counted: counts of several do not add up, so each has
     *     tables of its own; null: all, or no count
     */
    private Standing standing(
            Family family, List<By> dimensions, @Nullable UUID programme, Audience audience) {
        for (var earlier : TABLES.subList(0, TABLES.indexOf(dimensions))) {
            if (!earlier.contains(By.PROGRAMME) || !(family.counts() || isWithout(family))) {
                one(family, earlier, programme, audience);
            }
        }
        return one(family, dimensions, programme, audience);
    }

    private boolean isWithout(Family family) {
        return programmes.list(family.centre()).isEmpty();
    }

    private Standing one(
            Family family, List<By> dimensions, @Nullable UUID programme, Audience audience) {
        var name = family.name() + (programme == null ? "" : " " + programme);
        var title =
                name
                        + ", "
                        + dimensions.stream()
                                .map(ResultTables::code)
                                .reduce((a, b) -> a + " × " + b)
                                .orElseThrow();
        return disclosures.standing(
                new Question(family.centre(), name, title, audience),
                () -> tables.table(family, dimensions, null, null, programme));
    }

    private static SafeCut cut(
            SafeTable safe, Standing standing, Extent extent, By rows, @Nullable By columns) {
        int row = at(safe, rows);
        int column = columns == null ? -1 : at(safe, columns);
        int fixed = extent.by() == null ? -1 : at(safe, extent.by());
        var cells = new HashMap<List<String>, Shown>();
        var seen = List.of(new TreeSet<String>(), new TreeSet<String>());
        for (var cell : safe.cells()) {
            var codes = cell.cell().codes();
            boolean inside = true;
            for (int d = 0; d < codes.size(); d++) {
                inside &=
                        d == row
                                || d == column
                                || codes.get(d).equals(d == fixed ? extent.id() : ResultTables.ALL);
            }
            if (inside) {
                var where =
                        List.of(codes.get(row), column < 0 ? ResultTables.ALL : codes.get(column));
                cells.put(where, shown(cell));
                seen.getFirst().add(where.getFirst());
                seen.getLast().add(where.getLast());
            }
        }
        return new SafeCut(
                List.copyOf(seen.getFirst()), List.copyOf(seen.getLast()), cells, standing.at());
    }

    /**
     * −1 where a table does not have it: one of a programme's companies is all of that programme.
     */
    private static int at(SafeTable safe, By by) {
        for (int d = 0; d < safe.dimensions().size(); d++) {
            if (safe.dimensions().get(d).name().equals(ResultTables.code(by))) {
                return d;
            }
        }
        return -1;
    }

    private static Shown shown(SafeCell cell) {
        return switch (cell.content()) {
            case Published(double value) -> new Shown(Status.PUBLISHED, value);
            case Suppressed _ -> new Shown(Status.SUPPRESSED, 0);
            case SafeTable.Empty _ -> new Shown(Status.EMPTY, 0);
        };
    }
}
