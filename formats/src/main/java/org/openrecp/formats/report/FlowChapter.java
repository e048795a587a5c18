// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.StreamBalance;
import org.openrecp.formats.chart.FlowDiagram;
import org.openrecp.formats.chart.Sankey;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Note;
import org.openrecp.formats.report.Block.Picture;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;

/** The process flow diagram and where the mass goes. */
record FlowChapter(Reader reader, PlantBalance balance) {
    private static final double KILOGRAMS_PER_TONNE = 1000;

    Chapter chapter() {
        var pictures =
                List.of(
                        new Picture(diagram().draw(), texts().of("flow.diagram")),
                        new Picture(sankey().draw(), texts().of("flow.sankey-caption")));
        var blocks = new Blocks();
        pictures.stream().filter(p -> !p.chart().isWide()).forEach(blocks::add);
        blocks.add(crossings()).add(new Note(texts().of("flow.note")));
        pictures.stream().filter(p -> p.chart().isWide()).forEach(blocks::add);
        return new Chapter("flow", texts().of("flow.title"), blocks.all());
    }

    private Texts texts() {
        return reader.texts();
    }

    private FlowDiagram diagram() {
        var boxes =
                reader.flowsheet().unitOperations().stream()
                        .map(u ->
                                new FlowDiagram.Box(
                                        u.id(),
                                        u.name(),
                                        FlowDiagram.Kind.valueOf(u.kind().name())))
                        .toList();
        var arrows = balance.streams().stream().map(this::arrow).toList();
        return new FlowDiagram(texts().of("flow.diagram"), boxes, arrows);
    }

    private FlowDiagram.Arrow arrow(StreamBalance flow) {
        var stream = flow.stream();
        var tonnes = tonnes(flow);
        return new FlowDiagram.Arrow(
                node(stream.from()),
                node(stream.to()),
                stream.id(),
                reader.material(stream).name(),
                reader.name(stream) + ": " + reader.way(stream),
                tonnes == null ? 0 : tonnes,
                isLoss(stream));
    }

    private Sankey sankey() {
        var nodes =
                reader.flowsheet().unitOperations().stream()
                        .map(u -> new Sankey.Node(u.id(), u.name()))
                        .toList();
        var links = balance.streams().stream().map(this::link).filter(Objects::nonNull).toList();
        return new Sankey(texts().of("flow.sankey"), nodes, links);
    }

    private Sankey.@Nullable Link link(StreamBalance flow) {
        var tonnes = tonnes(flow);
        var stream = flow.stream();
        return tonnes == null
                ? null
                : new Sankey.Link(
                        node(stream.from()),
                        node(stream.to()),
                        tonnes,
                        reader.name(stream),
                        texts().number(tonnes) + " t",
                        kind(stream));
    }

    private static @Nullable String node(Place place) {
        return place instanceof Place.At(String id) ? id : null;
    }

    private @Nullable Double tonnes(StreamBalance flow) {
        var kilograms = LayerContent.kilogramsPerUnit(reader.material(flow.stream()));
        return flow.reconciled() == null || kilograms.isEmpty()
                ? null
                : flow.reconciled().value() * kilograms.getAsDouble() / KILOGRAMS_PER_TONNE;
    }

    private boolean isLoss(Stream stream) {
        return reader.material(stream).kind().isLoss() && !(stream.to() instanceof Place.At);
    }

    private Sankey.Kind kind(Stream stream) {
        var kind = reader.material(stream).kind();
        boolean leaves = !(stream.to() instanceof Place.At);
        return isLoss(stream)
                ? Sankey.Kind.LOSS
                : leaves && (kind == Material.Kind.PRODUCT || kind == Material.Kind.BY_PRODUCT)
                        ? Sankey.Kind.PRODUCT
                        : Sankey.Kind.FLOW;
    }

    /** What crosses the plant's border, by mass. */
    private Table crossings() {
        var rows = new ArrayList<Row>();
        side(rows, "flow.in", true);
        side(rows, "flow.out", false);
        return new Table(
                texts().of("flow.crossings"),
                List.of(
                        Column.text(texts().of("stream")),
                        Column.text(texts().of("flow.way")),
                        Column.number(texts().of("amount"), "t"),
                        Column.number(texts().of("share"), "%")),
                rows);
    }

    private void side(List<Row> rows, String title, boolean in) {
        var flows =
                balance.streams().stream()
                        .filter(f ->
                                !((in ? f.stream().from() : f.stream().to()) instanceof Place.At))
                        .filter(f -> tonnes(f) != null)
                        .toList();
        double total = flows.stream().mapToDouble(this::mass).sum();
        for (var flow : flows) {
            rows.add(
                    Row.of(
                            reader.name(flow.stream()),
                            reader.way(flow.stream()),
                            texts().number(mass(flow)),
                            share(mass(flow), total)));
        }
        rows.add(
                Row.total(
                        texts().of(title),
                        "",
                        texts().number(total),
                        total == 0 ? Texts.NONE : texts().fixed(100, 0)));
    }

    private double mass(StreamBalance flow) {
        var tonnes = tonnes(flow);
        return tonnes == null ? 0 : tonnes;
    }

    private String share(double part, double total) {
        return total == 0 ? Texts.NONE : texts().fixed(100 * part / total, 1);
    }
}
