// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;

/** Which inputs each recycle replaces and each loss came from, by stream number. */
final class Origins {
    private final ProcessModel model;
    private final Sources sources;
    private final Map<Stream, Integer> number = new HashMap<>();

    Origins(ProcessModel model, Contents contents) {
        this.model = model;
        IntStream.range(0, model.streams.size()).forEach(s -> number.put(model.streams.get(s), s));
        sources = new Sources(model.flowsheet, contents, s -> model.amount[number(s)]);
    }

    /** Per stream: what one unit of it replaces at its consumer; empty unless it is a recycle. */
    List<Map<Integer, Double>> replaced() {
        return model.streams.stream().map(this::replacedBy).toList();
    }

    private Map<Integer, Double> replacedBy(Stream stream) {
        var overflows = model.roles.overflowsOf(stream);
        if ((overflows.isEmpty() && !model.roles.drivenByProducer(stream))
                || !(stream.to() instanceof Place.At(String id))) {
            return Map.of();
        }
        var replaced = replacedAt(model.flowsheet.getUnitOperation(id), stream);
        double flowing = overflows.stream().mapToDouble(this::kilograms).sum();
        for (var overflow : overflows) {
            if (flowing > 0) {
                var one = Contents.kilograms(model.flowsheet.materialOf(overflow));
                replaced.put(
                        number(overflow),
                        Contents.kilograms(model.flowsheet.materialOf(stream))
                                / one
                                * kilograms(overflow)
                                / flowing);
            }
        }
        return replaced;
    }

    private double kilograms(Stream stream) {
        return model.amount[number(stream)]
                * Contents.kilograms(model.flowsheet.materialOf(stream));
    }

    private Map<Integer, Double> replacedAt(UnitOperation unit, Stream recycle) {
        return model.roles.roleOf(unit) == Roles.Role.RECEIVER
                ? new LinkedHashMap<>()
                : numbered(sources.replacedBy(unit, recycle, askedInputs(unit)));
    }

    /**
     * Per stream: what of each input of its producer went into one unit of it; never more, over all
     * outputs, than the input and the recycles that replace it bring. Receivers take what they are
     * sent: their outputs are not traced.
     */
    List<Map<Integer, Double>> traced() {
        List<Map<Integer, Double>> traced = new ArrayList<>();
        model.streams.forEach(_ -> traced.add(Map.of()));
        for (var unit : model.flowsheet.unitOperations()) {
            if (model.roles.roleOf(unit) != Roles.Role.RECEIVER) {
                trace(unit, traced);
            }
        }
        return traced;
    }

    private void trace(UnitOperation unit, List<Map<Integer, Double>> traced) {
        var inputs = askedInputs(unit);
        var taken = new HashMap<Integer, Double>();
        var losses =
                model.flowsheet.outputsOf(unit).stream()
                        .filter(model.roles::drivenByProducer)
                        .toList();
        for (var loss : losses) {
            int number = number(loss);
            traced.set(number, numbered(sources.ofLoss(unit, loss, inputs)));
            traced.get(number).forEach((i, f) -> taken.merge(i, f * brought(number), Double::sum));
        }
        for (var loss : losses) {
            traced.get(number(loss))
                    .replaceAll((i, f) ->
                            f
                                    * Math.min(
                                            1,
                                            brought(i)
                                                    / Math.max(
                                                            taken.getOrDefault(i, 0.0),
                                                            Double.MIN_NORMAL)));
        }
    }

    /** With what recycles replace of an input, or overflows take with a loss. */
    private double brought(int stream) {
        int u = model.driver[stream];
        return u < 0 ? 0 : model.need(stream) * model.throughput[u];
    }

    private List<Stream> askedInputs(UnitOperation unit) {
        return model.flowsheet.inputsOf(unit).stream()
                .filter(s -> !model.roles.isRecycle(s))
                .filter(s -> model.driver[number(s)] >= 0)
                .toList();
    }

    private Map<Integer, Double> numbered(Map<Stream, Double> found) {
        Map<Integer, Double> result = new LinkedHashMap<>();
        found.forEach((s, f) -> result.put(number(s), f));
        return result;
    }

    private int number(Stream stream) {
        return number.getOrDefault(stream, -1);
    }
}
