// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;

/**
 * Who decides how much flows. A <em>maker</em> makes what others ask of it (its asked outputs); a
 * <em>receiver</em> treats what it is sent; what neither makes nor receives runs at a constant
 * level.
 */
final class Roles {
    enum Role {
        MAKER,
        RECEIVER,
        CONSTANT
    }

    private final Flowsheet flowsheet;
    private final Map<String, Integer> unitIndex;
    private final Set<Stream> asked = new HashSet<>();
    private final Set<String> receivers = new HashSet<>();

    /** Recycles that their consumer draws, and where what it does not draw goes. */
    private final Map<Stream, List<Stream>> overflows = new LinkedHashMap<>();

    Roles(Flowsheet flowsheet) {
        this.flowsheet = flowsheet;
        unitIndex =
                IntStream.range(0, flowsheet.unitOperations().size())
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        u -> flowsheet.unitOperations().get(u).id(), u -> u));
        flowsheet.unitOperations().forEach(unit -> asked.addAll(askedOutputs(unit)));
        dropReturns();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var unit : flowsheet.unitOperations()) {
                changed |= !receivers.contains(unit.id()) && isReceiver(unit) && receive(unit);
            }
        }
        for (var stream : flowsheet.streams()) {
            var overflow = overflowsBeside(stream);
            if (!overflow.isEmpty()) {
                overflows.put(stream, overflow);
            }
        }
    }

    Role roleOf(UnitOperation unit) {
        if (receivers.contains(unit.id())) {
            return Role.RECEIVER;
        }
        return flowsheet.outputsOf(unit).stream().anyMatch(asked::contains)
                ? Role.MAKER
                : Role.CONSTANT;
    }

    /** Whether its producer makes as much of it as is asked for. */
    boolean isAsked(Stream stream) {
        return asked.contains(stream);
    }

    /** Whether it falls off elsewhere, drawn by its consumer or not. */
    boolean isRecycle(Stream stream) {
        return drivenByProducer(stream) || overflows.containsKey(stream);
    }

    /**
     * Where the producer sends what a consumer does not draw; empty unless the stream is a recycle
     * that its consumer draws.
     */
    List<Stream> overflowsOf(Stream stream) {
        return overflows.getOrDefault(stream, List.of());
    }

    /** Whether it is the product: asked for by the world outside, and kept as it is. */
    boolean isFixed(Stream stream) {
        return asked.contains(stream) && !(stream.to() instanceof Place.At);
    }

    /** Index of the unit operation whose throughput the stream is proportional to. */
    int driverOf(Stream stream) {
        var place = drivenByProducer(stream) ? stream.from() : stream.to();
        return indexOf(place);
    }

    /** Index of a unit operation; −1 for outside and stock. */
    int indexOf(Place place) {
        return place instanceof Place.At(String id) ? unitIndex.getOrDefault(id, -1) : -1;
    }

    boolean drivenByProducer(Stream stream) {
        return stream.from() instanceof Place.At
                && !asked.contains(stream)
                && !overflows.containsKey(stream);
    }

    /**
     * Losses of the same unit operation that grow when less of a recycle is drawn: water beside a
     * recycle of water, and whatever leaves beside main material that a receiver regains.
     */
    private List<Stream> overflowsBeside(Stream stream) {
        if (!(stream.from() instanceof Place.At(String from))
                || asked.contains(stream)
                || isLost(stream)) {
            return List.of();
        }
        boolean regained = receivers.contains(from) && flowsheet.materialOf(stream).main();
        return LayerContent.isWater(flowsheet.materialOf(stream)) || regained
                ? flowsheet.outputsOf(flowsheet.getUnitOperation(from)).stream()
                        .filter(s -> !asked.contains(s) && isLost(s))
                        .filter(s -> LayerContent.isWater(flowsheet.materialOf(s)))
                        .toList()
                : List.of();
    }

    private boolean isLost(Stream stream) {
        return !(stream.to() instanceof Place.At(String to)) || receivers.contains(to);
    }

    private boolean receive(UnitOperation unit) {
        receivers.add(unit.id());
        asked.removeAll(flowsheet.outputsOf(unit));
        return true;
    }

    private boolean isReceiver(UnitOperation unit) {
        var inputs = flowsheet.inputsOf(unit);
        if (inputs.stream().noneMatch(this::drivenByProducer)) {
            return false;
        }
        var outputs = flowsheet.outputsOf(unit);
        if (unit.kind() == UnitOperation.Kind.TREATMENT
                || outputs.stream().noneMatch(asked::contains)) {
            return true;
        }
        var helpers =
                EnumSet.of(Kind.CHEMICAL, Kind.AUXILIARY, Kind.ELECTRICITY, Kind.STEAM, Kind.WATER);
        return outputs.stream().noneMatch(s -> kind(s) == Kind.STEAM || kind(s) == Kind.ELECTRICITY)
                && inputs.stream().allMatch(s -> drivenByProducer(s) || helpers.contains(kind(s)));
    }

    private List<Stream> askedOutputs(UnitOperation unit) {
        Predicate<Stream> wanted = s -> !kind(s).isLoss() && kind(s) != Kind.BY_PRODUCT;
        Predicate<Stream> main =
                s -> kind(s) == Kind.PRODUCT || (wanted.test(s) && flowsheet.materialOf(s).main());
        boolean takesWater = flowsheet.inputsOf(unit).stream().anyMatch(s -> kind(s) == Kind.WATER);
        Predicate<Stream> carrier =
                s -> wanted.test(s) && (kind(s).isEnergyCarrier() || kind(s) == Kind.WATER);
        Predicate<Stream> other = s -> wanted.test(s) && !carrier.test(s);
        var order =
                unit.kind() == UnitOperation.Kind.UTILITY
                        ? List.of(main, carrier, other)
                        : takesWater ? List.of(main, other, carrier) : List.of(main, other);
        var outputs = flowsheet.outputsOf(unit);
        return order.stream()
                .map(is -> outputs.stream().filter(is).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Kind kind(Stream stream) {
        return flowsheet.materialOf(stream).kind();
    }

    /** An asked stream that returns to a unit operation upstream of its producer is a recycle. */
    private void dropReturns() {
        var roots = new ArrayList<UnitOperation>();
        for (var unit : flowsheet.unitOperations()) {
            boolean fed =
                    flowsheet.inputsOf(unit).stream()
                            .anyMatch(s ->
                                    !(s.from() instanceof Place.At)
                                            && (kind(s) == Kind.RAW
                                                    || flowsheet.materialOf(s).main()));
            roots.add(fed ? 0 : roots.size(), unit);
        }
        var done = new HashSet<String>();
        roots.forEach(unit -> walk(unit, new HashSet<>(), done));
    }

    private void walk(UnitOperation unit, Set<String> path, Set<String> done) {
        if (!done.add(unit.id())) {
            return;
        }
        path.add(unit.id());
        for (var stream : flowsheet.outputsOf(unit)) {
            if (asked.contains(stream) && stream.to() instanceof Place.At(String next)) {
                if (path.contains(next)) {
                    asked.remove(stream);
                } else {
                    walk(flowsheet.getUnitOperation(next), path, done);
                }
            }
        }
        path.remove(unit.id());
    }
}
