// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.UnitOperation.CostAllocation;

/**
 * How the outputs of one unit operation share its costs. Every split has one share per output, and
 * they add up to 1; it is empty when there is no output to bear anything.
 */
final class Outputs {
    private final List<Flow> inputs;
    private final List<Flow> outputs;
    private final double[] amount;

    Outputs(List<Flow> inputs, List<Flow> outputs, double[] amount) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.amount = amount;
    }

    /** Material cost of an input: its own split where that is known, else as main material goes. */
    double[] splitMaterial(Flow input) {
        var known = input.shares().keySet().stream().filter(this::isTraceable).sorted().toList();
        if (!known.isEmpty()) {
            return mixture(input, known);
        }
        var own =
                Stream.of(input.material().id(), input.material().name())
                        .filter(c -> input.share(c) == 1 && isTraceable(c))
                        .findFirst();
        return own.isPresent() ? componentSplit(own.get()) : withoutComposition(input);
    }

    /** Energy and system cost: by the driver that the unit operation names. */
    double[] splitHandling(CostAllocation allocation) {
        return switch (allocation) {
            case CostAllocation.ByMass _, CostAllocation.ByHours _ -> mainSplit();
            case CostAllocation.ByEnergy _ -> energySplit();
            case CostAllocation.ProductShare(double share) -> givenSplit(share);
        };
    }

    /** By mass of all losses that leave; of those that return when none leaves. */
    double[] splitWaste() {
        return outputs.stream().anyMatch(o -> o.role() == Role.LOSS)
                ? among(o -> o.role() == Role.LOSS)
                : among(o -> o.role().isLoss());
    }

    /** By size of the outputs that carry product. */
    double[] splitProduct() {
        return among(o -> o.role().isProduct());
    }

    /**
     * A utility's cost: by energy of what it supplies and of what of it is lost (heat, power), by
     * mass where losses have no energy (leaks); by what it supplies alone where neither is known.
     */
    double[] splitSupply() {
        Predicate<Flow> lost = o -> o.role() == Role.LOSS && o.material().kind() == Kind.EMISSION;
        Predicate<Flow> bearing = lost.or(o -> o.role().isProduct());
        if (outputs.stream().noneMatch(lost) || !hasProduct(_ -> true)) {
            return splitProduct();
        }
        var bearers = outputs.stream().filter(bearing).toList();
        if (bearers.stream().allMatch(o -> o.megajoules() > 0)) {
            return normalise(
                    weights(o -> bearing.test(o) ? amount[o.index()] * o.megajoules() : 0),
                    bearing);
        }
        return bearers.stream().noneMatch(o -> Double.isNaN(o.kilograms()))
                ? normalise(weights(o -> bearing.test(o) ? mass(o) : 0), bearing)
                : splitProduct();
    }

    /** As main material goes: by its main component, else by mass of main material. */
    double[] mainSplit() {
        var component = mainComponent();
        if (component.isPresent()) {
            return componentSplit(component.get());
        }
        var product = weights(o -> o.role().isProduct() && o.isCarrier() ? mass(o) : 0);
        if (sum(product) > 0) {
            return normalise(plus(product, lostMass(sum(product))));
        }
        return hasProduct(Flow::isCarrier) ? splitProduct() : among(_ -> true);
    }

    /** What of the main material is missing in the product, or is seen in losses. */
    private double[] lostMass(double productMass) {
        var seen = weights(o -> o.role().isLoss() && o.material().main() ? mass(o) : 0);
        double missing = inputs.stream().filter(Flow::isCarrier).mapToDouble(this::mass).sum();
        missing -= productMass;
        if (sum(seen) > 0 || !(missing > 0)) {
            return seen;
        }
        boolean waste = outputs.stream().anyMatch(this::isWaste);
        return times(waste ? among(this::isWaste) : among(o -> o.role().isLoss()), missing);
    }

    private boolean isWaste(Flow output) {
        return output.role().isLoss() && output.material().kind() == Kind.WASTE;
    }

    private double[] withoutComposition(Flow input) {
        if (input.isCarrier()) {
            return mainSplit();
        }
        Predicate<Flow> same = o -> o.material().equals(input.material());
        if (outputs.stream().anyMatch(same)) {
            return normalise(weights(o -> same.test(o) ? amount[o.index()] : 0), same);
        }
        Predicate<Flow> wet = o -> o.role().isLoss() && isWet(o);
        if (input.material().kind() == Kind.WATER && outputs.stream().anyMatch(wet)) {
            return among(wet);
        }
        return outputs.stream().anyMatch(o -> o.role().isLoss())
                ? among(o -> o.role().isLoss())
                : mainSplit();
    }

    private static boolean isWet(Flow output) {
        return LayerContent.isWater(output.material()) || output.material().kind() == Kind.EMISSION;
    }

    private double[] energySplit() {
        var energy = weights(o -> o.megajoules() > 0 ? amount[o.index()] * o.megajoules() : 0);
        return sum(energy) > 0 ? normalise(energy) : mainSplit();
    }

    /** The rest is borne by losses; when there are none, the shares add up to less than 1. */
    private double[] givenSplit(double productShare) {
        boolean product = hasProduct(_ -> true);
        boolean loss = outputs.stream().anyMatch(o -> o.role().isLoss());
        var good = part(o -> o.role().isProduct());
        var bad = part(o -> o.role().isLoss());
        return plus(
                times(good, loss && !product ? 0 : productShare),
                times(bad, product ? 1 - productShare : 1));
    }

    /** The main split among some of the outputs. */
    private double[] part(Predicate<Flow> which) {
        var main = mainSplit();
        for (int k = 0; k < main.length; k++) {
            main[k] = which.test(outputs.get(k)) ? main[k] : 0;
        }
        return sum(main) > 0 ? normalise(main) : among(which);
    }

    private boolean hasProduct(Predicate<Flow> which) {
        return outputs.stream().anyMatch(o -> o.role().isProduct() && which.test(o));
    }

    /** The component of which most goes into product, water apart. */
    private Optional<String> mainComponent() {
        return outputs.stream()
                .filter(o -> o.role().isProduct() && o.isCarrier())
                .flatMap(o -> o.shares().keySet().stream())
                .distinct()
                .sorted()
                .filter(this::isTraceable)
                .filter(this::isElsewhere)
                .max(Comparator.comparingDouble(this::massInProduct));
    }

    private boolean isElsewhere(String component) {
        return massInProduct(component) > 0
                && Stream.concat(inputs.stream(), outputs.stream().filter(o -> o.role().isLoss()))
                        .anyMatch(f -> f.share(component) > 0);
    }

    private double massInProduct(String component) {
        return outputs.stream()
                .filter(o -> o.role().isProduct())
                .mapToDouble(o -> mass(o) * o.share(component))
                .sum();
    }

    /** Its share of every output is known, and some output holds it. */
    private boolean isTraceable(String component) {
        return !component.equals(Layer.WATER)
                && outputs.stream().noneMatch(o -> Double.isNaN(o.share(component)))
                && outputs.stream().anyMatch(o -> mass(o) * o.share(component) > 0);
    }

    private double[] mixture(Flow input, List<String> components) {
        var split = new double[outputs.size()];
        double known = components.stream().mapToDouble(input::share).sum();
        if (!(known > 0)) {
            return withoutComposition(input);
        }
        for (var component : components) {
            split = plus(split, times(componentSplit(component), input.share(component) / known));
        }
        return split;
    }

    private double[] componentSplit(String component) {
        return normalise(weights(o -> mass(o) * o.share(component)));
    }

    /**
     * By size of some of the outputs, equally when they have none; all zero when there are none.
     */
    private double[] among(Predicate<Flow> which) {
        var chosen = outputs.stream().filter(which).toList();
        boolean heat = chosen.stream().allMatch(o -> o.isEnergy() && o.megajoules() > 0);
        boolean heavy = chosen.stream().noneMatch(o -> Double.isNaN(o.kilograms()));
        ToDoubleFunction<Flow> size =
                o -> amount[o.index()] * (heat ? o.megajoules() : heavy ? o.kilograms() : 1);
        return normalise(weights(o -> which.test(o) ? size.applyAsDouble(o) : 0), which);
    }

    private double mass(Flow flow) {
        return Double.isNaN(flow.kilograms()) ? 0 : amount[flow.index()] * flow.kilograms();
    }

    private double[] weights(ToDoubleFunction<Flow> weight) {
        return outputs.stream().mapToDouble(weight).toArray();
    }

    private double[] normalise(double[] weights) {
        return normalise(weights, _ -> true);
    }

    private double[] normalise(double[] weights, Predicate<Flow> which) {
        double sum = sum(weights);
        if (sum > 0) {
            return times(weights, 1 / sum);
        }
        long count = outputs.stream().filter(which).count();
        return weights(o -> which.test(o) ? 1.0 / count : 0);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }

    private static double[] plus(double[] a, double[] b) {
        var result = a.clone();
        Arrays.setAll(result, k -> a[k] + b[k]);
        return result;
    }
}
