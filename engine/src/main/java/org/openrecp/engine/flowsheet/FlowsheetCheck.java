// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.flowsheet;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/** What can be wrong with a flowsheet: found all at once. Cycles are allowed. */
final class FlowsheetCheck {
    private final List<InputProblem> problems = new ArrayList<>();

    private FlowsheetCheck() {}

    static void check(
            List<UnitOperation> unitOperations,
            List<Material> materials,
            List<Stream> streams,
            List<ComponentShare> shares) {
        var check = new FlowsheetCheck();
        check.unique("Processes", unitOperations, UnitOperation::id);
        check.unique("Materials", materials, Material::id);
        check.unique("Streams", streams, Stream::id);
        var places = unitOperations.stream().map(UnitOperation::id).collect(toSet());
        var known = materials.stream().map(Material::id).collect(toSet());
        streams.forEach(stream -> check.stream(stream, places, known));
        check.shares(shares, streams.stream().map(Stream::id).collect(toSet()));
        check.reachable(unitOperations, streams);
        InvalidInput.throwIfAny(check.problems);
    }

    private <T> void unique(String record, List<T> items, Function<T, String> id) {
        var seen = new HashSet<String>();
        for (T item : items) {
            if (!seen.add(id.apply(item))) {
                add("flowsheet.duplicate-id", record, id.apply(item), "id", id.apply(item));
            }
        }
    }

    private void stream(Stream stream, Set<String> places, Set<String> materials) {
        end(stream, stream.from(), "from", places);
        end(stream, stream.to(), "to", places);
        if (!materials.contains(stream.material())) {
            add(
                    "flowsheet.unknown-material",
                    "Streams",
                    stream.id(),
                    "material",
                    stream.material());
        }
        if (!(stream.from() instanceof Place.At) && !(stream.to() instanceof Place.At)) {
            add("flowsheet.dangling-stream", "Streams", stream.id(), "from", null);
        }
        if (stream.from().equals(stream.to()) && stream.from() instanceof Place.At at) {
            add("flowsheet.self-loop", "Streams", stream.id(), "to", at.unitOperation());
        }
    }

    private void end(Stream stream, Place end, String field, Set<String> places) {
        if (end instanceof Place.At(String id) && !places.contains(id)) {
            add("flowsheet.unknown-process", "Streams", stream.id(), field, id);
        }
    }

    private void shares(List<ComponentShare> shares, Set<String> streams) {
        Map<String, Double> sums = new HashMap<>();
        var seen = new HashSet<List<String>>();
        for (var share : shares) {
            if (!streams.contains(share.stream())) {
                add(
                        "flowsheet.unknown-stream",
                        "Compositions",
                        share.stream(),
                        "stream",
                        share.stream());
            }
            if (!seen.add(List.of(share.stream(), share.component()))) {
                add(
                        "flowsheet.duplicate-share",
                        "Compositions",
                        share.stream(),
                        "component",
                        share.component());
            }
            if (share.share() != null) {
                sums.merge(share.stream(), share.share(), Double::sum);
            }
        }
        sums.forEach((stream, sum) -> {
            if (sum > 1 + 1e-6) {
                add(
                        "flowsheet.shares-above-one",
                        "Compositions",
                        stream,
                        "share",
                        String.format(Locale.ROOT, "%.4g %%", 100 * sum));
            }
        });
    }

    /**
     * Every unit operation must hang together, along streams in either direction, with the outside
     * or the stock.
     */
    private void reachable(List<UnitOperation> unitOperations, List<Stream> streams) {
        Map<Place, Set<Place>> neighbours = new HashMap<>();
        for (var stream : streams) {
            neighbours.computeIfAbsent(stream.from(), _ -> new HashSet<>()).add(stream.to());
            neighbours.computeIfAbsent(stream.to(), _ -> new HashSet<>()).add(stream.from());
        }
        var reached = new HashSet<Place>();
        var open = new ArrayList<Place>(List.of(Place.OUTSIDE, Place.STOCK));
        while (!open.isEmpty()) {
            var place = open.removeLast();
            if (reached.add(place)) {
                open.addAll(neighbours.getOrDefault(place, Set.of()));
            }
        }
        for (var unit : unitOperations) {
            if (!reached.contains(Place.at(unit.id()))) {
                add("flowsheet.unreachable", "Processes", unit.id(), "id", unit.id());
            }
        }
    }

    private void add(
            String code, String record, @Nullable String id, String field, @Nullable String found) {
        problems.add(Problem.of(code, Subject.of(record, id, field), found));
    }
}
