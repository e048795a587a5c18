// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;
import org.openrecp.engine.option.Effect.Change;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.text.Language;

/** What people really send is read as they mean it. */
class KindReadingTest {
    @TempDir Path folder;

    @Test
    void thePlantComesOutInTheEnginesUnits() throws Exception {
        var plant = Reading.plant(PlantFile.small().xlsx(folder));

        assertThat(plant.facts().output().value()).isEqualTo(900);
        assertThat(plant.facts().discountRate()).isEqualTo(0.10);
        assertThat(plant.facts().exchangeRates().getFirst().rate()).isEqualTo(25_000);
        assertThat(plant.facts().exchangeRates().getFirst().date())
                .isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(plant.facts().exchangeRates().getFirst().source()).isEqualTo("State Bank");
        assertThat(measurement(plant, "S6").amount().value()).isEqualTo(500_000); // kWh
        assertThat(measurement(plant, "S6").amount().standardUncertainty()).isEqualTo(5_000);
        assertThat(plant.flowsheet().getStream("S1").from()).isEqualTo(Place.OUTSIDE);
        assertThat(plant.flowsheet().getUnitOperation("machine").allocation())
                .isEqualTo(new CostAllocation.ProductShare(0.8));
        assertThat(plant.flowsheet().getUnitOperation("pulper").conserves())
                .containsExactly(Layer.MASS, "fibre");
        assertThat(plant.flowsheet().shares().getFirst().standardUncertainty())
                .isCloseTo(0.018, within(1e-12)); // 2 % of 90 %
        assertThat(plant.options().get(1).investment().value()).isEqualTo(20_000 * 25_000.0);
        assertThat(plant.monthly().getFirst().month()).isEqualTo(YearMonth.of(2025, 1));
        assertThat(plant.monthly().getFirst().uses().getFirst().quantity()).isEqualTo(40_000);
    }

    @Test
    void effectsSayShareAmountOrAmountPerThroughput() throws Exception {
        var plant = Reading.plant(PlantFile.small().xlsx(folder));

        assertThat(plant.effects().get(0).change()).isEqualTo(new Change.Relative(-0.3));
        assertThat(plant.effects().get(1).change())
                .isEqualTo(new Change.Specific(-2, Unit.get("m3"), Unit.get("t")));
        assertThat(plant.effects().get(2).change())
                .isEqualTo(new Change.Absolute(-50, Unit.get("MWh")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'1000|1000",
                "'1,000.5|1000.5",
                "'1 000|1000",
                "' 1000 t |1000",
                "'1000000 kg|1000",
                "'+1e3|1000",
            })
    void aNumberTypedAsTextIsANumber(String typed, double tonnes) throws Exception {
        var file = PlantFile.small().set("Streams", "E2", typed);
        if (typed.contains("kg")) {
            file.set("Streams", "F2", "");
        }

        assertThat(measurement(Reading.plant(file.xlsx(folder)), "S1").amount().value())
                .isEqualTo(tonnes);
    }

    @Test
    void decimalCommasAreDetectedForTheFile() throws Exception {
        var file =
                PlantFile.small()
                        .set("Streams", "E2", "'1.234,5")
                        .set("Streams", "E3", "'9.000")
                        .set("Streams", "G3", "'2,5")
                        .set("Effects", "E3", "−0,4 m3/t");

        var plant = Reading.plant(file.xlsx(folder));

        assertThat(measurement(plant, "S1").amount().value()).isEqualTo(1234.5);
        assertThat(measurement(plant, "S2").amount().value()).isEqualTo(9000);
        assertThat(measurement(plant, "S2").amount().standardUncertainty())
                .isCloseTo(225, within(1e-9));
        assertThat(plant.effects().get(1).change())
                .isEqualTo(new Change.Specific(-0.4, Unit.get("m3"), Unit.get("t")));
    }

    @Test
    void aNumberInTheOtherStyleIsAProblemNotAGuess() throws Exception {
        var file =
                PlantFile.small()
                        .set("Streams", "E2", "'1.234,5")
                        .set("Streams", "E3", "'9.000,25")
                        .set("Streams", "E5", "'900.5");

        assertThat(Reading.rejected(file.xlsx(folder)).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.cell()).isEqualTo("E5"))
                .satisfies(p -> assertThat(p.message()).contains("decimal comma"));
    }

