// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/**
 * What can be wrong with effects before there is a balance: references to nothing, a stream that is
 * not there. Found all at once. Only an added input may be new to a unit operation.
 */
public final class EffectCheck {
    private final Set<String> options;
    private final Set<String> units;
    private final Set<String> materials;
    private final Flowsheet plant;
    private final List<Problem> problems;

    EffectCheck(Set<String> options, Flowsheet plant, List<Problem> problems) {
        this.options = options;
        this.plant = plant;
        this.problems = problems;
        units = plant.unitOperations().stream().map(UnitOperation::id).collect(toSet());
        materials = plant.materials().stream().map(Material::id).collect(toSet());
    }

    public static List<Problem> problemsOf(
            List<Effect> effects, List<Option> options, Flowsheet plant) {
        var ids = options.stream().map(Option::id).collect(toSet());
        var check = new EffectCheck(ids, plant, new ArrayList<>());
        effects.forEach(check::effect);
        return check.problems;
    }

    private void effect(Effect effect) {
        namesAreKnown(effect);
        if (units.contains(effect.unitOperation())
                && materials.contains(effect.material())
                && !flows(effect)
                && !isNewInput(effect)) {
            add(
                    effect.direction() == Effect.Direction.IN
                            ? "option.effect-without-stream.in"
                            : "option.effect-without-stream.out",
                    effect,
                    "material",
                    effect.material(),
                    effect.unitOperation());
        }
    }

    /** Whether all that the effect refers to is there; a problem for each that is not. */
    boolean namesAreKnown(Effect effect) {
        int before = problems.size();
        known(effect, "option", effect.option(), options);
        known(effect, "process", effect.unitOperation(), units);
        known(effect, "material", effect.material(), materials);
        return problems.size() == before;
    }

    private boolean flows(Effect effect) {
        var here = Place.at(effect.unitOperation());
        boolean in = effect.direction() == Effect.Direction.IN;
        return plant.streams().stream()
                .filter(s -> s.material().equals(effect.material()))
                .anyMatch(s -> (in ? s.to() : s.from()).equals(here));
    }

    private static boolean isNewInput(Effect effect) {
        return effect.direction() == Effect.Direction.IN
                && switch (effect.change()) {
                    case Effect.Change.Relative _ -> false;
                    case Effect.Change.Specific(double value, _, _) -> value > 0;
                    case Effect.Change.Absolute(double value, _) -> value > 0;
                };
    }

    private void known(Effect effect, String field, String found, Set<String> known) {
        if (!known.contains(found)) {
            add("option.unknown-" + field, effect, field, found);
        }
    }

    private void add(String key, Effect effect, String field, String found, Object... arguments) {
        problems.add(
                Problem.of(key, Subject.of("Effects", effect.option(), field), found, arguments));
    }
}
