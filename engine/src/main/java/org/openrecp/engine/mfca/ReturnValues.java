// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.mfca.InternalReturn.Basis;

/**
 * What returns save of purchases: their own price, else the mean price of what they replace, which
 * is the components that they hold where the bought material that holds them tells its share.
 */
final class ReturnValues {
    private final CostModel model;
    private final double[] amount;
    private final double perKilogramOfMain;
    private final double perKilogramOfWater;
    private final double perMegajouleOfFuel;
    private final Map<String, Double> perKilogramOfComponent;

    ReturnValues(CostModel model, double[] amount) {
        this.model = model;
        this.amount = amount;
        perKilogramOfMain = mean(f -> f.material().main(), Flow::kilograms);
        perKilogramOfWater = mean(f -> f.material().kind() == Kind.WATER, Flow::kilograms);
        perMegajouleOfFuel = mean(f -> f.material().kind() == Kind.FUEL, Flow::megajoules);
        perKilogramOfComponent =
                model.flows.stream()
                        .filter(f -> f.role() == Role.BOUGHT && f.material().price() != null)
                        .flatMap(f -> largestComponent(f).stream())
                        .distinct()
                        .collect(toMap(c -> c, this::perKilogramOf));
    }

    double value(Flow flow) {
        double perUnit = basis(flow) == Basis.OWN_PRICE ? flow.price() : replaced(flow);
        return Double.isNaN(perUnit) ? 0 : perUnit * amount[flow.index()];
    }

    Basis basis(Flow flow) {
        if (flow.material().price() != null) {
            return Basis.OWN_PRICE;
        }
        return Double.isNaN(replaced(flow)) ? Basis.NOT_VALUED : Basis.REPLACED_MATERIAL;
    }

    /** Per unit of the material; NaN when nothing tells. */
    private double replaced(Flow flow) {
        double water = LayerContent.isWater(flow.material()) ? ofWater(flow) : 0;
        double components = 0;
        for (var share : flow.shares().entrySet()) {
            var price = perKilogramOfComponent.get(share.getKey());
            if (price != null && share.getValue() > 0) {
                components += price * share.getValue() * flow.kilograms();
            }
        }
        return components > 0 ? components + water : asWhole(flow);
    }

    private double ofWater(Flow flow) {
        double value = perKilogramOfWater * flow.kilograms();
        return Double.isNaN(value) ? 0 : value;
    }

    private double asWhole(Flow flow) {
        if (LayerContent.isWater(flow.material())) {
            return perKilogramOfWater * flow.kilograms();
        }
        if (flow.material().megajoulesPerUnit() != null) {
            return perMegajouleOfFuel * flow.megajoules();
        }
        return flow.isCarrier() ? perKilogramOfMain * flow.kilograms() : Double.NaN;
    }

    /** The component that a bought material is bought for. */
    private static Optional<String> largestComponent(Flow flow) {
        return flow.shares().entrySet().stream()
                .filter(share -> share.getValue() > 0)
                .max(comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private double perKilogramOf(String component) {
        return mean(
                f -> largestComponent(f).filter(component::equals).isPresent(),
                f -> f.kilograms() * f.share(component));
    }

    /** Mean price per content of what is bought; NaN when none is bought. */
    private double mean(Predicate<Flow> which, ToDoubleFunction<Flow> content) {
        double money = 0;
        double size = 0;
        for (var flow : model.flows) {
            double perUnit = content.applyAsDouble(flow);
            boolean counts = flow.role() == Role.BOUGHT && which.test(flow) && perUnit > 0;
            if (counts && flow.material().price() != null) {
                money += amount[flow.index()] * flow.price();
                size += amount[flow.index()] * perUnit;
            }
        }
        return size > 0 ? money / size : Double.NaN;
    }
}
