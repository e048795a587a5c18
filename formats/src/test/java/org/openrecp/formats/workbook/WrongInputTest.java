// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong gives one line, at its cell, that says what to do. */
class WrongInputTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("openrecp.root", ".."))
                    .resolve("formats/src/test/resources/golden/wrong-input.txt");

    @TempDir Path folder;

    /** What is changed in a plant that is right, by its description. */
    private static Map<String, UnaryOperator<PlantFile>> changes() {
        var changes = new LinkedHashMap<String, UnaryOperator<PlantFile>>();
        changes.put(
                "no sheet Materials",
                f ->
                        f.without("Materials")
                                .without("Streams")
                                .without("Compositions")
                                .without("Effects")
                                .without("Monthly"));
        changes.put(
                "neither streams nor bills",
                f ->
                        f.sheet("Materials", "id,name,kind,unit")
                                .without("Processes")
                                .without("Streams")
                                .without("Compositions")
                                .without("Costs")
                                .without("Options")
                                .without("Effects")
                                .without("Monthly"));
        changes.put(
                "fuel code misspelt",
                f ->
                        f.set("Materials", "A8", "coal")
                                .set("Materials", "B8", "Coal")
                                .set("Materials", "C8", "fuel")
                                .set("Materials", "D8", "t")
                                .set("Materials", "G1", "factor code")
                                .set("Materials", "G8", "ANTRACITE"));
        changes.put("sheet Plant misspelt", f -> f.rename("Plant", "Plnat"));
        changes.put("sheet Streams twice", f -> f.sheet("Dòng", "id,from,to,material"));
        changes.put("no column unit", f -> f.set("Materials", "D1", "einheit"));
        changes.put("no column material", f -> f.set("Streams", "D1", "stoff"));
        changes.put("no sheet Materials, the rest stays", f -> f.without("Materials"));
        changes.put("no sheet Options, the effects stay", f -> f.without("Options"));
        changes.put("column name twice", f -> f.set("Processes", "C1", "tên"));
        cell(changes, "Plant", "B3", "dong");
        cell(changes, "Plant", "B4", "31/13/2025");
        cell(changes, "Plant", "B5", "2024-12-31");
        cell(changes, "Plant", "B6", "");
        cell(changes, "Plant", "B7", "0");
        cell(changes, "Plant", "C7", "tonnnes");
        cell(changes, "Plant", "C7", "");
        cell(changes, "Plant", "B8", "ten");
        cell(changes, "Plant", "B8", "120");
        changes.put(
                "more hours than the period has",
                f ->
                        f.set("Plant", "A9", "operating hours in the period")
                                .set("Plant", "B9", "9000"));
        changes.put(
                "no hours",
                f -> f.set("Plant", "A9", "operating hours in the period").set("Plant", "B9", "0"));
        cell(changes, "Plant", "A9", "exchange rate USS");
        cell(changes, "Plant", "A9", "currency");
        cell(changes, "Processes", "A3", "pulper");
        cell(changes, "Processes", "B2", "");
        cell(changes, "Processes", "C2", "kitchen");
        cell(changes, "Processes", "D2", "mass, fiber");
        cell(changes, "Processes", "E2", "by feel");
        cell(changes, "Processes", "E3", "share 180 %");
        cell(changes, "Materials", "A3", "pulp");
        cell(changes, "Materials", "C2", "fule");
        cell(changes, "Materials", "D2", "tonnnes");
        cell(changes, "Materials", "E2", "12 GBP");
        cell(changes, "Materials", "E2", "12 apples");
        cell(changes, "Materials", "E2", "12 USD/kWh");
        cell(changes, "Materials", "E3", "-9000");
        cell(changes, "Materials", "F3", "1000 kWh/m3");
        cell(changes, "Streams", "A3", "S1");
        cell(changes, "Streams", "B4", "digester");
        cell(changes, "Streams", "C2", "");
        cell(changes, "Streams", "C4", "pulper");
        cell(changes, "Streams", "D2", "pulpp");
        cell(changes, "Streams", "E2", "about a thousand");
        cell(changes, "Streams", "E2", "-1000");
        cell(changes, "Streams", "E2", "2025-01-31");
        cell(changes, "Streams", "E2", "1e40");
        cell(changes, "Streams", "E2", "1000 kg");
        cell(changes, "Streams", "F2", "bag");
        cell(changes, "Streams", "F2", "kWh");
        cell(changes, "Streams", "G2", "5 t");
        cell(changes, "Streams", "H2", "measured");
        cell(changes, "Streams", "I3", "-300");
        cell(changes, "Compositions", "A2", "S9");
        cell(changes, "Compositions", "C2", "");
        cell(changes, "Compositions", "C2", "120");
        changes.put(
                "shares above 100 %",
                f ->
                        f.set("Compositions", "A5", "S1")
                                .set("Compositions", "B5", "ash")
                                .set("Compositions", "C5", "20")
                                .set("Compositions", "D5", "5")
                                .set("Compositions", "E5", "metered"));
        cell(changes, "Costs", "A2", "digester");
        cell(changes, "Costs", "C2", "much");
        cell(changes, "Options", "A3", "O1");
        cell(changes, "Options", "C2", "magic");
        cell(changes, "Options", "D2", "digester");
        cell(changes, "Options", "E3", "20000 EUR");
        cell(changes, "Options", "G2", "2.5");
        cell(changes, "Options", "H3", "O3");
        cell(changes, "Options", "H2", "O2");
        cell(changes, "Options", "H2", "O1");
        cell(changes, "Options", "H3", "O9");
        cell(changes, "Effects", "A2", "O9");
        cell(changes, "Effects", "B2", "digester");
        cell(changes, "Effects", "C2", "pulp");
        cell(changes, "Effects", "D2", "up");
        cell(changes, "Effects", "E2", "-30");
        cell(changes, "Effects", "E2", "-130 %");
        cell(changes, "Effects", "E2", "-30 bags");
        cell(changes, "Monthly", "A3", "2025-01");
        cell(changes, "Monthly", "A3", "spring");
        cell(changes, "Monthly", "C3", "");
        cell(changes, "Monthly", "E1", "gas");
        cell(changes, "Streams", "E2", "=1/0*SUM(A1:A2)");
        return changes;
    }

    private static void cell(
            Map<String, UnaryOperator<PlantFile>> changes,
            String sheet,
            String cell,
            String value) {
        changes.put(sheet + "!" + cell + " = '" + value + "'", f -> f.set(sheet, cell, value));
    }

    @Test
    void eachIsSaidAtItsCell() throws Exception {
        var lines = new ArrayList<String>();
        for (var change : changes().entrySet()) {
            var file = change.getValue().apply(PlantFile.small()).xlsx(folder);
            lines.add("# " + change.getKey());
            problems(file).forEach(p -> lines.add(shown(p, file)));
        }
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, lines);
        }
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(GOLDEN));
    }

    private static List<CellProblem> problems(Path file) {
        return switch (PlantWorkbook.read(file)) {
            case ReadResult.Read _ -> List.of();
            case ReadResult.Rejected rejected -> rejected.problems();
        };
    }

    private static String shown(CellProblem problem, Path file) {
        return problem.code() + " " + problem.line().replace(file.toString(), "plant.xlsx");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws Exception {
        var file =
                PlantFile.small()
                        .set("Streams", "E2", "-5")
                        .set("Plant", "B3", "dong")
                        .set("Streams", "D3", "wather")
                        .set("Materials", "D2", "tonnnes")
                        .xlsx(folder);

        assertThat(Reading.rejected(file).problems())
                .extracting(p -> p.sheet() + "!" + p.cell())
                .containsExactly("Plant!B3", "Materials!D2", "Streams!E2", "Streams!D3");
    }

    @Test
    void ofVeryManyProblemsTheFirstAreListed() throws Exception {
        var file = PlantFile.small();
        for (int row = 2; row < 1500; row++) {
            file.set("Costs", "A" + row, "digester");
        }

        var problems = Reading.rejected(file.xlsx(folder)).problems();

        assertThat(problems).hasSize(Findings.MOST_LISTED + 1);
        assertThat(problems.getLast().message())
                .endsWith("more problems are not listed. Mend these first.");
    }

    @Test
    void theFileThatIsRightIsRead() throws Exception {
        assertThat(Reading.read(PlantFile.small().xlsx(folder)).notices()).isEmpty();
    }

    @Test
    void percentBelowOneAndASectorWithoutClassAreNoted() throws Exception {
        var file =
                PlantFile.small()
                        .set("Plant", "B8", "0.1")
                        .set("Plant", "A10", "sector")
                        .set("Plant", "B10", "paper");

        assertThat(Reading.read(file.xlsx(folder)).notices())
                .extracting(Notice::message)
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).contains("0.1 is 0.1 %"),
                        m -> assertThat(m).contains("'paper' is no class of ISIC"));
    }
}
