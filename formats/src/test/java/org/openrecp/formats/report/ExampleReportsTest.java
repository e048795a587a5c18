// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.xml.sax.InputSource;

class ExampleReportsTest {
    private static AssessmentResult assess(String example) {
        var folder = Path.of(System.getProperty("openrecp.root", ".."), "examples", example);
        return switch (PlantWorkbook.read(folder)) {
            case ReadResult.Read read -> Assessment.assess(read.plant(), null, _ -> {});
            case ReadResult.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    private static String textOf(String html) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
        try (var document = Loader.loadPDF(Report.pdf(html))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void writesADetailedReportInVietnamese() throws Exception {
        var text = textOf(Report.html(assess("dyeing"), Locale.of("vi")));

        assertThat(text)
                .contains("Tóm tắt cho lãnh đạo")
                .contains("Chi phí tổn thất")
                .contains("Kế hoạch hành động")
                .contains("triệu VND/năm")
                .contains("Số liệu đáng tin cậy")
                .contains("nước lỏng")
                .contains("Quay lại quá trình")
                .doesNotContain("liquid water")
                .doesNotContain("goes back")
                .doesNotContain("kW.h")
                .doesNotContain("Infinity")
                .doesNotContain("NaN");
    }

    @Test
    void theSummaryFitsOnePageAndNamesTheLargestLosses() throws Exception {
        try (var document =
                Loader.loadPDF(Report.pdf(Report.html(assess("paper"), Locale.ENGLISH)))) {
            var page = new PDFTextStripper();
            page.setStartPage(2);
            page.setEndPage(2);

            assertThat(page.getText(document).replaceAll("\\s+", " "))
                    .contains("The largest losses are Effluent (S31) from Save-all")
                    .contains("options are worth doing together")
                    .contains("Chosen set, together");
        }
    }

    @Test
    void writesAQuickReportInEnglish() throws Exception {
        var text = textOf(Report.html(assess("brewery-quick"), Locale.ENGLISH));

        assertThat(text)
                .contains("Quick cleaner production assessment")
                .contains("Options that fit");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Nên đánh giá chi tiết, Các khoảng tổn thất, không tốn hoặc tốn ít chi phí",
        "en, A detailed assessment is worth its days: go, Ranges of losses, costs nothing or little"
    })
    void theQuickReportHasAtMostSixPagesAndSaysWhatMattersOnTheFirst(
            String language, String advice, String losses, String firstOptions) throws Exception {
        var pdf = Report.pdf(Report.html(assess("brewery-quick"), Locale.of(language)));
        Files.write(Path.of("target", "quick-report-" + language + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(6);
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document).replaceAll("\\s+", " "))
                    .contains(advice, losses, firstOptions);
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
        }
    }

    @Test
    void theExchangeRatesAreListed() {
        assertThat(Report.html(assess("frozen-fish"), Locale.of("vi"))).contains("Tỷ giá", "1 VND");
    }

    @Test
    void theSameResultGivesTheSameReport() {
        var result = assess("frozen-fish");

        assertThat(Report.html(result, Locale.ENGLISH))
                .isEqualTo(Report.html(result, Locale.ENGLISH));
    }
}
