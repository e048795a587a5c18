// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.formats.chart.BarChart;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Fact;
import org.openrecp.formats.report.Block.Row;
import org.xml.sax.InputSource;

class ReportTest {
    private static final String HOSTILE = "<script>alert('x')</script> & \"Nước\" \u0007";
    private static final String LONG = "Nhà_máy_giấy_".repeat(40);

    private static ReportPage page() {
        var chart =
                new BarChart(
                        HOSTILE,
                        "triệu VND",
                        List.of(),
                        List.of(BarChart.Row.of(HOSTILE + LONG, 3, 1.0, "3 ± 1")),
                        v -> "" + v);
        var blocks =
                List.<Block>of(
                        new Block.Heading(HOSTILE),
                        new Block.Paragraph(
                                "Sản xuất sạch hơn, cân bằng vật chất: χ² ₫ ₂ ộ ữ ẵ Đ " + LONG),
                        new Block.Note(HOSTILE),
                        new Block.Alert(HOSTILE),
                        new Block.Items(List.of(HOSTILE)),
                        new Block.KeyFigures(List.of(new Block.KeyFigure(HOSTILE, "1", ""))),
                        new Block.Facts("", List.of(new Fact(HOSTILE, HOSTILE))),
                        new Block.Picture(chart.draw(), HOSTILE),
                        new Block.Table(
                                HOSTILE,
                                List.of(Column.text(HOSTILE), Column.number("x", "t")),
                                List.of(Row.of(HOSTILE, "1"), Row.total(LONG, "2"))));
        return new ReportPage(
                "vi",
                "Báo cáo",
                "Nhà máy " + HOSTILE,
                "Mục lục",
                List.of(new Fact("Sản phẩm", "giấy")),
                new Chapter("summary", "Tóm tắt", blocks),
                List.of(new Chapter("plant", "Doanh nghiệp $1", blocks)),
                false);
    }

    @Test
    void isWellFormedXmlWithNothingToRunOrFetch() throws Exception {
        var html = Report.html(page());

        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(html)));
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("vi");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(html)
                .doesNotContain("href=\"http")
                .doesNotContain("src=\"http")
                .doesNotContain("url(http");
        assertThat(html.length()).isLessThan(1_500_000);
    }

    @Test
    void printsVietnameseAsText() throws IOException {
        var pdf = Report.pdf(Report.html(page()));

        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Sản xuất sạch hơn, cân bằng vật chất: χ² ₫ ₂ ộ ữ ẵ Đ");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(2);
        }
    }

    @Test
    void writesNumbersAsTheReaderDoes() {
        var vi = Texts.in(Locale.of("vi"));
        var en = Texts.in(Locale.ENGLISH);

        assertThat(vi.number(1234567.8)).isEqualTo("1.234.568");
        assertThat(vi.fixed(1234567.8, 1)).isEqualTo("1.234.567,8");
        assertThat(en.number(0.012345)).isEqualTo("0.01235");
        assertThat(en.number(-12.0)).isEqualTo("−12");
        assertThat(en.fixed(-0.01, 1)).isEqualTo("0.0");
        assertThat(en.estimate(new Estimate(1234.56, 12.3))).isEqualTo("1,235 ± 12");
        assertThat(vi.estimate(new Estimate(0.5678, 0.0123))).isEqualTo("0,568 ± 0,012");
        assertThat(vi.percent(0.0412)).isEqualTo("4,1 %");
    }

    @Test
    void writesUnitsAsPeopleDo() {
        assertThat(Texts.unit(Unit.get("kWh").per(Unit.get("t")))).isEqualTo("kWh/t");
        assertThat(Texts.unit(Unit.get("m3/t"))).isEqualTo("m³/t");
    }

    @Test
    void writesMoneyAtTheScaleOfItsSize() {
        var vi = Texts.in(Locale.of("vi"));
        var dong = Cash.of(vi, "VND", 5e9);
        var dollars = Cash.of(Texts.in(Locale.ENGLISH), "USD", 80_000);

        assertThat(dong.unit()).isEqualTo("triệu VND");
        assertThat(dong.cell(1_234_567_890)).isEqualTo("1.235");
        assertThat(dong.text(1_234_567_890)).isEqualTo("1,23 tỷ VND");
        assertThat(dong.text(new Estimate(52e6, 1.4e6))).isEqualTo("52,0 ± 1,4 triệu VND");
        assertThat(dollars.text(new Estimate(638_310, 185_045))).isEqualTo("638,000 ± 185,000 USD");
        assertThat(dollars.unit()).isEqualTo("USD");
        assertThat(dollars.cell(1234.5)).isEqualTo("1,235");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(
                        ResourceBundle.getBundle(
                                        "org.openrecp.formats.report.messages_vi", Locale.ROOT)
                                .keySet())
                .isEqualTo(
                        ResourceBundle.getBundle(
                                        "org.openrecp.formats.report.messages", Locale.ROOT)
                                .keySet());
    }
}
