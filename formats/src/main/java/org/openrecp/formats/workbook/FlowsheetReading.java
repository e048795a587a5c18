// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.PlantData.DefaultUsed.Reason;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.Measurement;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;
import org.openrecp.engine.flowsheet.UnitOperation.Kind;
import org.openrecp.engine.quantity.Estimate;

/** Reads the sheets Processes, Streams and Compositions. */
final class FlowsheetReading {
    private static final Set<String> OUTSIDE = Set.of("outside", "ben ngoai", "ngoai");
    private static final Set<String> STOCK = Set.of("stock", "kho", "ton kho", "inventory");
    private static final String NONE = "none";

    private final Cells cells;
    private final MaterialsReading materials;
    private final Ids processes = new Ids();
    private final Ids streamIds = new Ids();
    private final Ids components = new Ids();
    private final List<Measurement> measurements = new ArrayList<>();

    FlowsheetReading(Cells cells, MaterialsReading materials) {
        this.cells = cells;
        this.materials = materials;
    }

    List<Measurement> measurements() {
        return measurements;
    }

    /** The id of a unit operation as the sheet Processes has it; unknown ones as they are. */
    String canonicalProcess(String id) {
        return processes.canonical(id);
    }

    boolean hasProcess(String id) {
        return processes.contains(id);
    }

    List<UnitOperation> processes(List<Entry> entries, List<Entry> compositions) {
        for (var entry : compositions) {
            var name = entry.value("component").shown();
            if (!name.isEmpty()) {
                components.add(name);
            }
        }
        entries.forEach(e -> processes.add(e.value("id").shown()));
        return entries.stream().map(this::process).toList();
    }

    private UnitOperation process(Entry entry) {
        var kind = cells.choice(entry.spot("kind"), Kind.class);
        return new UnitOperation(
                cells.requiredText(entry.spot("id")),
                cells.requiredText(entry.spot("name")),
                kind,
                conserves(entry.spot("conserves"), kind),
                allocation(entry.spot("cost_allocation")));
    }

    private List<String> conserves(Spot spot, Kind kind) {
        var names = cells.list(spot);
        if (names.isEmpty()) {
            boolean mass = kind == Kind.PRODUCTION || kind == Kind.STORAGE;
            if (spot.isEmpty()) {
                cells.defaulted(spot, mass ? Layer.MASS : NONE, Reason.OF_THE_KIND);
            }
            return mass ? List.of(Layer.MASS) : List.of();
        }
        return names.stream()
                .map(name -> layer(spot, name))
                .filter(layer -> !layer.equals(NONE))
                .distinct()
                .toList();
    }

    private String layer(Spot spot, String name) {
        var known = spot.field().findChoice(name).map(Field.Choice::code);
        var layer = known.or(() -> components.find(name));
        if (layer.isEmpty()) {
            cells.problem(spot, "workbook.unknown-component", name);
        }
        return layer.orElse(NONE);
    }

    private CostAllocation allocation(Spot spot) {
        var text = cells.text(spot);
        if (text == null) {
            if (spot.isEmpty()) {
                cells.defaulted(spot, spot.field().defaultText(), Cells.NOT_GIVEN);
            }
            return new CostAllocation.ByMass();
        }
        var word = Wording.allocationWord(text);
        var choice =
                word.isEmpty()
                        ? Optional.of("share")
                        : spot.field().findChoice(word).map(Field.Choice::code);
        return switch (choice.orElse("")) {
            case "mass" -> new CostAllocation.ByMass();
            case "energy" -> new CostAllocation.ByEnergy();
            case "hours" -> new CostAllocation.ByHours();
            case "share" -> productShare(spot, text.substring(word.length()));
            default -> noAllocation(spot);
        };
    }

