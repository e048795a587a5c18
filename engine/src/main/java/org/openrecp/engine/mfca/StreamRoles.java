// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.flowsheet.UnitOperation.Kind;

/**
 * Says what each stream is. Within the process a stream that closes a cycle is a return: following
 * main material first from where it is bought, it leads back to a unit operation already on the
 * way. Utilities may supply each other without that.
 */
final class StreamRoles {
    private final Flowsheet plant;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, List<Stream>> outputs = new HashMap<>();

    private StreamRoles(Flowsheet plant) {
        this.plant = plant;
        for (var stream : plant.streams()) {
            roles.put(stream.id(), roleOf(stream));
            if (stream.from() instanceof Place.At(var id)) {
                outputs.computeIfAbsent(id, _ -> new ArrayList<>()).add(stream);
            }
        }
        outputs.values()
                .forEach(list -> list.sort(Comparator.comparing(s -> !plant.materialOf(s).main())));
    }

    static Map<String, Role> of(Flowsheet plant) {
        var found = new StreamRoles(plant);
        found.cutCycles();
        return found.roles;
    }

    private Role roleOf(Stream stream) {
        var material = plant.materialOf(stream);
        if (!(stream.from() instanceof Place.At(var source))) {
            return Role.BOUGHT;
        }
        var kind = plant.getUnitOperation(source).kind();
        return switch (stream.to()) {
            case Place.Outside _ when kind == Kind.TREATMENT -> Role.RESIDUE;
            case Place.Stock _ when kind == Kind.TREATMENT -> Role.RESIDUE;
            case Place.Outside _ -> isSold(material) ? Role.SOLD : Role.LOSS;
            case Place.Stock _ -> material.kind().isLoss() ? Role.LOSS : Role.STOCKED;
            case Place.At(var target) ->
                    inside(kind, plant.getUnitOperation(target).kind(), material);
        };
    }

    private static boolean isSold(Material material) {
        return switch (material.kind()) {
            case PRODUCT, BY_PRODUCT -> true;
            default -> material.main() && !material.kind().isLoss();
        };
    }

    private static Role inside(Kind from, Kind to, Material material) {
        if (from == Kind.TREATMENT) {
            return to == Kind.TREATMENT ? Role.RESIDUE : Role.RETURN;
        }
        if (to == Kind.TREATMENT) {
            return material.kind().isLoss() || from == Kind.PRODUCTION ? Role.LOSS : Role.CARRIED;
        }
        boolean back = from == Kind.PRODUCTION && to == Kind.UTILITY;
        return material.kind().isLoss() || back ? Role.RETURN : Role.CARRIED;
    }

    /** Depth first; a carried stream to a unit operation that is still open closes a cycle. */
    private void cutCycles() {
        var starts = new ArrayList<UnitOperation>();
        var buyers = buyersOfMain();
        plant.unitOperations().stream()
                .filter(unit -> buyers.contains(unit.id()))
                .forEach(starts::add);
        starts.addAll(plant.unitOperations());
        var state = new HashMap<String, Boolean>(); // true: open, false: done
        for (var start : starts) {
            if (!state.containsKey(start.id())) {
                visit(start.id(), state);
            }
        }
    }

    private Set<String> buyersOfMain() {
        return plant.streams().stream()
                .filter(s -> roles.get(s.id()) == Role.BOUGHT && plant.materialOf(s).main())
                .map(s -> ((Place.At) s.to()).unitOperation())
                .collect(toSet());
    }

    private record Visit(String unit, Iterator<Stream> next) {}

    private void visit(String start, Map<String, Boolean> state) {
        var path = new ArrayDeque<Visit>();
        path.push(open(start, state));
        while (!path.isEmpty()) {
            var here = path.peek();
            if (!here.next().hasNext()) {
                state.put(here.unit(), false);
                path.pop();
                continue;
            }
            var stream = here.next().next();
            if (roles.get(stream.id()) == Role.CARRIED
                    && stream.to() instanceof Place.At(var target)) {
                if (!state.containsKey(target)) {
                    path.push(open(target, state));
                } else if (Boolean.TRUE.equals(state.get(target)) && !betweenUtilities(stream)) {
                    roles.put(stream.id(), Role.RETURN);
                }
            }
        }
    }

    private Visit open(String unit, Map<String, Boolean> state) {
        state.put(unit, true);
        return new Visit(unit, outputs.getOrDefault(unit, List.of()).iterator());
    }

    private boolean betweenUtilities(Stream stream) {
        return isUtility(stream.from()) && isUtility(stream.to());
    }

    private boolean isUtility(Place place) {
        return place instanceof Place.At(var id)
                && plant.getUnitOperation(id).kind() == Kind.UTILITY;
    }
}
