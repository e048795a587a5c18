// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.mfca;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.UnitOperation.Kind;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * Material flow cost accounting of a balanced plant: every cost that enters is borne by a product
 * or a loss. See {@code docs/methods/mfca.md} for the rules.
 *
 * @see "ISO 14051:2011, Environmental management, Material flow cost accounting, General framework"
 */
public final class MaterialFlowCosting {
    private final PlantBalance balance;
    private final CostModel model;
    private final Allocation allocation;
    private final Sensitivities sensitivities;
    private final double periodsPerYear;

    private MaterialFlowCosting(
            PlantBalance balance, List<ProcessCost> costs, double periodsPerYear) {
        this.balance = balance;
        this.periodsPerYear = periodsPerYear;
        model = CostModel.of(balance, costs);
        allocation = Allocation.of(model, CostModel.amounts(balance));
        sensitivities = Sensitivities.of(model, allocation, balance);
    }

    /**
     * Costs products and losses.
     *
     * @param balance as it stands; give {@link PlantBalance#best} to leave suspects out
     * @param costs of unit operations in the period, in the reporting currency
     * @param periodsPerYear yearly figure ÷ figure of the period
     * @throws org.openrecp.engine.problem.InvalidInput where a cost names no unit operation of the
     *     plant, or is no amount
     */
    public static CostOfLosses cost(
            PlantBalance balance, List<ProcessCost> costs, double periodsPerYear) {
        if (!(periodsPerYear > 0) || Double.isInfinite(periodsPerYear)) {
            throw new IllegalArgumentException(
                    "There are %s periods in a year. Give a positive number."
                            .formatted(periodsPerYear));
        }
        ProcessCostCheck.check(balance.flowsheet(), costs);
        return new MaterialFlowCosting(balance, costs, periodsPerYear).result();
    }

    private CostOfLosses result() {
        var centres = new CentreCosts(allocation).list();
        var unattributed = Arrays.stream(allocation.unattributed).reduce(Cost.ZERO, Cost::plus);
        return new CostOfLosses(
                centres,
                losses(),
                products(),
                returns(),
                centres.stream().map(QuantityCentre::entered).reduce(Cost.ZERO, Cost::plus),
                withdrawn(),
                borneBy(f -> f.role() == Role.SOLD),
                borneBy(f -> f.role() == Role.STOCKED),
                borneBy(f -> f.role().isLoss()).plus(unattributed),
                returns().stream().mapToDouble(InternalReturn::value).sum(),
                unattributed,
                netPerYear(),
                periodsPerYear,
                unobservable(),
                Assumptions.of(model, allocation),
                weights());
    }

    private List<LossCost> losses() {
        return model.flows.stream()
                .filter(f -> f.role().isLoss() && model.known[f.index()])
                .filter(f -> model.kind(f.source()) != Kind.TREATMENT)
                .map(this::loss)
                .sorted(comparingDouble((LossCost l) -> l.netPerYear().value()).reversed())
                .toList();
    }

    private LossCost loss(Flow flow) {
        int loss = flow.index();
        double net = Sensitivities.net(allocation, flow) * periodsPerYear;
        double sigma = deviation(stream -> sensitivities.ofLoss(loss, stream));
        return new LossCost(
                flow.stream(),
                model.units.get(flow.source()).id(),
                flow.material(),
                amount(flow),
                fate(flow),
                allocation.borne(flow),
                allocation.credit[loss],
                new Estimate(net, sigma));
    }

    private Estimate amount(Flow flow) {
        var reconciled = balance.streams().get(flow.index()).reconciled();
        return reconciled == null ? Estimate.exact(0) : reconciled;
    }

    private LossCost.Fate fate(Flow flow) {
        return switch (flow.stream().to()) {
            case Place.Outside _ -> LossCost.Fate.LEAVES;
            case Place.Stock _ -> LossCost.Fate.STORED;
            case Place.At _ when flow.role() == Role.RETURN -> LossCost.Fate.RETURNED;
            case Place.At _ -> LossCost.Fate.TREATED;
        };
    }

    private List<ProductCost> products() {
        return model.flows.stream()
                .filter(f -> f.role() == Role.SOLD && model.known[f.index()])
                .map(f ->
                        new ProductCost(
                                f.stream(),
                                f.material(),
                                allocation.amount[f.index()],
                                allocation.borne(f)))
                .toList();
    }

    private List<InternalReturn> returns() {
        return model.flows.stream()
                .filter(f -> f.role() == Role.RETURN && model.known[f.index()])
                .map(f ->
                        new InternalReturn(
                                f.stream(), allocation.values.value(f), allocation.values.basis(f)))
                .toList();
    }

    private Cost withdrawn() {
        return model.flows.stream()
                .filter(f -> f.stream().from() instanceof Place.Stock)
                .map(allocation::brought)
                .reduce(Cost.ZERO, Cost::plus);
    }

    private Cost borneBy(Predicate<Flow> which) {
        return model.flows.stream()
                .filter(which)
                .map(allocation::borne)
                .reduce(Cost.ZERO, Cost::plus);
    }

    private Estimate netPerYear() {
        return new Estimate(
                Sensitivities.total(allocation) * periodsPerYear,
                deviation(sensitivities::ofTotal));
    }

    /** Per year, from sensitivities per period. */
    private double deviation(IntToDoubleFunction slope) {
        var weight = new LinkedHashMap<String, Double>();
        for (var flow : model.flows) {
            double value = model.known[flow.index()] ? slope.applyAsDouble(flow.index()) : 0;
            if (value != 0) {
                weight.put(flow.stream().id(), value);
            }
        }
        return periodsPerYear
                * balance.covariance().standardUncertaintyOf(s -> weight.getOrDefault(s.id(), 0.0));
    }

    private List<String> unobservable() {
        var ids = new ArrayList<String>();
        for (var flow : model.flows) {
            if (!model.known[flow.index()]) {
                ids.add(flow.stream().id());
            }
        }
        return ids;
    }

    private Map<String, Double> weights() {
        var weights = new LinkedHashMap<String, Double>();
        for (var flow : model.flows) {
            weights.put(flow.stream().id(), periodsPerYear * sensitivities.ofTotal(flow.index()));
        }
        return weights;
    }
}