    private CostAllocation productShare(Spot spot, String number) {
        var percent =
                spot.value() instanceof CellValue.Numeric
                        ? cells.share(spot)
                        : cells.share(
                                new Spot(
                                        spot.field(),
                                        CellValue.ofText(number),
                                        spot.place(),
                                        spot.subject(),
                                        ""));
        if (percent == null || percent < 0 || percent > 1) {
            return noAllocation(spot);
        }
        return new CostAllocation.ProductShare(percent);
    }

    private CostAllocation noAllocation(Spot spot) {
        cells.problem(spot, "workbook.unknown-choice.allocation");
        return new CostAllocation.ByMass();
    }

    List<Stream> streams(List<Entry> entries) {
        entries.forEach(e -> streamIds.add(e.value("id").shown()));
        return entries.stream().map(this::stream).toList();
    }

    private Stream stream(Entry entry) {
        var id = cells.requiredText(entry.spot("id"));
        var material = materials.canonical(cells.requiredText(entry.spot("material")));
        measure(entry, id, material);
        return new Stream(
                id,
                place(entry.spot("from")),
                place(entry.spot("to")),
                material,
                cells.number(entry.spot("temperature")),
                cells.number(entry.spot("pressure")),
                cells.text(entry.spot("note")));
    }

    private Place place(Spot spot) {
        var text = cells.text(spot);
        return text == null ? Place.OUTSIDE : place(text, processes);
    }

    /** What a text means: an id before a word such as stock. */
    static Place place(String text, Ids processes) {
        var process = processes.find(text);
        if (process.isPresent()) {
            return Place.at(process.get());
        }
        var folded = Names.fold(text);
        return STOCK.contains(folded)
                ? Place.STOCK
                : OUTSIDE.contains(folded) ? Place.OUTSIDE : Place.at(text);
    }

    private void measure(Entry entry, String id, String material) {
        var spot = entry.spotWithUnit("quantity");
        var amount = cells.amount(spot);
        if (amount == null) {
            if (spot.isEmpty() && !entry.value("unit").isEmpty()) {
                cells.unit(entry.spot("unit"));
            }
            return;
        }
        var unit = cells.present(entry.spot("unit")) && amount.rest().equals(spot.unit());
        var value =
                materials.convert(
                        unit ? entry.spot("unit") : spot, amount.value(), amount.rest(), material);
        if (value == null || cells.inRange(spot, value) == null) {
            return;
        }
        var grade = cells.choice(entry.spot("grade"), Grade.class);
        var relative = relative(entry.spot("uncertainty"), grade);
        measurements.add(
                new Measurement(
                        id,
                        new Estimate(value, Math.abs(value) * relative.value()),
                        grade,
                        relative.defaulted()));
    }

    /** A relative standard uncertainty, 0…, and whether it is the grade's. */
    private record Relative(double value, boolean defaulted) {}

    private Relative relative(Spot spot, Grade grade) {
        var given = cells.share(spot);
        if (given != null) {
            return new Relative(given, false);
        }
        if (spot.isEmpty()) {
            cells.defaulted(
                    spot,
                    CellValue.ofNumber(100 * grade.relativeUncertainty()).shown() + " %",
                    Reason.OF_THE_GRADE);
        }
        return new Relative(grade.relativeUncertainty(), true);
    }

    List<ComponentShare> shares(List<Entry> entries) {
        return entries.stream().map(this::share).toList();
    }

    private ComponentShare share(Entry entry) {
        var stream = cells.requiredText(entry.spot("stream"));
        var component = cells.requiredText(entry.spot("component"));
        var spot = entry.spot("share");
        boolean unknown = spot.field().findChoice(spot.value().shown()).isPresent();
        @Nullable Double share = unknown ? null : cells.share(spot);
        var grade = cells.choice(entry.spot("grade"), Grade.class);
        double uncertainty =
                share == null ? 0 : share * relative(entry.spot("uncertainty"), grade).value();
        return new ComponentShare(
                streamIds.canonical(stream),
                components.canonical(component),
                share,
                uncertainty,
                grade);
    }
}
