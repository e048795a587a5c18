// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.xml.sax.InputSource;

/** The chapters of a report stand in a page of others without touching it. */
class ReportChaptersTest {
    private static AssessmentResult assess(String example) {
        var folder = Path.of(System.getProperty("openrecp.root", ".."), "examples", example);
        var read = (ReadResult.Read) PlantWorkbook.read(folder);
        return Assessment.assess(read.plant(), null, _ -> {});
    }

    @ParameterizedTest
    @CsvSource({"paper, en", "dyeing, vi", "brewery-quick, vi"})
    void areWellFormedAndBringNothingThatAStrictPageRefuses(String example, String language)
            throws Exception {
        for (var chapter : Report.chapters(assess(example), Locale.of(language), 4)) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chapter.html())));
            assertThat(chapter.html())
                    .as(chapter.key())
                    .startsWith("<div class=\"report\">")
                    .doesNotContain("<style", "style=", "<script", " id=", "<h2", "<h3")
                    .doesNotContainPattern("<[^>]* on[a-z]+=");
        }
    }

    @Test
    void areThoseOfTheReportInItsOrder() {
        var result = assess("paper");

        var chapters = Report.chapters(result, Locale.ENGLISH, 3);

        assertThat(chapters)
                .extracting(ReportChapter::key)
                .containsExactly(
                        "summary",
                        "plant",
                        "flow",
                        "balance",
                        "suspects",
                        "meters",
                        "losses",
                        "emissions",
                        "indicators",
                        "options",
                        "portfolio",
                        "plan",
                        "method",
                        "assumptions");
        var report = Report.html(result, Locale.ENGLISH);
        for (var chapter : chapters) {
            var body = chapter.html().strip();
            body = body.substring(body.indexOf('>') + 1, body.lastIndexOf("</div>")).strip();
            assertThat(report).as(chapter.key()).contains(body);
        }
    }

    @Test
    void leadFromTheRowsOfFiguresToTheirExplanation() {
        var chapters =
                Report.chapters(assess("paper"), Locale.ENGLISH, 3, about -> "/why/" + about);

        assertThat(chapters.stream().map(ReportChapter::html).reduce("", String::concat))
                .contains("<a href=\"/why/flow/S01\">")
                .contains("<a href=\"/why/loss/")
                .contains("<a href=\"/why/emission/")
                .contains("<a href=\"/why/indicator/water\">");
    }

    @Test
    void haveHeadingsOfTheLevelAskedFor() {
        var chapter = new Chapter("a", "A", List.of(new Block.Heading("Within <h3>")));
        var page = new ReportPage("en", "", "", "", List.of(), chapter, List.of(), false);

        assertThat(Report.chapters(page, 5, null).getFirst().html())
                .contains("<h5>Within &lt;h3&gt;</h5>");
        assertThatThrownBy(() -> Report.chapters(page, 1, null)).hasMessageContaining("h1");
    }

    @Test
    void theirStylesTouchNothingElse() {
        var selectors =
                Stream.of(Report.stylesheet().split("[{}]"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty() && !s.contains(";") && !s.startsWith("@media"))
                        .flatMap(s -> Stream.of(s.split(",")));

        assertThat(selectors).isNotEmpty().allMatch(s -> s.strip().startsWith(".report"));
    }
}
