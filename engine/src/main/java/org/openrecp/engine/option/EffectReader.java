// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.model.ModelChange;
import org.openrecp.engine.model.ProcessModel;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/** Turns effects into changes of the process model, or says why that cannot be. */
final class EffectReader {
    private final ProcessModel model;
    private final EffectCheck check;
    final List<Problem> problems = new ArrayList<>();

    EffectReader(ProcessModel model, Set<String> options) {
        this.model = model;
        check = new EffectCheck(options, model.flowsheet(), problems);
    }

    /** One change per effect, in their order; complete only when there are no problems. */
    List<ModelChange> read(List<Effect> effects) {
        var changes = new ArrayList<ModelChange>();
        for (var effect : effects) {
            var change = read(effect);
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private @Nullable ModelChange read(Effect effect) {
        if (!check.namesAreKnown(effect)) {
            return null;
        }
        if (!(effect.relativeUncertainty() >= 0)) {
            add(
                    effect,
                    "option.negative-uncertainty",
                    "uncertainty",
                    Double.toString(effect.relativeUncertainty()));
        }
        var by = amount(effect);
        if (by == null) {
            return null;
        }
        var side =
                switch (effect.direction()) {
                    case IN -> ModelChange.Side.IN;
                    case OUT -> ModelChange.Side.OUT;
                };
        var change =
                new ModelChange(
                        effect.option(), effect.unitOperation(), effect.material(), side, by);
        return fits(effect, change) ? change : null;
    }

    private boolean fits(Effect effect, ModelChange change) {
        return switch (model.fitOf(change)) {
            case ON_STREAM, NEW_INPUT -> true;
            case NO_STREAM -> {
                add(effect, "option.effect-without-stream.known", "material", effect.material());
                yield false;
            }
            case ON_PRODUCT -> {
                add(effect, "option.effect-on-product", "material", effect.material());
                yield false;
            }
        };
    }

    private ModelChange.@Nullable By amount(Effect effect) {
        Material material = model.flowsheet().getMaterial(effect.material());
        return switch (effect.change()) {
            case Effect.Change.Relative(double share) -> {
                if (!(share >= -1)) {
                    add(
                            effect,
                            "option.effect-below-nothing",
                            "change",
                            String.format(Locale.ROOT, "%.4g %%", 100 * share));
                    yield null;
                }
                yield new ModelChange.By.Share(share);
            }
            case Effect.Change.Absolute(double value, var unit) -> {
                var factor = ProcessModel.convert(unit, material);
                yield factor.isPresent()
                        ? new ModelChange.By.Amount(value * factor.getAsDouble())
                        : wrongUnit(effect, unit.symbol(), material.unit().symbol());
            }
            case Effect.Change.Specific(double value, var above, var below) -> {
                var factor = ProcessModel.convert(above, material);
                var throughput = model.throughputIn(effect.unitOperation(), below);
                yield factor.isPresent() && throughput.isPresent()
                        ? new ModelChange.By.Amount(
                                value * factor.getAsDouble() * throughput.getAsDouble())
                        : wrongUnit(
                                effect,
                                above.symbol() + "/" + below.symbol(),
                                material.unit().symbol()
                                        + "/"
                                        + model.throughput(effect.unitOperation()).unit().symbol());
            }
        };
    }

    private ModelChange.@Nullable By wrongUnit(Effect effect, String found, String wanted) {
        add(effect, "option.effect-unit", "change", found, wanted);
        return null;
    }

    private void add(
            Effect effect, String key, String field, @Nullable String found, Object... arguments) {
        problems.add(
                Problem.of(key, Subject.of("Effects", effect.option(), field), found, arguments));
    }
}
