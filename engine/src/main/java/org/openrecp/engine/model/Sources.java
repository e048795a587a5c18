// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;

/**
 * Finds, layer by layer, which inputs of a unit operation a stream stands for: where a loss came
 * from, or what a recycle replaces.
 */
final class Sources {
    private static final double NOTHING = 1e-12;

    private final Flowsheet flowsheet;
    private final Contents contents;
    private final ToDoubleFunction<Stream> amount;

    Sources(Flowsheet flowsheet, Contents contents, ToDoubleFunction<Stream> amount) {
        this.flowsheet = flowsheet;
        this.contents = contents;
        this.amount = amount;
    }

    /** Amount of each input, in its unit, that one unit of the loss was made of. */
    Map<Stream, Double> ofLoss(UnitOperation unit, Stream loss, List<Stream> inputs) {
        if (Contents.kilograms(flowsheet.materialOf(loss)) > 0) {
            return find(loss, inputs, Contents.layersOf(unit));
        }
        return unit.conserves().contains(Layer.ENERGY) ? energy(loss, inputs) : Map.of();
    }

    /** Amount of each input, in its unit, that one unit of the recycle replaces. */
    Map<Stream, Double> replacedBy(UnitOperation unit, Stream recycle, List<Stream> inputs) {
        var same = inputs.stream().filter(s -> s.material().equals(recycle.material())).toList();
        boolean alone = Contents.kilograms(flowsheet.materialOf(recycle)) == 0;
        if (alone || (!same.isEmpty() && !holdsComponent(unit, recycle))) {
            return split(1, same, amount, _ -> 1);
        }
        var layers = new ArrayList<>(components(Contents.layersOf(unit)));
        layers.add(Layer.WATER);
        layers.add(Contents.REST);
        var alike = inputs.stream().filter(s -> replaces(recycle, s)).toList();
        return find(recycle, same.isEmpty() ? alike : same, layers);
    }

    private boolean holdsComponent(UnitOperation unit, Stream stream) {
        var layers = Contents.layersOf(unit);
        return components(layers).stream().anyMatch(l -> contents.of(stream, l, layers) > NOTHING);
    }

    private static List<String> components(List<String> layers) {
        return layers.stream()
                .filter(l -> !l.equals(Layer.WATER) && !l.equals(Contents.REST))
                .toList();
    }

    private boolean replaces(Stream recycle, Stream input) {
        var kind = flowsheet.materialOf(input).kind();
        return LayerContent.isWater(flowsheet.materialOf(recycle))
                ? kind == Kind.WATER || flowsheet.materialOf(input).main()
                : kind == Kind.WATER || kind == Kind.RAW || flowsheet.materialOf(input).main();
    }

    private Map<Stream, Double> find(Stream stream, List<Stream> inputs, List<String> layers) {
        Map<Stream, Double> found = new LinkedHashMap<>();
        for (var layer : layers) {
            double open = contents.of(stream, layer, layers);
            for (var source : found.entrySet()) {
                open -= source.getValue() * contents.of(source.getKey(), layer, layers);
            }
            if (open > NOTHING) {
                ToDoubleFunction<Stream> holds = s -> contents.of(s, layer, layers);
                var carriers =
                        layer.equals(Contents.REST) ? withoutComponents(inputs, layers) : inputs;
                split(open, nearest(stream, layer, carriers, holds), amount, holds)
                        .forEach((s, f) -> found.merge(s, f, Double::sum));
            }
        }
        return found;
    }

    /**
     * What holds a component is bought for it: the rest of a loss does not ask for more of it, so
     * that no more is traced than the loss holds.
     */
    private List<Stream> withoutComponents(List<Stream> inputs, List<String> layers) {
        return inputs.stream()
                .filter(s ->
                        components(layers).stream()
                                .allMatch(l -> contents.of(s, l, layers) <= NOTHING))
                .toList();
    }

    private Map<Stream, Double> energy(Stream loss, List<Stream> inputs) {
        ToDoubleFunction<Stream> holds = s -> Contents.megajoules(flowsheet.materialOf(s));
        var carriers =
                inputs.stream()
                        .filter(s -> flowsheet.materialOf(s).kind().isEnergyCarrier())
                        .filter(s -> holds.applyAsDouble(s) > 0)
                        .toList();
        return split(holds.applyAsDouble(loss), carriers, amount, holds);
    }

    /** Splits an amount of a layer over streams as they carry it. */
    private static Map<Stream, Double> split(
            double open,
            List<Stream> streams,
            ToDoubleFunction<Stream> amount,
            ToDoubleFunction<Stream> holds) {
        double total =
                streams.stream()
                        .mapToDouble(s -> amount.applyAsDouble(s) * holds.applyAsDouble(s))
                        .sum();
        Map<Stream, Double> parts = new LinkedHashMap<>();
        if (total > 0) {
            streams.forEach(s -> parts.put(s, open * amount.applyAsDouble(s) / total));
        }
        return parts;
    }

    private List<Stream> nearest(
            Stream stream, String layer, List<Stream> inputs, ToDoubleFunction<Stream> holds) {
        var carriers =
                inputs.stream()
                        .filter(s ->
                                holds.applyAsDouble(s) > NOTHING && amount.applyAsDouble(s) > 0)
                        .toList();
        int best = carriers.stream().mapToInt(s -> distance(stream, layer, s)).min().orElse(0);
        return carriers.stream().filter(s -> distance(stream, layer, s) == best).toList();
    }

    /** How far an input is from being where the layer of the stream came from; 0 is nearest. */
    private int distance(Stream stream, String layer, Stream input) {
        if (input.material().equals(stream.material())) {
            return 0;
        }
        var source = flowsheet.materialOf(input);
        return switch (layer) {
            case Layer.WATER -> waterFirst(source);
            case Contents.REST -> restDistance(flowsheet.materialOf(stream), source);
            default -> source.kind() == Kind.WATER ? 2 : 1;
        };
    }

    private static int restDistance(Material loss, Material source) {
        return switch (loss.kind()) {
            case WATER, WASTEWATER, STEAM -> waterFirst(source);
            case EMISSION -> source.kind() == Kind.FUEL ? 1 : 2;
            case RAW,
                    AUXILIARY,
                    CHEMICAL,
                    PACKAGING,
                    FUEL,
                    ELECTRICITY,
                    PRODUCT,
                    BY_PRODUCT,
                    WASTE ->
                    source.main() || source.kind() == Kind.RAW
                            ? 1
                            : source.kind() == Kind.WATER || source.kind() == Kind.STEAM ? 3 : 2;
        };
    }

    private static int waterFirst(Material source) {
        return source.kind() == Kind.WATER ? 1 : source.kind() == Kind.STEAM ? 2 : 3;
    }
}
