// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.disclosure.Protection.Protected;
import org.openrecp.engine.disclosure.Protection.Withheld;
import org.openrecp.engine.disclosure.SafeTable.Content;
import org.openrecp.engine.disclosure.SafeTable.Empty;
import org.openrecp.engine.disclosure.SafeTable.Published;
import org.openrecp.engine.disclosure.SafeTable.Suppressed;
import org.openrecp.engine.problem.InvalidInput;

class DisclosureTest {
    private static final Cell HIDDEN = Cell.of("Bac Ninh", "Textile");

    /** Savings in MWh with companies in brackets; programmes, section 8.3. */
    private static Table savings() {
        var provinces =
                Dimension.flat("province", "all", List.of("Bac Ninh", "Da Nang", "Can Tho"));
        var sectors = Dimension.flat("sector", "all", List.of("Textile", "Food", "Metal"));
        int[][] mwh = {{120, 800, 640}, {410, 950, 300}, {530, 1200, 450}};
        int[][] companies = {{2, 9, 6}, {7, 11, 5}, {8, 14, 4}};
        var contributions = new ArrayList<Contribution>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < companies[i][j]; k++) {
                    String record = "%d-%d-%d".formatted(i, j, k);
                    contributions.add(
                            new Contribution(
                                    record,
                                    record,
                                    List.of(
                                            provinces.categories().get(i + 1).code(),
                                            sectors.categories().get(j + 1).code()),
                                    (double) mwh[i][j] / companies[i][j]));
                }
            }
        }
        return new Table(List.of(provinces, sectors), Measure.MAGNITUDE, contributions);
    }

    @Test
    void closesTheRectangleOfTheWorkedExample() {
        SafeTable safe = safe(Disclosure.protect(savings(), Rules.USUAL, List.of()));

        assertThat(hidden(safe))
                .containsExactlyInAnyOrder(
                        HIDDEN,
                        Cell.of("Bac Ninh", "Metal"),
                        Cell.of("Da Nang", "Textile"),
                        Cell.of("Da Nang", "Metal"));
        double extra =
                hidden(safe).stream()
                        .filter(cell -> !cell.equals(HIDDEN))
                        .mapToDouble(cell -> total(savings(), cell))
                        .sum();
        assertThat(extra).isCloseTo(1350, within(1e-9));
    }

    @Test
    void leavesTheCellOfTheWorkedExampleBetween0And530() {
        SafeTable safe = safe(Disclosure.protect(savings(), Rules.USUAL, List.of()));
        var outside = new Attacker(List.of(new Release(savings(), safe.published())), null);

        assertThat(outside.min(savings(), HIDDEN)).isCloseTo(0, within(1e-6));
        assertThat(outside.max(savings(), HIDDEN)).isCloseTo(530, within(1e-6));
    }

    @Test
    void aloneTheCellOfTheWorkedExampleWouldBeDisclosed() {
        Set<Cell> allBut =
                allCells(savings()).stream().filter(cell -> !cell.equals(HIDDEN)).collect(toSet());
        var outside = new Attacker(List.of(new Release(savings(), allBut)), null);

        assertThat(outside.min(savings(), HIDDEN)).isCloseTo(120, within(1e-6));
        assertThat(outside.max(savings(), HIDDEN)).isCloseTo(120, within(1e-6));
    }

    /**
     * Handbook on Statistical Disclosure Control, second edition (2024), example 3 of chapter 4.
     */
    @Test
    void theSecondMethodFindsTheIntervalOfTheHandbook() {
        double[] x = {5, 2, 1, 2}; // one table among those that the margins 7, 3, 6, 4 allow
        var program =
                new LinearProgram(
                        List.of(
                                new double[] {1, 1, 0, 0},
                                new double[] {0, 0, 1, 1},
                                new double[] {1, 0, 1, 0},
                                new double[] {0, 1, 0, 1}),
                        x);

        assertThat(program.min(new double[] {1, 0, 0, 0})).isCloseTo(3, within(1e-9));
        assertThat(program.max(new double[] {1, 0, 0, 0})).isCloseTo(6, within(1e-9));
    }

    /** The two examples of programmes, section 8.3. */
    @ParameterizedTest
    @CsvSource({
        "50000, 49000, 1000, 10, , true",
        "52000, 50000, 8000, 10, , false",
        "52000, 50000, 8000, 10, 90.9, true",
    })
    void callsCellsUnsafeAsTheSourceDoes(
            double x1, double x2, double rest, double p, @Nullable Double k, boolean unsafe) {
        var contributions = new ArrayList<Contribution>();
        contributions.add(new Contribution("a", "a", List.of("x"), x1));
        contributions.add(new Contribution("b", "b", List.of("x"), x2));
        for (int i = 0; i < 10; i++) {
            contributions.add(new Contribution("c" + i, "c" + i, List.of("x"), rest / 10));
        }
        var table =
                new Table(
                        List.of(Dimension.flat("d", "all", List.of("x", "y"))),
                        Measure.MAGNITUDE,
                        contributions);
        var rules = new Rules(3, p, k == null ? null : new Dominance(2, k));

        boolean hides = !hidden(safe(Disclosure.protect(table, rules, List.of()))).isEmpty();
        assertThat(hides).isEqualTo(unsafe);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void neverLetsAnybodyBoundAnUnsafeCellTooClosely(int block) {
        for (int seed = block * 20; seed < block * 20 + 20; seed++) {
            var random = new Random(seed);
            Measure measure = seed % 3 == 0 ? Measure.COUNT : Measure.MAGNITUDE;
            var dimensions = GeneratedTable.dimensions(random);
            var table =
                    new Table(
                            dimensions,
                            measure,
                            GeneratedTable.contributions(
                                    dimensions, 0, 5 + random.nextInt(30), measure, random));
            var rules = new Rules(2 + random.nextInt(3), 5 + random.nextInt(30), null);
            if (Disclosure.protect(table, rules, List.of()) instanceof Protected(SafeTable safe)) {
                showsTheTruth(safe, table, seed);
                staysOpen(List.of(new Release(table, safe.published())), rules, seed);
                companiesStayOpen(table, safe, rules, seed);
            } else {
                assertThat(false).as("withheld, seed %d", seed).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void keepsWhatWasHiddenBeforeHiddenWhenTablesAddUp(int block) {
        int released = 0;
        for (int seed = 1000 + block * 10; seed < 1010 + block * 10; seed++) {
            var random = new Random(seed);
            var dimensions = GeneratedTable.dimensions(random);
            var rules = new Rules(3, 5 + random.nextInt(20), null);
            var contributions =
                    new ArrayList<>(
                            GeneratedTable.contributions(
                                    dimensions,
                                    0,
                                    10 + random.nextInt(20),
                                    Measure.MAGNITUDE,
                                    random));
            var releases = new ArrayList<Release>();
            for (int round = 0; round < 3; round++) {
                var cut = round == 1 ? dimensions.subList(0, 1) : dimensions;
                var table = new Table(cut, Measure.MAGNITUDE, onto(cut.size(), contributions));
                if (Disclosure.protect(table, rules, releases)
                        instanceof Protected(SafeTable safe)) {
                    showsTheTruth(safe, table, seed);
                    releases.add(new Release(table, safe.published()));
                    staysOpen(releases, rules, seed);
                    released++;
                }
                contributions.addAll(
                        GeneratedTable.contributions(
                                dimensions,
                                contributions.size(),
                                1 + random.nextInt(3),
                                Measure.MAGNITUDE,
                                random));
            }
        }
        assertThat(released).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void releasingTheSameTableAgainShowsTheSame(int seed) {
        var random = new Random(seed);
        var dimensions = GeneratedTable.dimensions(random);
        var table =
                new Table(
                        dimensions,
                        Measure.MAGNITUDE,
                        GeneratedTable.contributions(dimensions, 0, 30, Measure.MAGNITUDE, random));
        SafeTable first = safe(Disclosure.protect(table, Rules.USUAL, List.of()));
        var release = new Release(table, first.published());

        assertThat(safe(Disclosure.protect(table, Rules.USUAL, List.of(release))))
                .as("seed %d", seed)
                .isEqualTo(first);
    }

    @Test
    void doesNotShowATotalThatOneCompanyHasJoined() {
        var dimension = Dimension.flat("province", "all", List.of("Bac Ninh", "Da Nang"));
        var contributions = new ArrayList<Contribution>();
        for (int k = 0; k < 10; k++) {
            String province = k % 2 == 0 ? "Bac Ninh" : "Da Nang";
            contributions.add(new Contribution("c" + k, "c" + k, List.of(province), 100 + k));
        }
        var first = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);
        SafeTable quarter = safe(Disclosure.protect(first, Rules.USUAL, List.of()));
        assertThat(hidden(quarter)).isEmpty();
        contributions.add(new Contribution("sixth", "sixth", List.of("Bac Ninh"), 70));
        var second = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);

        var protection =
                Disclosure.protect(
                        second, Rules.USUAL, List.of(new Release(first, quarter.published())));

        assertThat(hidden(safe(protection)))
                .containsExactlyInAnyOrder(Cell.of("Bac Ninh"), Cell.of("all"));
    }

    @Test
    void doesNotShowThatOneValueWasCorrected() {
        var dimension = Dimension.flat("province", "all", List.of("Bac Ninh", "Da Nang"));
        var contributions = new ArrayList<Contribution>();
        for (int k = 0; k < 10; k++) {
            String province = k % 2 == 0 ? "Bac Ninh" : "Da Nang";
            contributions.add(new Contribution("c" + k, "c" + k, List.of(province), 100 + k));
        }
        var first = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);
        Set<Cell> shown = safe(Disclosure.protect(first, Rules.USUAL, List.of())).published();
        contributions.set(0, new Contribution("c0", "c0", List.of("Bac Ninh"), 60));
        var second = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);

        var protection =
                Disclosure.protect(second, Rules.USUAL, List.of(new Release(first, shown)));

        assertThat(hidden(safe(protection))).contains(Cell.of("Bac Ninh"), Cell.of("all"));
    }

    @Test
    void theOtherYearsOfACompanyAreNoCoverForIt() {
        var dimension = Dimension.flat("year", "all", List.of("2020", "2021", "2022"));
        var contributions = new ArrayList<Contribution>();
        contributions.add(new Contribution("alone", "first", List.of("2020"), 100));
        contributions.add(new Contribution("alone", "second", List.of("2021"), 200));
        for (int k = 0; k < 10; k++) {
            contributions.add(new Contribution("c" + k, "c" + k, List.of("2022"), 50 + k));
        }
        var table = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);

        SafeTable safe = safe(Disclosure.protect(table, Rules.USUAL, List.of()));

        var outside = new Attacker(List.of(new Release(table, safe.published())), null);
        assertThat(safe.published()).as("not all the rest is shown").hasSize(1);
        assertThat(outside.maxOf("alone")).isGreaterThanOrEqualTo(320);
        assertThat(outside.minOf("alone")).isLessThanOrEqualTo(280);
    }

    @Test
    void doesNotShowThatOneValueWasTakenBack() {
        var dimension = Dimension.flat("province", "all", List.of("Bac Ninh", "Da Nang"));
        var contributions = new ArrayList<Contribution>();
        for (int k = 0; k < 12; k++) {
            String province = k % 2 == 0 ? "Bac Ninh" : "Da Nang";
            contributions.add(new Contribution("c" + k, "c" + k, List.of(province), 100 + k));
        }
        var first = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);
        Set<Cell> shown = safe(Disclosure.protect(first, Rules.USUAL, List.of())).published();
        contributions.removeFirst();
        var second = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);

        var protection =
                Disclosure.protect(second, Rules.USUAL, List.of(new Release(first, shown)));

        assertThat(hidden(safe(protection)))
                .containsExactlyInAnyOrder(Cell.of("Bac Ninh"), Cell.of("all"));
    }

    @Test
    void aCompanyThatJoinsACellThatWasShownLeavesTheOthersOfTheTableAlone() {
        var dimension = Dimension.flat("province", "all", List.of("Bac Ninh", "Da Nang"));
        var contributions = new ArrayList<Contribution>();
        for (int k = 0; k < 12; k++) {
            String province = k % 2 == 0 ? "Bac Ninh" : "Da Nang";
            contributions.add(new Contribution("c" + k, "c" + k, List.of(province), 100 + k));
        }
        var first = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);
        Set<Cell> shown = safe(Disclosure.protect(first, Rules.USUAL, List.of())).published();
        contributions.add(new Contribution("large", "large", List.of("Bac Ninh"), 90_000));
        var second = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);

        var protection =
                Disclosure.protect(second, Rules.USUAL, List.of(new Release(first, shown)));

        assertThat(safe(protection).published()).containsExactly(Cell.of("Da Nang"));
    }

    @Test
    void judgesNetSavingsByTheirAbsoluteValues() {
        var dimension = Dimension.flat("province", "all", List.of("a", "b"));
        var contributions =
                List.of(
                        new Contribution("x", "1", List.of("a"), 500),
                        new Contribution("y", "2", List.of("a"), -499),
                        new Contribution("z", "3", List.of("a"), 1),
                        new Contribution("u", "4", List.of("b"), 400),
                        new Contribution("v", "5", List.of("b"), 300),
                        new Contribution("w", "6", List.of("b"), 350));
        var table = new Table(List.of(dimension), Measure.SIGNED, contributions);

        SafeTable safe = safe(Disclosure.protect(table, Rules.USUAL, List.of()));

        assertThat(safe.contents().get(Cell.of("a"))).isEqualTo(new Suppressed());
        assertThat(safe.contents().get(Cell.of("b"))).isEqualTo(new Suppressed());
        assertThat(safe.contents().get(Cell.of("all"))).isEqualTo(new Published(1052));
    }

    @Test
    void aCellWithoutCompaniesIsEmptyAndHidesNothing() {
        var dimension = Dimension.flat("province", "all", List.of("a", "b", "c"));
        var contributions =
                List.of(
                        new Contribution("x", "1", List.of("a"), 50),
                        new Contribution("y", "2", List.of("b"), 60),
                        new Contribution("z", "3", List.of("b"), 70),
                        new Contribution("u", "4", List.of("b"), 80));
        var table = new Table(List.of(dimension), Measure.MAGNITUDE, contributions);

        SafeTable safe = safe(Disclosure.protect(table, Rules.USUAL, List.of()));

        assertThat(safe.contents().get(Cell.of("c"))).isEqualTo(new Empty());
        assertThat(hidden(safe)).containsExactlyInAnyOrder(Cell.of("a"), Cell.of("b"));
    }

    @Test
    void tellsNobodyItsParameters() {
        var rules = new Rules(4, 17.5, new Dominance(2, 83.5));

        assertThat(rules + " " + rules.dominance()).doesNotContain("4", "17", "2", "83");
        assertThatThrownBy(() -> new Rules(1, 0, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsAllThatIsWrongWithATable() {
        var dimension = Dimension.flat("province", "all", List.of("a", "b"));
        var contributions =
                List.of(
                        new Contribution("x", "1", List.of("all"), 5),
                        new Contribution("x", "1", List.of("a"), -5),
                        new Contribution("x", "2", List.of("a", "b"), Double.NaN));

        assertThatThrownBy(() -> new Table(List.of(dimension), Measure.MAGNITUDE, contributions))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.problems())
                                        .extracting(problem -> problem.code())
                                        .containsExactly(
                                                "disclosure.unknown-category",
                                                "disclosure.value",
                                                "disclosure.duplicate-record",
                                                "disclosure.unknown-category",
                                                "disclosure.value"));
        assertThatThrownBy(() -> new Dimension("d", List.of(new Category("a", "b"))))
                .isInstanceOf(InvalidInput.class);
    }

    private static void showsTheTruth(SafeTable safe, Table table, int seed) {
        safe.contents()
                .forEach((cell, content) -> {
                    if (content instanceof Published(double value)) {
                        assertThat(value)
                                .as("%s, seed %d", cell, seed)
                                .isCloseTo(total(table, cell), within(1e-9));
                    }
                });
    }

    /** Every unsafe cell of every release is hidden and stays open in the eyes of everybody. */
    private static void staysOpen(List<Release> releases, Rules rules, int seed) {
        var companies = new ArrayList<@Nullable String>();
        companies.add(null);
        releases.getLast().table().contributions().stream()
                .map(Contribution::company)
                .distinct()
                .forEach(companies::add);
        for (@Nullable String company : companies) {
            var attacker = new Attacker(releases, company);
            for (Release release : releases) {
                for (Cell cell : allCells(release.table())) {
                    staysOpen(attacker, company, release, cell, rules, seed);
                }
            }
        }
    }

    /**
     * Who is largest in an unsafe cell is not bounded closely either by all its values together.
     */
    private static void companiesStayOpen(Table table, SafeTable safe, Rules rules, int seed) {
        var outside = new Attacker(List.of(new Release(table, safe.published())), null);
        double p = rules.percent() / 100;
        for (Contribution c : table.contributions()) {
            var inside = Attacker.inside(table, new Cell(c.leaf()));
            if (inside.stream().allMatch(other -> other.company().equals(c.company()))) {
                double sum = inside.stream().mapToDouble(Contribution::value).sum();
                double level = table.measure() == Measure.COUNT ? 1 : p * sum;
                double total =
                        table.contributions().stream()
                                .filter(other -> other.company().equals(c.company()))
                                .mapToDouble(Contribution::value)
                                .sum();
                assertThat(outside.maxOf(c.company()))
                        .as("%s, seed %d", c, seed)
                        .isGreaterThanOrEqualTo(total + level - 1e-6);
                assertThat(outside.minOf(c.company()))
                        .as("%s, seed %d", c, seed)
                        .isLessThanOrEqualTo(total - level + 1e-6);
            }
        }
    }

    private static void staysOpen(
            Attacker attacker,
            @Nullable String company,
            Release release,
            Cell cell,
            Rules rules,
            int seed) {
        var sums =
                Attacker.inside(release.table(), cell).stream()
                        .collect(
                                groupingBy(
                                        Contribution::company, summingDouble(Contribution::value)));
        double[] x =
                sums.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        double total = java.util.Arrays.stream(x).sum();
        double x1 = x.length > 0 ? x[0] : 0;
        double x2 = x.length > 1 ? x[1] : 0;
        boolean few = x.length > 0 && x.length < rules.minimumFrequency();
        boolean count = release.table().measure() == Measure.COUNT;
        double p = rules.percent() / 100;
        boolean close = !count && total - x1 - x2 < p * x1;
        if (!few && !close) {
            return;
        }
        double level = count ? 1 : few ? p * x1 : p * x1 - (total - x1 - x2);
        double own = company == null ? 0 : sums.getOrDefault(company, 0.0);
        if (own == x1 && own > 0) {
            level = x.length == 1 ? 0 : count ? 1 : Math.min(level, p * x2);
        }
        String where = "%s for %s, seed %d".formatted(cell, company, seed);
        assertThat(release.published()).as(where).doesNotContain(cell);
        assertThat(attacker.max(release.table(), cell))
                .as(where)
                .isGreaterThanOrEqualTo(total + level - 1e-6);
        assertThat(attacker.min(release.table(), cell))
                .as(where)
                .isLessThanOrEqualTo(total - Math.min(level, total - own) + 1e-6);
    }

    private static List<Contribution> onto(int dimensions, List<Contribution> contributions) {
        return contributions.stream()
                .map(c ->
                        new Contribution(
                                c.company(),
                                c.record(),
                                c.leaf().subList(0, dimensions),
                                c.value()))
                .toList();
    }

    private static double total(Table table, Cell cell) {
        return Attacker.inside(table, cell).stream().mapToDouble(Contribution::value).sum();
    }

    private static Set<Cell> allCells(Table table) {
        List<List<String>> cells = List.of(List.of());
        for (Dimension dimension : table.dimensions()) {
            var longer = new ArrayList<List<String>>();
            for (List<String> cell : cells) {
                for (Category category : dimension.categories()) {
                    var codes = new ArrayList<>(cell);
                    codes.add(category.code());
                    longer.add(codes);
                }
            }
            cells = longer;
        }
        return cells.stream().map(Cell::new).collect(toSet());
    }

    private static Set<Cell> hidden(SafeTable safe) {
        return safe.contents().entrySet().stream()
                .filter(e -> e.getValue().equals(new Suppressed()))
                .map(java.util.Map.Entry<Cell, Content>::getKey)
                .collect(toSet());
    }

    private static SafeTable safe(Protection protection) {
        return switch (protection) {
            case Protected(SafeTable table) -> table;
            case Withheld(var cells) -> throw new AssertionError("Withheld: " + cells);
        };
    }
}
