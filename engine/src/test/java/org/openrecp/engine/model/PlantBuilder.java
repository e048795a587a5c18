// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrecp.engine.flowsheet.ComponentShare;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Grade;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.flowsheet.UnitOperation;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.Classification;
import org.openrecp.engine.reconciliation.PlantBalance;
import org.openrecp.engine.reconciliation.ShareBalance;
import org.openrecp.engine.reconciliation.StreamBalance;

/** Makes a balance from flows that are taken as they are. */
public final class PlantBuilder {
    private final List<UnitOperation> units = new ArrayList<>();
    private final List<Material> materials = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private final List<Double> amounts = new ArrayList<>();
    private final List<ComponentShare> shares = new ArrayList<>();
    private double relativeUncertainty;

    public PlantBuilder unit(String id, UnitOperation.Kind kind, String... conserves) {
        units.add(
                new UnitOperation(
                        id,
                        id,
                        kind,
                        List.of(conserves),
                        new UnitOperation.CostAllocation.ByMass()));
        return this;
    }

    public PlantBuilder material(
            String id,
            Material.Kind kind,
            String unit,
            boolean main,
            double price,
            double disposal) {
        materials.add(
                new Material(
                        id,
                        id,
                        kind,
                        Unit.get(unit),
                        main,
                        price,
                        disposal,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return this;
    }

    public PlantBuilder fuel(String id, double price, double megajoulesPerTonne) {
        materials.add(
                new Material(
                        id,
                        id,
                        Material.Kind.FUEL,
                        Unit.get("t"),
                        false,
                        price,
                        null,
                        null,
                        megajoulesPerTonne,
                        null,
                        null,
                        null,
                        null));
        return this;
    }

    /** {@code ""} is the world outside. */
    public PlantBuilder stream(String id, String from, String to, String material, double amount) {
        streams.add(new Stream(id, place(from), place(to), material, null, null, null));
        amounts.add(amount);
        return this;
    }

    double amountOf(String id) {
        for (int s = 0; s < streams.size(); s++) {
            if (streams.get(s).id().equals(id)) {
                return amounts.get(s);
            }
        }
        throw new IllegalArgumentException(id);
    }

    public PlantBuilder share(String stream, String component, double share) {
        shares.add(new ComponentShare(stream, component, share, 0, Grade.METERED));
        return this;
    }

    public PlantBuilder uncertainty(double relative) {
        relativeUncertainty = relative;
        return this;
    }

    public PlantBalance build() {
        var flowsheet = Flowsheet.of(units, materials, streams, shares);
        Map<String, Double> sigma = new HashMap<>();
        var balances = new ArrayList<StreamBalance>();
        for (int s = 0; s < streams.size(); s++) {
            double u = relativeUncertainty * amounts.get(s);
            sigma.put(streams.get(s).id(), u);
            balances.add(
                    new StreamBalance(
                            streams.get(s),
                            null,
                            new Estimate(amounts.get(s), u),
                            Classification.OBSERVABLE,
                            null));
        }
        var known =
                shares.stream()
                        .map(s ->
                                new ShareBalance(
                                        s,
                                        s.share() == null ? null : Estimate.exact(s.share()),
                                        Classification.OBSERVABLE,
                                        null))
                        .toList();
        return new PlantBalance(
                flowsheet,
                balances,
                known,
                weight ->
                        Math.sqrt(
                                streams.stream()
                                        .mapToDouble(s ->
                                                Math.pow(
                                                        weight.applyAsDouble(s)
                                                                * sigma.getOrDefault(s.id(), 0.0),
                                                        2))
                                        .sum()),
                new PlantBalance.Verdict.Balanced(0, 0, 0),
                List.of(),
                null);
    }

    private static Place place(String id) {
        return id.isEmpty() ? Place.OUTSIDE : Place.at(id);
    }
}
