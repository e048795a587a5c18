// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.Sentence;
import org.openrecp.engine.problem.Subject;
import org.openrecp.formats.text.Language;

/** Rows and workbooks hold the same and are read alike, right or wrong. */
class PlantRowsTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("openrecp.root", ".."), "examples");

    /** What people put where it does not belong. */
    private static final List<String> ODD =
            List.of(
                    "",
                    "abc",
                    "1,5",
                    "5 %",
                    "5,5 %",
                    "-3",
                    "1e40",
                    "'1000",
                    "1.234",
                    "12 USD/kg",
                    "USD 3",
                    "2 EUR",
                    "31/01/2025",
                    "'2025-02",
                    "kho",
                    "chưa biết",
                    "San xuat",
                    "share 80,5 %",
                    "mass; nước",
                    "O1; O9",
                    "#N/A",
                    "tấn",
                    "two\nlines",
                    "0.7 MPa",
                    "1000 kg");

    @TempDir Path folder;

    static Stream<Path> files() {
        return Stream.of("paper", "frozen-fish", "dyeing", "zinc-plating", "brewery-quick")
                .flatMap(e -> Stream.of(EXAMPLES.resolve(e), EXAMPLES.resolve(e + "/plant.xlsx")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void rowsOfAFileReadAsTheFile(Path file) {
        var read = (ReadResult.Read) PlantWorkbook.read(rows(file));

        assertThat(read.plant()).usingRecursiveComparison().isEqualTo(Reading.plant(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void rowsComeBackFromAWorkbookInEitherLanguage(Path file) throws Exception {
        assertComesBack(rows(file), file.toString());
    }

    @ParameterizedTest
    @MethodSource("files")
    void rowsOfAPlantReadAsThePlant(Path file) {
        var plant = Reading.plant(file);

        var read = (ReadResult.Read) PlantWorkbook.read(PlantRows.of(plant, Language.VI));

        RoundTripTest.assertSame(read.plant(), plant, file.toString());
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsOfASpoiltFileReadAsTheFileDoes(int seed) throws Exception {
        var random = new Random(seed);
        var plant = PlantFile.small();
        var spoilt = new ArrayList<String>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            var kind = SheetKind.ALL.get(random.nextInt(SheetKind.ALL.size()));
            boolean facts = kind.equals(SheetKind.PLANT);
            var cell =
                    (char) ('A' + (facts ? 1 + random.nextInt(2) : random.nextInt(9)))
                            + String.valueOf(2 + random.nextInt(facts ? 8 : 3));
            var text = ODD.get(random.nextInt(ODD.size()));
            plant.set(kind.nameEn(), cell, text);
            spoilt.add(kind.nameEn() + "!" + cell + " = " + text);
        }
        var what = "seed " + seed + ": " + spoilt;
        var file = plant.xlsx(folder);

        var rows = rows(file);

        assertThat(found(PlantWorkbook.read(rows)))
                .as(what)
                .usingRecursiveComparison()
                .isEqualTo(found(PlantWorkbook.read(file)));
        assertComesBack(rows, what);
    }

    /** A plant, or each problem's kind and place. */
    private static Object found(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read -> read.plant();
            case ReadResult.Rejected rejected ->
                    rejected.problems().stream().map(p -> p.code() + " " + p.rows()).toList();
        };
    }

    private void assertComesBack(PlantRows rows, String what) throws Exception {
        for (var language : Language.values()) {
            var file = folder.resolve(language + ".xlsx");
            PlantWorkbook.write(file, language, rows);
            assertThat(rows(file)).as(what + ", " + language).isEqualTo(rows);
        }
    }

    private static PlantRows rows(Path file) {
        return switch (PlantWorkbook.rows(file)) {
            case RowsResult.Rows(var rows, _) -> rows;
            case RowsResult.Rejected(var problems, _) ->
                    throw new AssertionError(problems.toString());
        };
    }

    private static PlantRows.Row row(String id, String... fields) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return new PlantRows.Row(id, map);
    }

    private static PlantRows plant(PlantRows.Sheet... sheets) {
        return new PlantRows(List.of(sheets));
    }

    private static List<CellProblem> problems(PlantRows rows) {
        return ((ReadResult.Rejected) PlantWorkbook.read(rows)).problems();
    }

    @Test
    void anEmptyPlantSaysFactByFactWhatItNeeds() {
        assertThat(problems(PlantRows.empty()))
                .extracting(p -> p.rows() + " " + p.line())
                .containsExactly(
                        "RowPlace[sheet=plant, row=null, field=name] Plant: 'name' is empty. Give it: name of the plant.",
                        "RowPlace[sheet=plant, row=null, field=currency] Plant: 'currency' is empty. Give it: ISO 4217 code of the currency of all amounts.",
                        "RowPlace[sheet=plant, row=null, field=period_start] Plant: 'period start' is empty. Give it: first day of the period that the quantities cover.",
                        "RowPlace[sheet=plant, row=null, field=period_end] Plant: 'period end' is empty. Give it: last day of the period.",
                        "RowPlace[sheet=plant, row=null, field=product] Plant: 'product' is empty. Give it: what the plant makes: an id of the sheet Materials, or a name.",
                        "RowPlace[sheet=plant, row=null, field=output] Plant: 'output' is empty. Give it: product made in the period, with its unit.",
                        "RowPlace[sheet=materials, row=null, field=null] Materials: the sheet has no rows. List the plant's materials.",
                        "RowPlace[sheet=streams, row=null, field=null] Streams: neither this sheet nor Monthly has rows. Fill in the streams, or the bills of each month for a quick assessment.");
    }

    @Test
    void aProblemNamesSheetRowAndField() {
        var rows =
                plant(
                        new PlantRows.Sheet(
                                "plant", List.of(row("f1", "name", "currency", "value", "dong"))),
                        new PlantRows.Sheet("processes", List.of(row("p1", "id", "pulper"))),
                        new PlantRows.Sheet(
                                "streams",
                                List.of(
                                        row("s1", "id", "S1", "to", "pulper", "quantity", "many"),
                                        row("s2", "from", "digester", "material", "pulp"))));

        assertThat(problems(rows))
                .extracting(CellProblem::rows)
                .contains(
                        new RowPlace("plant", "f1", "value"),
                        new RowPlace("processes", "p1", "name"),
                        new RowPlace("streams", "s1", "quantity"),
                        new RowPlace("streams", "s1", "material"),
                        new RowPlace("streams", "s2", "id"));
        assertThat(problems(rows))
                .extracting(CellProblem::line)
                .contains(
                        "Streams S1, quantity: 'many': is not a number. Give one, or leave the cell empty.",
                        "Streams row 2, id: 'id' is empty. Give it: short and unique.");
    }

    @Test
    void whatTheEngineFindsHasItsRowToo() {
        var read = (ReadResult.Read) PlantWorkbook.read(rows(EXAMPLES.resolve("paper")));
        var problem =
                new InputProblem() {
                    @Override
                    public String code() {
                        return "test";
                    }

                    @Override
                    public Subject subject() {
                        return Subject.of("Streams", "S02", "quantity");
                    }

                    @Override
                    public String found() {
                        return "";
                    }

                    @Override
                    public Sentence sentence() {
                        return _ -> "is odd.";
                    }
                };

        var placed = read.places().place(problem);

        assertThat(placed.rows()).isEqualTo(new RowPlace("streams", "2", "quantity"));
        assertThat(placed.cell()).isNull();
    }

    @Test
    void rowsHaveADecimalPointWhateverTheOthersSay() {
        var rows =
                plant(
                        new PlantRows.Sheet(
                                "streams",
                                List.of(
                                        row("1", "id", "S1", "quantity", "1.234 t"),
                                        row("2", "id", "S2", "quantity", "1,5"))));

        assertThat(problems(rows))
                .filteredOn(p -> p.code().equals("workbook.not-a-number"))
                .singleElement()
                .satisfies(p ->
                        assertThat(p.rows()).isEqualTo(new RowPlace("streams", "2", "quantity")))
                .satisfies(p -> assertThat(p.message()).contains("decimal point"));
    }

    @Test
    void cellsBecomeTextWithoutLoss() throws Exception {
        var file =
                PlantFile.small()
                        .set("Streams", "E2", "'1.234,5")
                        .set("Streams", "G3", "'2,5 %")
                        .set("Streams", "B2", "kho")
                        .set("Streams", "K1", "shift")
                        .set("Streams", "K2", "night")
                        .set("Plant", "B4", "31/01/2025")
                        .set("Plant", "A10", "colour")
                        .set("Plant", "B10", "blue")
                        .set("Processes", "D2", "Khối lượng, fibre")
                        .set("Monthly", "A3", "tháng 2/2025")
                        .sheet("Sheet1", "a\n1\n")
                        .xlsx(folder);

        var result = (RowsResult.Rows) PlantWorkbook.rows(file);

        var stream = result.rows().rows("streams").getFirst().fields();
        assertThat(stream)
                .containsEntry("quantity", "1234.5")
                .containsEntry("from", "stock")
                .containsEntry("shift", "night");
        assertThat(result.rows().rows("streams").get(1).fields())
                .containsEntry("uncertainty", "2.5 %");
        assertThat(result.rows().rows("plant"))
                .extracting(PlantRows.Row::fields)
                .contains(
                        Map.of("name", "period_start", "value", "2025-01-31"),
                        Map.of(
                                "name",
                                "exchange_rate USD",
                                "value",
                                "25000",
                                "note",
                                "2025-06-30 State Bank"),
                        Map.of("name", "colour", "value", "blue"));
        assertThat(result.rows().rows("processes").getFirst().fields())
                .containsEntry("conserves", "mass; fibre");
        assertThat(result.rows().rows("monthly").get(1).fields())
                .containsEntry("month", "2025-02")
                .containsEntry("power (MWh)", "42");
        assertThat(result.notices())
                .extracting(Notice::message)
                .anyMatch(m -> m.contains("'shift' is not known"))
                .anyMatch(m -> m.contains("none of a plant workbook"));
    }

    @Test
    void aUnitOperationNamedLikeTheStockStaysOne() throws Exception {
        var rows =
                rows(
                        PlantFile.small()
                                .set("Processes", "A2", "kho")
                                .set("Streams", "C2", "kho")
                                .set("Streams", "C3", "kho")
                                .set("Streams", "B4", "kho")
                                .set("Costs", "A2", "kho")
                                .set("Options", "D3", "kho")
                                .set("Options", "D4", "kho")
                                .set("Effects", "B3", "kho")
                                .xlsx(folder));

        assertComesBack(rows, "kho");
        var file = folder.resolve("EN.xlsx");
        assertThat(Reading.plant(file).flowsheet().getStream("S1").to()).isEqualTo(Place.at("kho"));
    }

    @Test
    void anAmountPerAmountKeepsItsSizeAfterAnotherProgramHasSavedTheFile() throws Exception {
        var file = PlantFile.small().set("Effects", "E3", "-1.2340 m3/t").xlsx(folder);
        var vietnamese = folder.resolve("VI.xlsx");
        PlantWorkbook.write(vietnamese, Language.VI, rows(file));
        Packages.edit(
                vietnamese,
                "docProps/app.xml",
                text -> text.replace(">OpenRECP<", ">Microsoft Excel<"));

        assertThat(rows(vietnamese).rows("effects").get(1).fields())
                .containsEntry("change", "-1.234 m3/t");
    }

    @Test
    void aFileThatIsNoPlantWorkbookHasNoRows() throws Exception {
        var file = PlantFile.small().rename("Plant", "Plnat").xlsx(folder);

        assertThat(PlantWorkbook.rows(file)).isInstanceOf(RowsResult.Rejected.class);
        assertThat(PlantWorkbook.rows(folder.resolve("none.xlsx")))
                .isInstanceOf(RowsResult.Rejected.class);
    }

    @Test
    void aCostWithoutItsAmountIsAProblemAlsoWhereTheColumnIsMissing() {
        var rows =
                plant(
                        new PlantRows.Sheet(
                                "materials",
                                List.of(
                                        row(
                                                "m",
                                                "id",
                                                "power",
                                                "name",
                                                "Power",
                                                "kind",
                                                "electricity",
                                                "unit",
                                                "kWh"))),
                        new PlantRows.Sheet(
                                "monthly",
                                List.of(row("1", "month", "2025-01", "power cost", "5"))));

        assertThat(problems(rows))
                .filteredOn(p -> p.code().equals("workbook.cost-without-amount"))
                .extracting(CellProblem::rows)
                .containsExactly(new RowPlace("monthly", "1", "power cost"));
    }

    @Test
    void rowsWithTheSameIdAndUnknownSheetsAreRefused() {
        var row = row("1", "id", "S1");

        assertThatThrownBy(() -> new PlantRows.Sheet("streams", List.of(row, row)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new PlantRows.Sheet("flows", List.of()))
                .hasMessageContaining("flows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "streams | quantity | 1.234,5 kg | VI | 1234.5 kg",
                "streams | quantity | 1.234 | VI | 1234",
                "streams | quantity | 1,234 | VI | 1.234",
                "streams | quantity | 0.5 | VI | 0.5",
                "streams | quantity | 1,234 | EN | 1234",
                "streams | quantity | 1,5 | EN | 1.5",
                "streams | quantity | nhiều | VI | nhiều",
                "streams | grade | Hoá đơn | VI | invoiced",
                "processes | cost_allocation | tỷ lệ 80,5 % | VI | share 80.5 %",
                "compositions | share | chưa biết | VI | unknown",
                "options | due | 30/6/2026 | VI | 2026-06-30",
                "monthly | month | 3/2025 | VI | 2025-03",
                "streams | uncertainty | ± 2,5 % | VI | 2.5 %",
                "materials | price | USD 1,2/kg | VI | 1.2 USD/kg"
            })
    void whatIsTypedInALanguageIsKeptAsRowsAre(
            String sheet, String field, String typed, Language language, String kept) {
        var described = SheetKind.get(sheet).getField(field);

        assertThat(described.entered(typed, language)).isEqualTo(kept);
        assertThat(described.entered(described.shown(kept, language), language)).isEqualTo(kept);
    }
}
