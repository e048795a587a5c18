// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Layer;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.ShareBalance;

/**
 * Loads to water, land and air in the period, apart from greenhouse gases: {@code load = Σ amount ·
 * kg per unit · share}.
 *
 * @param wastewater components of wastewater, once as it leaves the plant, once as it goes to
 *     treatment
 * @param waste that leaves the plant or is stored, per material
 * @param air components of emissions that leave the plant
 */
public record PollutantLoads(
        List<ComponentLoad> wastewater, List<WasteLoad> waste, List<ComponentLoad> air) {

    private static final Set<String> DUST = Set.of("dust", "tsp", "pm", "pm10", "pm2.5", "bụi");

    /** Where a load goes. */
    public enum Destination {
        OUTSIDE,
        TREATMENT
    }

    /** A component of streams that go to one place, kg. */
    public record ComponentLoad(String component, Destination destination, Estimate kilograms) {
        public boolean isDust() {
            return DUST.contains(component.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * A waste, kg.
     *
     * @param hazard the material's hazard; null: none is known
     */
    public record WasteLoad(Material material, @Nullable String hazard, Estimate kilograms) {
        public boolean isHazardous() {
            return hazard != null && !hazard.isBlank();
        }
    }

    public PollutantLoads {
        wastewater = List.copyOf(wastewater);
        waste = List.copyOf(waste);
        air = List.copyOf(air);
    }

    /** Streams and shares that are not observable are left out. */
    public static PollutantLoads of(PlantBalance balance) {
        var sum = new Sum(balance);
        var plant = balance.flowsheet();
        Predicate<Stream> sewage = s -> plant.materialOf(s).kind() == Kind.WASTEWATER;
        var wastewater = new ArrayList<ComponentLoad>();
        wastewater.addAll(sum.components(Destination.OUTSIDE, sewage.and(PollutantLoads::leaves)));
        wastewater.addAll(
                sum.components(Destination.TREATMENT, sewage.and(s -> isUntreated(plant, s))));
        return new PollutantLoads(
                wastewater,
                sum.waste(),
                sum.components(
                        Destination.OUTSIDE,
                        s -> plant.materialOf(s).kind() == Kind.EMISSION && leaves(s)));
    }

    /** Dust to air, kg; dust of several names (PM10 within TSP) is not added up. */
    public List<ComponentLoad> dust() {
        return air.stream().filter(ComponentLoad::isDust).toList();
    }

    private static boolean leaves(Stream stream) {
        return stream.to() instanceof Place.Outside;
    }

    private static boolean isUntreated(Flowsheet plant, Stream stream) {
        return isTreatment(plant, stream.to()) && !isTreatment(plant, stream.from());
    }

    private static boolean isTreatment(Flowsheet plant, Place place) {
        return place instanceof Place.At(var id)
                && plant.getUnitOperation(id).kind() == UnitOperation.Kind.TREATMENT;
    }

    private record Sum(PlantBalance balance) {

        List<ComponentLoad> components(Destination destination, Predicate<Stream> which) {
            var plant = balance.flowsheet();
            var names = new TreeSet<String>();
            for (var share : balance.shares()) {
                if (share.reconciled() != null && which.test(streamOf(share))) {
                    names.add(share.measured().component());
                }
            }
            names.remove(Layer.WATER);
            return names.stream()
                    .map(name -> new ComponentLoad(name, destination, load(plant, name, which)))
                    .toList();
        }

        /** First order: amounts with their covariance, shares independent of them. */
        private Estimate load(Flowsheet plant, String component, Predicate<Stream> which) {
            double value = 0;
            double ofShares = 0;
            for (var share : balance.shares()) {
                if (matches(share, component, which)) {
                    double mass = massOf(plant, share);
                    value += mass * share(share).value();
                    ofShares += Math.pow(mass * share(share).standardUncertainty(), 2);
                }
            }
            double ofAmounts =
                    balance.covariance()
                            .standardUncertaintyOf(
                                    s -> which.test(s) ? weight(plant, s, component) : 0);
            return new Estimate(value, Math.hypot(ofAmounts, Math.sqrt(ofShares)));
        }

        private double weight(Flowsheet plant, Stream stream, String component) {
            return balance.shares().stream()
                    .filter(s -> s.measured().stream().equals(stream.id()))
                    .filter(s -> matches(s, component, _ -> true))
                    .mapToDouble(s -> kilograms(plant.materialOf(stream)) * share(s).value())
                    .sum();
        }

        private boolean matches(ShareBalance share, String component, Predicate<Stream> which) {
            return share.reconciled() != null
                    && share.measured().component().equals(component)
                    && which.test(streamOf(share));
        }

        private static Estimate share(ShareBalance share) {
            var reconciled = share.reconciled();
            return reconciled == null ? Estimate.exact(0) : reconciled;
        }

        private Stream streamOf(ShareBalance share) {
            return balance.flowsheet().getStream(share.measured().stream());
        }

        private double massOf(Flowsheet plant, ShareBalance share) {
            return balance.streams().stream()
                    .filter(s -> s.stream().id().equals(share.measured().stream()))
                    .mapToDouble(s ->
                            s.reconciled() == null
                                    ? 0
                                    : s.reconciled().value()
                                            * kilograms(plant.materialOf(s.stream())))
                    .sum();
        }

        List<WasteLoad> waste() {
            var plant = balance.flowsheet();
            return plant.materials().stream()
                    .filter(m -> m.kind() == Kind.WASTE)
                    .map(m -> new WasteLoad(m, m.hazard(), mass(m)))
                    .filter(load -> load.kilograms().value() > 0)
                    .toList();
        }

        private Estimate mass(Material material) {
            Predicate<Stream> which =
                    s ->
                            s.material().equals(material.id())
                                    && !(s.to() instanceof Place.At)
                                    && s.from() instanceof Place.At;
            double value = 0;
            for (var stream : balance.streams()) {
                if (stream.reconciled() != null && which.test(stream.stream())) {
                    value += stream.reconciled().value() * kilograms(material);
                }
            }
            return new Estimate(
                    value,
                    balance.covariance()
                            .standardUncertaintyOf(s -> which.test(s) ? kilograms(material) : 0));
        }

        private static double kilograms(Material material) {
            return LayerContent.kilogramsPerUnit(material).orElse(0);
        }
    }
}
