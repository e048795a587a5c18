// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.formats.chart.FlowMap;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantRows.Row;
import org.openrecp.formats.workbook.PlantRows.Sheet;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.openrecp.formats.workbook.RowsResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A flow map shows what rows say, complete or not, to the eye, the keyboard and the ear. */
class PlantMapTest {
    private static PlantRows example(String name) {
        var folder = Path.of(System.getProperty("openrecp.root", ".."), "examples", name);
        return ((RowsResult.Rows) PlantWorkbook.rows(folder)).rows();
    }

    private static Row row(String id, String... fields) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            map.put(fields[i], fields[i + 1]);
        }
        return new Row(id, map);
    }

    private static String rowOf(PlantRows rows, String stream) {
        return rows.rows("streams").stream()
                .filter(r -> stream.equals(r.fields().get("id")))
                .map(Row::id)
                .findFirst()
                .orElseThrow();
    }

    private static FlowMap map(PlantRows rows) {
        var problems =
                PlantWorkbook.read(rows) instanceof ReadResult.Rejected rejected
                        ? rejected.problems()
                        : List.<org.openrecp.formats.workbook.CellProblem>of();
        return PlantMap.of(rows, problems, null, Locale.ENGLISH);
    }

    /** The groups of a drawing, which a page under a strict policy takes as they are. */
    private static List<Element> groups(String svg) throws Exception {
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(svg).doesNotContain(" style=", "<style", "<script", " id=");
        assertThat(document.getDocumentElement().getAttribute("viewBox")).isNotEmpty();
        var nodes = document.getElementsByTagName("g");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Element group(List<Element> groups, String attribute, String key) {
        return groups.stream()
                .filter(g -> g.getAttribute(attribute).equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyUnitOperationAndStreamOfThePaperMillCanBeReached() throws Exception {
        var rows = example("paper");

        var groups = groups(map(rows).draw().svg());

        for (var unit : rows.rows("processes")) {
            var group = group(groups, "data-unit", unit.id());
            assertThat(group.getAttribute("tabindex")).isEqualTo("0");
            assertThat(group.getAttribute("role")).isEqualTo("button");
            assertThat(group.getAttribute("aria-label")).contains(unit.fields().get("name"));
        }
        for (var stream : rows.rows("streams")) {
            var group = group(groups, "data-stream", stream.id());
            assertThat(group.getAttribute("aria-label")).startsWith(stream.fields().get("id"));
            assertThat(group.getElementsByTagName("path").getLength()).isPositive();
        }
        assertThat(group(groups, "data-stream", "1").getAttribute("aria-label"))
                .isEqualTo(
                        "S01 Recovered paper (OCC), outside → Sorting of recovered paper: 1,638 t, measured");
    }

    @Test
    void aBalanceGivesReconciledAmountsAndSuspects() throws Exception {
        var rows = example("paper");
        var plant = ((ReadResult.Read) PlantWorkbook.read(rows)).plant();
        var balance = ((DetailedResult) Assessment.assess(plant, null, _ -> {})).balance();

        var groups = groups(PlantMap.of(rows, List.of(), balance, Locale.of("vi")).draw().svg());

        var suspect = group(groups, "data-stream", rowOf(rows, "S41"));
        assertThat(suspect.getAttribute("class")).isEqualTo("flow suspicious");
        assertThat(suspect.getAttribute("aria-label")).endsWith("đáng ngờ");
        assertThat(group(groups, "data-stream", "1").getAttribute("aria-label"))
                .contains(" ± ")
                .endsWith("t, đã đo");
    }

    @Test
    void whatIsIncompleteOrWrongIsDrawnAndMarked() throws Exception {
        var rows =
                new PlantRows(
                        List.of(
                                new Sheet(
                                        "processes",
                                        List.of(
                                                row("p1", "id", "kho", "name", "Kho <A> & \"B\""),
                                                row("p2", "id", "alone"),
                                                row("p3", "id", "kho", "name", "Twice"),
                                                row(
                                                        "p4",
                                                        "name",
                                                        "Without id",
                                                        "kind",
                                                        "utility"))),
                                new Sheet(
                                        "streams",
                                        List.of(
                                                row("s1", "id", "S1", "to", "kho"),
                                                row("s2", "id", "S2"),
                                                row("s3", "from", "kho", "to", "digester"),
                                                row("s4", "id", "S4", "from", "kho", "to", "kho"),
                                                row(
                                                        "s5",
                                                        "id",
                                                        "S1",
                                                        "from",
                                                        "stock",
                                                        "to",
                                                        "alone",
                                                        "quantity",
                                                        "0"),
                                                row(
                                                        "s6",
                                                        "id",
                                                        "S6",
                                                        "to",
                                                        "kho",
                                                        "quantity",
                                                        "many")))));

        var groups = groups(map(rows).draw().svg());

        assertThat(groups).hasSize(4 + 1 + 6);
        assertThat(group(groups, "data-unit", "p1").getAttribute("aria-label"))
                .isEqualTo("Kho <A> & \"B\", production");
        assertThat(group(groups, "class", "missing").getAttribute("aria-label"))
                .isEqualTo("digester ?");
        assertThat(group(groups, "data-unit", "p3").getAttribute("class"))
                .isEqualTo("unit production faulty");
        assertThat(group(groups, "data-stream", "s6").getAttribute("aria-label"))
                .isEqualTo("S6, outside → Kho <A> & \"B\": many, has a problem");
        assertThat(group(groups, "data-stream", "s5").getAttribute("aria-label"))
                .contains("stock → alone: 0");
    }

    @Test
    void aPlantWithoutAnythingIsAnEmptyDrawing() throws Exception {
        assertThat(groups(map(PlantRows.empty()).draw().svg())).isEmpty();
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyRowsAreDrawnAlikeTwice(int seed) throws Exception {
        var random = new Random(seed);
        var processes = new ArrayList<Row>();
        for (int i = 0; i < random.nextInt(8); i++) {
            processes.add(row("p" + i, "id", some(random, "A", "B", "C", "", "kho"), "name", ""));
        }
        var streams = new ArrayList<Row>();
        for (int i = 0; i < random.nextInt(25); i++) {
            streams.add(
                    row(
                            "s" + i,
                            "id",
                            some(random, "S" + i, "S1", ""),
                            "from",
                            some(random, "A", "B", "C", "D", "", "kho", "stock"),
                            "to",
                            some(random, "A", "B", "C", "E", "", "kho", "outside"),
                            "quantity",
                            some(random, "0", "12.5", "1E30", "abc", "")));
        }
        var rows =
                new PlantRows(
                        List.of(new Sheet("processes", processes), new Sheet("streams", streams)));

        var svg = map(rows).draw().svg();

        assertThat(map(rows).draw().svg()).as("seed " + seed).isEqualTo(svg);
        assertThat(groups(map(rows).drawSideways().svg()))
                .as("seed " + seed)
                .filteredOn(g -> g.hasAttribute("data-stream"))
                .hasSize(streams.size())
                .allMatch(g -> g.getElementsByTagName("path").getLength() >= 3);
    }

    private static String some(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void theStylesTouchNothingElse() {
        var selectors =
                Stream.of(FlowMap.stylesheet().split("\\{[^}]*}"))
                        .flatMap(s -> Stream.of(s.split(",")))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty());

        assertThat(selectors).isNotEmpty().allMatch(s -> s.startsWith(".flow-map"));
    }
}
