// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.text.WholeFile;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;

class ResultsWorkbookTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("openrecp.root", ".."), "examples");

    @TempDir Path folder;

    @Test
    void aDetailedAssessmentHasASheetForEachQuestion() throws Exception {
        assertThat(sheetsOf("paper", Language.EN))
                .containsExactly(
                        "Summary",
                        "Balance",
                        "Composition",
                        "Balance tests",
                        "Costs",
                        "Losses",
                        "Emissions",
                        "Indicators",
                        "Options",
                        "Portfolio",
                        "Next measurement",
                        "Assumptions");
    }

    @Test
    void aQuickOneHasWhatTheBillsSay() throws Exception {
        assertThat(sheetsOf("brewery-quick", Language.VI))
                .containsExactly(
                        "Tóm tắt",
                        "Hoá đơn",
                        "Tổn thất",
                        "Giải pháp",
                        "Đo trước",
                        "Phát thải",
                        "Giả định");
    }

    private List<String> sheetsOf(String example, Language language) throws Exception {
        var read = (ReadResult.Read) PlantWorkbook.read(EXAMPLES.resolve(example));
        var file = folder.resolve("results.xlsx");
        ResultsWorkbook.write(file, language, Assessment.assess(read.plant(), null, _ -> {}));
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 24", "-cmd", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
    void textStaysText(String text) throws Exception {
        var cell = written(new ResultTable("T").text("a").row(text));

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo(text);
    }

    @Test
    void numbersAreNumbersAndWhatIsNotFiniteIsEmpty() throws Exception {
        var number = written(new ResultTable("T").number("a", "kg").row(1234.5));
        var table = new ResultTable("T").number("a", "kg").number("b", "").row(Double.NaN, 1.0);

        assertThat(number.getType()).isEqualTo(CellType.NUMBER);
        assertThat(number.asNumber()).isEqualByComparingTo("1234.5");
        assertThat(rows(table).get(1).getCell(0)).isNull();
    }

    private Cell written(ResultTable table) throws Exception {
        return rows(table).get(1).getCell(0);
    }

    private List<org.dhatim.fastexcel.reader.Row> rows(ResultTable table) throws Exception {
        var file = folder.resolve("table.xlsx");
        WholeFile.write(file, out -> TableWriting.write(out, List.of(table)));
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getFirstSheet().read();
        }
    }
}