    @Test
    void aNumberThatCouldBeEitherIsSaid() throws Exception {
        var read = Reading.read(PlantFile.small().set("Streams", "E2", "'1,234").xlsx(folder));

        assertThat(measurement(read.plant(), "S1").amount().value()).isEqualTo(1234);
        assertThat(read.notices())
                .singleElement()
                .satisfies(
                        n -> assertThat(n.line()).contains("Streams!E2: '1,234' is read as 1234"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"5", "5 %", "'5%", "'5", "± 5 %", "+/-5"})
    void percentIsTypedInSeveralWays(String typed) throws Exception {
        var file = PlantFile.small().set("Streams", "G2", typed).xlsx(folder);

        assertThat(measurement(Reading.plant(file), "S1").amount().standardUncertainty())
                .isEqualTo(50);
    }

    @Test
    void aCellFormattedAsPercentHoldsAShareOfOne() throws Exception {
        var file = PlantFile.small().xlsx(folder);
        Packages.edit(
                file,
                "xl/styles.xml",
                text -> text.replaceFirst("</cellXfs>", "<xf numFmtId=\"9\"/></cellXfs>"));
        int styles = styleCount(file);
        Packages.cell(file, 4, "G2", " s=\"" + (styles - 1) + "\"><v>0.05</v></c>");

        assertThat(measurement(Reading.plant(file), "S1").amount().standardUncertainty())
                .isEqualTo(50);
    }

    private static int styleCount(Path file) throws Exception {
        var styles =
                new String(
                        Packages.read(file).get("xl/styles.xml"),
                        java.nio.charset.StandardCharsets.UTF_8);
        var cellXfs = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
        return cellXfs.split("<xf ", -1).length - 1;
    }

    @Test
    void aColumnOfSharesOfOneIsSaid() throws Exception {
        var file =
                PlantFile.small()
                        .set("Compositions", "C2", "0.9")
                        .set("Compositions", "C3", "0.94")
                        .xlsx(folder);

        assertThat(Reading.read(file).notices())
                .singleElement()
                .satisfies(n ->
                        assertThat(n.line())
                                .contains(
                                        "Compositions!C2: the column 'share' is read as percent"));
    }

    @Test
    void smallPercentsThatMakeSenseAreNotDoubted() throws Exception {
        var file =
                PlantFile.small()
                        .set("Streams", "G2", "0.5")
                        .set("Streams", "G3", "0.2")
                        .set("Compositions", "C2", "0.02")
                        .set("Compositions", "C3", "0.1")
                        .set("Compositions", "C4", "0.004")
                        .xlsx(folder);

        assertThat(Reading.read(file).notices()).isEmpty();
    }

    @Test
    void anUncertaintyThatIsLikeAShareOfOneIsSaid() throws Exception {
        var file = PlantFile.small().set("Streams", "G3", "0.05").xlsx(folder);

        assertThat(Reading.read(file).notices())
                .singleElement()
                .satisfies(n -> assertThat(n.line()).contains("Streams!G3").contains("0.05 %"));
    }

    @Test
    void aFormulaGivesItsCachedValue() throws Exception {
        var file =
                Packages.cell(
                        PlantFile.small().xlsx(folder), 4, "E2", "><f>2*600</f><v>1200</v></c>");

        assertThat(measurement(Reading.plant(file), "S1").amount().value()).isEqualTo(1200);
    }

    @Test
    void anErrorValueIsAProblem() throws Exception {
        var file =
                Packages.cell(
                        PlantFile.small().xlsx(folder),
                        4,
                        "E2",
                        " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>");

        assertThat(Reading.rejected(file).problems())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.line())
                                .endsWith(
                                        "Streams!E2: '#DIV/0!': the cell holds an error. Correct its formula, or type the value."));
    }

    @Test
    void mergedCellsGiveTheTopLeftValueAndASayingOfIt() throws Exception {
        var file =
                PlantFile.small()
                        .set("Streams", "J2", "by hand")
                        .set("Streams", "J3", "lost")
                        .xlsx(folder);
        Packages.edit(
                file,
                "xl/worksheets/sheet4.xml",
                text ->
                        text.replaceFirst(
                                "</sheetData>",
                                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"J2:J3\"/></mergeCells>"));

        var read = Reading.read(file);

        assertThat(read.plant().flowsheet().getStream("S1").note()).isEqualTo("by hand");
        assertThat(read.plant().flowsheet().getStream("S2").note()).isNull();
        assertThat(read.notices())
                .singleElement()
                .satisfies(n -> assertThat(n.line()).contains("Streams!J2:J3: merged cells"));
    }

    @Test
    void aHiddenSheetIsReadAndSaid() throws Exception {
        var file = PlantFile.small().xlsx(folder);
        Packages.edit(
                file,
                "xl/workbook.xml",
                text ->
                        text.replaceFirst(
                                "<sheet name=\"Costs\"", "<sheet state=\"hidden\" name=\"Costs\""));

        var read = Reading.read(file);

        assertThat(read.plant().costs()).hasSize(1);
        assertThat(read.notices())
                .singleElement()
                .satisfies(n ->
                        assertThat(n.line()).endsWith("Costs: the sheet is hidden; it is read."));
    }

    @Test
    void blankRowsAndRowsOfSpacesAreSkipped() throws Exception {
        var file =
                PlantFile.small()
                        .set("Streams", "A12", "  ")
                        .set("Streams", "A15", "S7")
                        .set("Streams", "C15", "pulper")
                        .set("Streams", "D15", "water")
                        .xlsx(folder);

        assertThat(Reading.plant(file).flowsheet().streams()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-15", "15/01/2025", "15.1.2025", "15-01-2025", "45672"})
    void datesComeInSeveralWays(String typed) throws Exception {
        var file = PlantFile.small().set("Plant", "B4", typed).xlsx(folder);

        assertThat(Reading.plant(file).facts().period().start())
                .isEqualTo(LocalDate.of(2025, 1, 15));
    }

    @ParameterizedTest
    @CsvSource({"2025-03", "03/2025", "3/2025", "tháng 3/2025", "2025-03-31"})
    void monthsComeInSeveralWays(String typed) throws Exception {
        var file = PlantFile.small().set("Monthly", "A3", typed).xlsx(folder);

        assertThat(Reading.plant(file).monthly().get(1).month()).isEqualTo(YearMonth.of(2025, 3));
    }

    @Test
    void vietnameseIsReadWithOrWithoutDiacritics() throws Exception {
        var file =
                PlantFile.small()
                        .rename("Processes", "CÔNG ĐOẠN")
                        .rename("Materials", "vat lieu")
                        .set("CÔNG ĐOẠN", "C1", "Loại *")
                        .set("CÔNG ĐOẠN", "C2", "San xuat")
                        .set("CÔNG ĐOẠN", "D2", "Khối lượng, Fibre")
                        .set("vat lieu", "C2", "NGUYÊN LIỆU")
                        .set("vat lieu", "D2", "tấn")
                        .set("Plant", "A4", "Bắt đầu kỳ")
                        .set("Streams", "B2", "kho")
                        .xlsx(folder);

        var plant = Reading.plant(file);

        assertThat(plant.flowsheet().getUnitOperation("pulper").conserves())
                .containsExactly(Layer.MASS, "fibre");
        assertThat(plant.flowsheet().getStream("S1").from()).isEqualTo(Place.STOCK);
        assertThat(plant.flowsheet().getMaterial("pulp").unit().code()).isEqualTo("t");
    }

    @Test
    void whatIsLeftOutIsFilledInAndListed() throws Exception {
        var file =
                PlantFile.small()
                        .set("Streams", "G2", "")
                        .set("Streams", "G4", "")
                        .set("Streams", "H2", "")
                        .set("Processes", "D3", "")
                        .xlsx(folder);

        var plant = Reading.plant(file);

        assertThat(measurement(plant, "S1").defaulted()).isTrue();
        assertThat(measurement(plant, "S1").amount().standardUncertainty()).isEqualTo(150);
        var words = new DefaultWords(Language.EN, id -> id);
        assertThat(plant.defaults())
                .extracting(d -> words.subject(d) + " = " + words.value(d) + ", " + words.why(d))
                .contains(
                        "Streams S1: grade = estimated, not given",
                        "Streams S1: uncertainty = 15 %, usual for measurements of this grade",
                        "Processes machine: conserves = mass, usual for unit operations of this kind",
                        "Plant: inflation = 0 %, not given");
    }

    @Test
    void aFolderOfCsvFilesReadsAsTheWorkbook() throws Exception {
        var book = Reading.plant(PlantFile.small().xlsx(folder));
        var csv = Reading.plant(PlantFile.small().csv(folder));

        assertThat(csv).usingRecursiveComparison().isEqualTo(book);
    }

    @Test
    void whatIsNotReadIsSaid() throws Exception {
        var file =
                PlantFile.small()
                        .sheet("Sheet1", "a,b\n1,2\n")
                        .set("Streams", "K1", "uncertanty")
                        .set("Plant", "A10", "sectr")
                        .set("Plant", "B10", "1701")
                        .xlsx(folder);

        assertThat(Reading.read(file).notices())
                .extracting(n -> n.place().sheet() + ": " + n.message())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(
                                "Sheet1: the sheet is none of a plant workbook; it is not read.",
                                "Streams: the column 'uncertanty' is not known and is not read. Was 'uncertainty' meant?",
                                "Plant: the fact 'sectr' is not known and is not read. Was 'sector' meant?"));
    }

    private static Measurement measurement(PlantData plant, String stream) {
        return plant.measurements().stream()
                .filter(m -> m.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }
}
