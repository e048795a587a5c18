// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.formats.Golden;
import org.openrecp.formats.chart.Sankey.Kind;
import org.openrecp.formats.chart.Sankey.Link;
import org.openrecp.formats.chart.Sankey.Node;

class SankeyTest {
    private static Link link(@Nullable String from, @Nullable String to, double value, Kind kind) {
        return new Link(from, to, value, "Nước " + from + to, value + " t", kind);
    }

    private static Node node(String id) {
        return new Node(id, "Unit operation " + id);
    }

    private static Sankey sankey(List<Node> nodes, Link... links) {
        return new Sankey("Where the mass goes", nodes, List.of(links));
    }

    @Test
    void drawsAPlantWithARecycleAsLookedAt() throws IOException {
        var plant =
                sankey(
                        List.of(node("A"), node("B"), node("C")),
                        link(null, "A", 100, Kind.FLOW),
                        link("A", "B", 130, Kind.FLOW),
                        link("B", "C", 125, Kind.FLOW),
                        link("B", null, 5, Kind.LOSS),
                        link("C", null, 95, Kind.PRODUCT),
                        link("C", "A", 30, Kind.FLOW));

        Golden.check("sankey.svg", plant.draw().svg());
    }

    @Test
    void returnsWhatClosesACycleAgainstTheOrderOfTheProcess() {
        var layout =
                SankeyLayout.of(
                        sankey(
                                List.of(node("A"), node("B")),
                                link("A", "B", 130, Kind.FLOW),
                                link("B", "A", 900, Kind.FLOW)));

        assertThat(layout.returns).hasSize(1);
        assertThat(layout.returns.getFirst().link.value()).isEqualTo(900);
    }

    @Test
    void drawsAUtilityThatIsListedLastBeforeWhatItFeeds() {
        var layout =
                SankeyLayout.of(
                        sankey(
                                List.of(node("Dryer"), node("Boiler")),
                                link("Boiler", "Dryer", 10, Kind.FLOW),
                                link("Dryer", null, 10, Kind.LOSS)));

        assertThat(layout.returns).isEmpty();
    }

    @Test
    void drawsNothingOneLinkAndASelfLoop() {
        assertThat(sankey(List.of()).draw().svg()).startsWith("<svg").endsWith("</svg>");
        assertThat(sankey(List.of(node("A")), link(null, "A", 1, Kind.FLOW)).draw().svg())
                .contains("Nước nullA");
        assertThat(sankey(List.of(node("A")), link("A", "A", 1, Kind.FLOW)).draw().svg())
                .contains("Nước AA: 1.0 t");
    }

    @Test
    void leavesOutFlowsOfZero() {
        var plant =
                sankey(
                        List.of(node("A"), node("B")),
                        link("A", "B", 0, Kind.FLOW),
                        link("A", null, 1, Kind.LOSS));

        assertThat(plant.draw().svg()).doesNotContain("Nước AB").doesNotContain("operation B");
    }

    @Test
    void refusesALinkToAnUnknownNode() {
        assertThatThrownBy(() -> sankey(List.of(node("A")), link("A", "Z", 1, Kind.FLOW)))
                .hasMessageContaining("unknown end");
    }

    @Test
    void escapesWhatTheUserTyped() {
        var svg =
                new Sankey(
                                "<script>alert(1)</script>",
                                List.of(new Node("A", "</text><script>\u0007")),
                                List.of(link("A", null, 1, Kind.LOSS)))
                        .draw()
                        .svg();

        assertThat(svg)
                .doesNotContain("<script")
                .doesNotContain("\u0007")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noTwoLabelsMeetAndNoneIsOutside(long seed) {
        var layout = SankeyLayout.of(plant(seed));
        var labels = new ArrayList<double[]>();
        for (var column : layout.columns) {
            for (var block : column) {
                var typeface =
                        block.kind == SankeyBlock.Kind.UNIT ? Typeface.SEMIBOLD : Typeface.REGULAR;
                double y = block.top;
                for (var line : block.label) {
                    double half = typeface.width(line, Svg.TEXT) / 2;
                    double middle = block.x + SankeyLayout.BAR / 2;
                    labels.add(new double[] {middle - half, middle + half, y, y + Svg.TEXT});
                    y += Svg.LINE;
                }
            }
        }

        for (int i = 0; i < labels.size(); i++) {
            var a = labels.get(i);
            assertThat(a[0] >= 0 && a[1] <= layout.width && a[2] >= 0 && a[3] <= layout.height)
                    .as("label %s inside, seed %s", i, seed)
                    .isTrue();
            for (int j = 0; j < i; j++) {
                var b = labels.get(j);
                boolean apart = a[0] >= b[1] || b[0] >= a[1] || a[2] >= b[3] || b[2] >= a[3];
                assertThat(apart).as("labels %s and %s apart, seed %s", i, j, seed).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameInputGivesTheSameDrawing(long seed) {
        assertThat(plant(seed).draw().svg()).isEqualTo(plant(seed).draw().svg());
    }

    private static Sankey plant(long seed) {
        var random = new Random(seed);
        int size = 3 + random.nextInt(10);
        var nodes = new ArrayList<Node>();
        var links = new ArrayList<Link>();
        for (int i = 0; i < size; i++) {
            nodes.add(
                    new Node(
                            "N" + i,
                            random.nextBoolean()
                                    ? "Khu vực nấu tẩy " + i
                                    : "Máy_nghiền_không_có_khoảng_trắng"));
            links.add(link(null, "N" + i, random.nextInt(100), Kind.FLOW));
            links.add(link("N" + i, null, random.nextInt(100), Kind.LOSS));
        }
        for (int i = 0; i < 2 * size; i++) {
            links.add(
                    link(
                            "N" + random.nextInt(size),
                            "N" + random.nextInt(size),
                            random.nextInt(1000),
                            Kind.FLOW));
        }
        return new Sankey("seed " + seed, nodes, links);
    }
}
