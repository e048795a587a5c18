// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openrecp.formats.Golden;

class ChartsTest {
    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    @Test
    void drawsBarsWithWhiskersAsLookedAt() throws IOException {
        var chart =
                new BarChart(
                        "Which losses cost most",
                        "million VND per year",
                        List.of("Material", "Energy", "System", "Waste"),
                        List.of(
                                new BarChart.Row(
                                        "Waste water",
                                        List.of(60.0, 20.0, 8.0, 12.0),
                                        9.0,
                                        "100 ± 9"),
                                new BarChart.Row(
                                        "Rejects", List.of(30.0, 0.0, 2.0, 5.0), null, "37")),
                        ChartsTest::whole);

        Golden.check("bars.svg", chart.draw().svg());
    }

    @Test
    void drawsAnAbatementCurveAsLookedAt() throws IOException {
        var chart =
                new StepCurve(
                        "What does a tonne cost",
                        "t CO2e per year",
                        "USD per t CO2e",
                        List.of(
                                new StepCurve.Step("1", 100, -80, "Insulation"),
                                new StepCurve.Step("2", 2, -60, "Traps"),
                                new StepCurve.Step("3", 50, 40, "Economiser")),
                        ChartsTest::whole,
                        ChartsTest::whole);

        Golden.check("curve.svg", chart.draw().svg());
    }

    @Test
    void drawsAProfileAsLookedAt() throws IOException {
        var axes =
                List.of(
                        new Radar.Axis("Energy productivity", 111.1, "111 %"),
                        new Radar.Axis("Water productivity", 125, "125 %"),
                        new Radar.Axis("Waste intensity", 83.3, "83 %"));
        var chart = new Radar("Profile", axes, "2024 = 100 %", "2025", ChartsTest::whole);

        Golden.check("radar.svg", chart.draw().svg());
    }

    @Test
    void drawsMonthsAsLookedAt() throws IOException {
        var chart =
                new MonthChart(
                        "Use per tonne",
                        "kWh/t",
                        List.of(
                                new MonthChart.Month("01/2025", 410.0, "410"),
                                new MonthChart.Month("02/2025", null, "")),
                        List.of(new MonthChart.Level("Mean 400", 400)),
                        ChartsTest::whole);

        Golden.check("months.svg", chart.draw().svg());
    }

    @Test
    void drawsAFlowDiagramAlikeTwice() throws IOException {
        var boxes =
                List.of(
                        new FlowDiagram.Box("A", "Nghiền thủy lực", FlowDiagram.Kind.PRODUCTION),
                        new FlowDiagram.Box("B", "Nồi hơi", FlowDiagram.Kind.UTILITY));
        var arrows =
                List.of(
                        new FlowDiagram.Arrow(null, "A", "S1", "Giấy loại", "S1", 100, false),
                        new FlowDiagram.Arrow("B", "A", "S2", "Hơi", "S2", 20, false),
                        new FlowDiagram.Arrow("A", "B", "S3", "Nước ngưng", "S3", 15, false),
                        new FlowDiagram.Arrow("A", null, "S4", "Nước thải", "S4", 5, true));
        var diagram = new FlowDiagram("Process flow", boxes, arrows);

        Golden.check("flow.svg", diagram.draw().svg());
        assertThat(diagram.draw()).isEqualTo(diagram.draw());
    }

    @Test
    void drawsChartsOfNothing() {
        assertThat(new BarChart("t", "u", List.of(), List.of(), ChartsTest::whole).draw().svg())
                .contains("<title>t</title>");
        assertThat(
                        new StepCurve(
                                        "t",
                                        "u",
                                        "v",
                                        List.of(),
                                        ChartsTest::whole,
                                        ChartsTest::whole)
                                .draw()
                                .svg())
                .contains("</svg>");
        assertThat(new MonthChart("t", "u", List.of(), List.of(), ChartsTest::whole).draw().svg())
                .contains("</svg>");
        assertThat(new FlowDiagram("t", List.of(), List.of()).draw().svg()).contains("</svg>");
    }

    @Test
    void breaksLongWordsAndShortensLongLabels() {
        var lines =
                Typeface.REGULAR.wrap(
                        "Donaudampfschifffahrtsgesellschaft von vielen Worten", 10, 60, 3);

        assertThat(lines).hasSize(3).allMatch(l -> Typeface.REGULAR.width(l, 10) <= 60);
        assertThat(lines.getLast()).endsWith("…");
    }
}
