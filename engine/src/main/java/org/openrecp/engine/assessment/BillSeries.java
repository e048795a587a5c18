// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.assessment;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.benchmark.Metric;
import org.openrecp.engine.benchmark.UseSeries;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.quantity.Dimension;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;

/** The bills of a plant as series: one per material, and totals over several. */
final class BillSeries {
    private static final int MONTHS_PER_YEAR = 12;

    private final PlantData plant;
    private final Map<Material, UseSeries> byMaterial = new LinkedHashMap<>();

    BillSeries(PlantData plant) {
        this.plant = plant;
        for (var material : plant.materials()) {
            var months = months(material);
            if (!months.isEmpty()) {
                byMaterial.put(material, new UseSeries(material.id(), months));
            }
        }
    }

    Map<Material, UseSeries> byMaterial() {
        return byMaterial;
    }

    /** Months with an output. */
    int productiveMonths() {
        return (int) plant.monthly().stream().filter(m -> hasOutput(m)).count();
    }

    Quantity yearlyOutput() {
        var facts = plant.facts();
        double monthly =
                plant.monthly().stream()
                        .filter(BillSeries::hasOutput)
                        .mapToDouble(m -> Objects.requireNonNull(m.output()))
                        .sum();
        return productiveMonths() == 0
                ? new Quantity(
                        facts.output().value() * facts.periodsPerYear(), facts.output().unit())
                : new Quantity(
                        monthly * MONTHS_PER_YEAR / plant.monthly().size(), facts.output().unit());
    }

    /** All energy carriers that have a heat value, in MJ; empty when there are none. */
    Optional<UseSeries> energy() {
        return total(m -> m.kind().isEnergyCarrier(), BillSeries::megajoules, "energy");
    }

    List<String> energyLeftOut() {
        return byMaterial.keySet().stream()
                .filter(m -> m.kind().isEnergyCarrier() && !(megajoules(m) > 0))
                .map(Material::id)
                .toList();
    }

    /** All materials of a kind whose unit has the dimension. */
    Optional<UseSeries> total(Predicate<Material> which, Dimension dimension, String unit) {
        return total(
                m -> which.test(m) && m.unit().dimension().equals(dimension),
                m -> m.unit().factorTo(Unit.get(unit)),
                unit);
    }

    OptionalDouble yearlyCostOf(Metric metric) {
        double sum =
                byMaterial.entrySet().stream()
                        .filter(e -> counts(e.getKey(), metric))
                        .mapToDouble(e -> e.getValue().yearlyCost().orElse(0))
                        .sum();
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private static boolean counts(Material material, Metric metric) {
        return switch (metric) {
            case ENERGY -> material.kind().isEnergyCarrier();
            case ELECTRICITY -> material.kind() == Material.Kind.ELECTRICITY;
            case WATER -> material.kind() == Material.Kind.WATER;
            case WASTEWATER -> material.kind() == Material.Kind.WASTEWATER;
        };
    }

    private Optional<UseSeries> total(
            Predicate<Material> which, ToDoubleFunction<Material> factor, String subject) {
        var chosen =
                byMaterial.keySet().stream()
                        .filter(m -> which.test(m) && factor.applyAsDouble(m) > 0)
                        .collect(toMap(Material::id, factor::applyAsDouble));
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new UseSeries(
                                subject,
                                plant.monthly().stream().map(m -> sum(m, chosen)).toList()));
    }

    private static UseSeries.Month sum(MonthlyRecord month, Map<String, Double> factors) {
        double quantity = 0;
        Double cost = null;
        for (var use : month.uses()) {
            var factor = factors.get(use.material());
            if (factor != null) {
                quantity += factor * use.quantity();
                cost = use.cost() == null ? cost : plus(cost, use.cost());
            }
        }
        return new UseSeries.Month(month.month(), month.output(), quantity, cost);
    }

    private static Double plus(@Nullable Double sum, double more) {
        return sum == null ? more : sum + more;
    }

    private List<UseSeries.Month> months(Material material) {
        var months = new ArrayList<UseSeries.Month>();
        for (var month : plant.monthly()) {
            month.uses().stream()
                    .filter(u -> u.material().equals(material.id()))
                    .forEach(u ->
                            months.add(
                                    new UseSeries.Month(
                                            month.month(),
                                            month.output(),
                                            u.quantity(),
                                            cost(u, material))));
        }
        return months;
    }

    /** The bill, or quantity × price where the bill has no sum. */
    private static @Nullable Double cost(MonthlyRecord.Use use, Material material) {
        if (use.cost() != null) {
            return use.cost();
        }
        return material.price() == null ? null : use.quantity() * material.price();
    }

    private static double megajoules(Material material) {
        return LayerContent.megajoulesPerUnit(material).orElse(0);
    }

    private static boolean hasOutput(MonthlyRecord month) {
        return month.output() != null && month.output() > 0;
    }
}
