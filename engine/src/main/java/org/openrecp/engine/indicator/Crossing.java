// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.quantity.Dimension;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.StreamBalance;

/** What crosses the border of a plant, summed by aspect. */
final class Crossing {
    private static final double KILOGRAMS_PER_TONNE = 1000;

    private final PlantBalance balance;
    private final double periodsPerYear;

    Crossing(PlantBalance balance, double periodsPerYear) {
        this.balance = balance;
        this.periodsPerYear = periodsPerYear;
    }

    /** All of the streams of an aspect, each in its unit. */
    Indicator indicator(Aspect aspect, Estimate output) {
        var leftOut = new ArrayList<String>();
        var sum = sum(s -> direction(aspect, s) != 0, s -> factor(aspect, s), leftOut);
        return Indicator.of(aspect, sum, output, leftOut);
    }

    /** The streams of an aspect that are counted in it. */
    List<Contribution> contributions(Aspect aspect) {
        return balance.streams().stream()
                .filter(s -> direction(aspect, s.stream()) != 0)
                .filter(s -> isKnown(s, stream -> factor(aspect, stream)))
                .map(s -> {
                    double perUnit = factor(aspect, s.stream());
                    return new Contribution(
                            s.stream(), perUnit, perUnit * amount(s) * periodsPerYear);
                })
                .toList();
    }

    Estimate hazardousWaste() {
        return sum(
                s -> direction(Aspect.WASTE, s) != 0 && material(s).hazard() != null,
                s -> factor(Aspect.WASTE, s),
                new ArrayList<>());
    }

    Estimate cleanWaterDischarged() {
        return sum(
                s -> s.to().equals(Place.OUTSIDE) && material(s).kind() == Material.Kind.WATER,
                s -> cubicMetresPerUnit(material(s)),
                new ArrayList<>());
    }

    private Estimate sum(
            Predicate<Stream> counts, ToDoubleFunction<Stream> factor, List<String> leftOut) {
        double total = 0;
        for (var item : balance.streams()) {
            if (!counts.test(item.stream())) {
                continue;
            }
            if (!isKnown(item, factor)) {
                leftOut.add(item.stream().id());
                continue;
            }
            total += amount(item) * factor.applyAsDouble(item.stream());
        }
        double uncertainty =
                balance.covariance()
                        .standardUncertaintyOf(s ->
                                counts.test(s) && Double.isFinite(factor.applyAsDouble(s))
                                        ? factor.applyAsDouble(s)
                                        : 0);
        return new Estimate(total, uncertainty).times(periodsPerYear);
    }

    private static boolean isKnown(StreamBalance item, ToDoubleFunction<Stream> factor) {
        return item.reconciled() != null && Double.isFinite(factor.applyAsDouble(item.stream()));
    }

    private static double amount(StreamBalance item) {
        return item.reconciled() == null ? 0 : item.reconciled().value();
    }

    /**
     * +1 for what adds to the aspect, −1 for what goes into stock and so was not used, 0 for the
     * rest.
     */
    private int direction(Aspect aspect, Stream stream) {
        if (!belongs(aspect, material(stream))) {
            return 0;
        }
        if (!aspect.isResource()) {
            return stream.to().equals(Place.OUTSIDE) ? 1 : 0;
        }
        if (stream.from().equals(Place.OUTSIDE)) {
            return 1;
        }
        return isBought(material(stream).kind()) ? drawnFromStock(stream) : 0;
    }

    private static int drawnFromStock(Stream stream) {
        return stream.from().equals(Place.STOCK) ? 1 : stream.to().equals(Place.STOCK) ? -1 : 0;
    }

    /** Products and wastes in stock were made here and only wait there. */
    private static boolean isBought(Material.Kind kind) {
        return kind != Material.Kind.PRODUCT && kind != Material.Kind.BY_PRODUCT && !kind.isLoss();
    }

    private static boolean belongs(Aspect aspect, Material material) {
        var kind = material.kind();
        return switch (aspect) {
            case ENERGY ->
                    kind.isEnergyCarrier()
                            || (!kind.isLoss()
                                    && material.unit().dimension().equals(Dimension.ENERGY));
            case MATERIALS ->
                    switch (kind) {
                        case RAW, AUXILIARY, CHEMICAL, PACKAGING -> true;
                        case PRODUCT, BY_PRODUCT, WASTE ->
                                !material.unit().dimension().equals(Dimension.ENERGY);
                        case FUEL, ELECTRICITY, STEAM, WATER, WASTEWATER, EMISSION -> false;
                    };
            case WATER -> kind == Material.Kind.WATER;
            case WASTEWATER -> kind == Material.Kind.WASTEWATER;
            case WASTE -> kind == Material.Kind.WASTE;
            case GHG -> false;
        };
    }

    /** Unit of the aspect per unit of the material, signed; NaN when it is not known. */
    private double factor(Aspect aspect, Stream stream) {
        var material = material(stream);
        double amount =
                switch (aspect.unit()) {
                    case "MJ" ->
                            LayerContent.megajoulesPerUnit(stream, material).orElse(Double.NaN);
                    case "m3" -> cubicMetresPerUnit(material);
                    default ->
                            LayerContent.kilogramsPerUnit(material).orElse(Double.NaN)
                                    / KILOGRAMS_PER_TONNE;
                };
        return direction(aspect, stream) * amount;
    }

    private static double cubicMetresPerUnit(Material material) {
        return material.unit().dimension().equals(Dimension.VOLUME)
                ? material.unit().factorTo(Unit.get("m3"))
                : LayerContent.kilogramsPerUnit(material).orElse(Double.NaN)
                        / LayerContent.WATER_KILOGRAMS_PER_M3;
    }

    private Material material(Stream stream) {
        return balance.flowsheet().materialOf(stream);
    }
}
