// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.elk.core.options.Direction;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.formats.text.Language;

/**
 * A process flow diagram to work with on a screen: each unit operation and each stream can be
 * pointed at, moved to with the keyboard and heard. It may be incomplete: streams without ends or
 * quantities, ends that are no unit operation, the same id twice.
 *
 * @param units in the order of the process
 */
public record FlowMap(Language language, String title, List<Unit> units, List<Flow> flows) {
    /**
     * A unit operation.
     *
     * @param key value of {@code data-unit}, which names it to the page
     * @param id that streams refer to
     * @param description what a listener hears after the name, for instance its kind
     * @param faulty whether something is wrong with what was typed
     */
    public record Unit(
            String key,
            String id,
            String name,
            FlowDiagram.Kind kind,
            String description,
            boolean faulty) {

        /** The name, or what stands in for it. */
        String label() {
            return !name.isBlank() ? name : !id.isBlank() ? id : "?";
        }
    }

    /**
     * A stream.
     *
     * @param key value of {@code data-stream}, which names it to the page
     * @param id that people know it by
     * @param name of its material
     * @param quantity measured or reconciled, with its unit; empty: not known
     * @param size decides which of two streams against each other is drawn backwards
     * @param loss whether it leaves as a loss
     */
    public record Flow(
            String key,
            String id,
            String name,
            Place from,
            Place to,
            String quantity,
            double size,
            State state,
            boolean loss) {

        String label() {
            return (id + " " + name).strip();
        }
    }

    /** What is known of a stream; the class of its group is the same word. */
    public enum State {
        MEASURED("measured", "đã đo"),
        UNMEASURED("not measured", "chưa đo"),
        SUSPICIOUS("suspicious", "đáng ngờ"),
        FAULTY("has a problem", "có lỗi");

        private final String english;
        private final String vietnamese;

        State(String english, String vietnamese) {
            this.english = english;
            this.vietnamese = vietnamese;
        }

        String in(Language language) {
            return language.choose(english, vietnamese);
        }
    }

    public FlowMap {
        units = List.copyOf(units);
        flows = List.copyOf(flows);
    }

    /** Draws it downwards. */
    public Chart draw() {
        return FlowMapDrawing.draw(this, Direction.DOWN);
    }

    /** Draws it to the right. */
    public Chart drawSideways() {
        return FlowMapDrawing.draw(this, Direction.RIGHT);
    }

    /**
     * Colours, focus and selection of what {@code draw} gives, light or dark: rules for what is
     * inside an element of the class {@code flow-map}, and no others.
     */
    public static String stylesheet() {
        var name = "/org/openrecp/formats/chart/flow-map.css";
        try (var in = Objects.requireNonNull(FlowMap.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends of streams that are no unit operation, each once. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        for (var flow : flows) {
            for (var place : List.of(flow.from, flow.to)) {
                if (place instanceof Place.At(String id)
                        && find(id).isEmpty()
                        && !missing.contains(id)) {
                    missing.add(id);
                }
            }
        }
        return missing;
    }

    /** The first unit operation of an id. */
    Optional<Unit> find(String id) {
        return units.stream().filter(u -> u.id.equals(id)).findFirst();
    }

    /** Indexes of the streams that go back in the process. */
    Set<Integer> backward() {
        var boxes = new ArrayList<FlowDiagram.Box>();
        units.stream()
                .map(Unit::id)
                .distinct()
                .forEach(id -> boxes.add(new FlowDiagram.Box(id, id, FlowDiagram.Kind.PRODUCTION)));
        var arrows = new ArrayList<FlowDiagram.Arrow>();
        for (int i = 0; i < flows.size(); i++) {
            var flow = flows.get(i);
            if (flow.from instanceof Place.At(String from)
                    && flow.to instanceof Place.At(String to)
                    && find(from).isPresent()
                    && find(to).isPresent()) {
                var number = String.valueOf(i);
                arrows.add(new FlowDiagram.Arrow(from, to, number, "", "", flow.size, false));
            }
        }
        return new FlowDiagram(title, boxes, arrows)
                .backward().stream().map(a -> Integer.valueOf(a.id())).collect(toSet());
    }

    /** What a listener hears of a unit operation. */
    String spoken(Unit unit) {
        var faulty = unit.faulty ? ", " + State.FAULTY.in(language) : "";
        return unit.label() + (unit.description.isBlank() ? "" : ", " + unit.description) + faulty;
    }

    /** What a listener hears of a stream. */
    String spoken(Flow flow) {
        return "%s, %s → %s%s, %s"
                .formatted(
                        flow.label(),
                        spoken(flow.from),
                        spoken(flow.to),
                        flow.quantity.isBlank() ? "" : ": " + flow.quantity,
                        flow.state.in(language));
    }

    private String spoken(Place place) {
        return switch (place) {
            case Place.Outside() -> language.choose("outside", "bên ngoài");
            case Place.Stock() -> stock();
            case Place.At(String id) -> find(id).map(Unit::label).orElse(id + "?");
        };
    }

    String stock() {
        return language.choose("stock", "kho");
    }
}
