// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.model.ChangeSpace;
import org.openrecp.engine.model.ModelChange;
import org.openrecp.engine.model.ModelFlow;
import org.openrecp.engine.model.ProcessModel;
import org.openrecp.engine.model.ResourceUse;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * A plant's options, ready to be valued alone and in any set. Options already implemented are in
 * the balance: they change nothing, cost nothing, and meet the requirements that name them.
 * Rejected ones can be valued, but are never chosen.
 */
public final class OptionStudy {
    static final int MONEY = 0;
    static final int CO2E = 1;

    final List<Option> options;
    final List<Effect> effects;
    final EconomicTerms terms;
    final PlantBalance balance;
    final ChangeSpace space;
    private final ToDoubleFunction<Material> kilogramsCo2e;
    private final Map<String, Integer> number = new LinkedHashMap<>();
    private final int horizonYears;

    private OptionStudy(
            PlantBalance balance,
            ProcessModel model,
            List<Option> options,
            List<Effect> effects,
            List<ModelChange> changes,
            EconomicTerms terms,
            ToDoubleFunction<Material> kilogramsCo2e) {
        this.balance = balance;
        this.options = List.copyOf(options);
        this.effects = List.copyOf(effects);
        this.terms = terms;
        this.kilogramsCo2e = kilogramsCo2e;
        options.forEach(o -> number.put(o.id(), number.size()));
        horizonYears = options.stream().mapToInt(Option::lifeYears).max().orElse(1);
        ToDoubleFunction<ModelFlow> co2e =
                f -> f.isBought() ? kilogramsCo2e.applyAsDouble(f.material()) / 1000 : 0;
        space =
                ChangeSpace.of(
                        model,
                        List.copyOf(number.keySet()),
                        changes,
                        List.of(ModelFlow::unitCost, co2e));
    }

    /**
     * Checks options and effects and readies them.
     *
     * @param balance reconciled; its {@link PlantBalance#best()} is used
     * @param kilogramsCo2e kg CO2e per unit of a material that enters from outside
     * @throws InvalidInput with all that is wrong
     */
    public static OptionStudy of(
            PlantBalance balance,
            List<Option> options,
            List<Effect> effects,
            EconomicTerms terms,
            ToDoubleFunction<Material> kilogramsCo2e) {
        var best = balance.best();
        var model = ProcessModel.of(best);
        List<Problem> problems = new ArrayList<>(OptionCheck.problemsOf(options));
        if (options.size() > 63) {
            problems.add(tooMany(options.size()));
        }
        var byId = options.stream().collect(toMap(Option::id, o -> o, (a, _) -> a));
        var reader = new EffectReader(model, byId.keySet());
        var open = effects.stream().filter(e -> !isImplemented(byId.get(e.option()))).toList();
        var changes = reader.read(open);
        problems.addAll(reader.problems);
        InvalidInput.throwIfAny(problems);
        return new OptionStudy(best, model, options, open, changes, terms, kilogramsCo2e);
    }

    /** Years over which sets are valued: the longest life among the options. */
    public int horizonYears() {
        return horizonYears;
    }

    /** An option alone over its own life, on the plant as it is. */
    public SetEvaluation evaluateAlone(String option) {
        return evaluate(maskOf(List.of(option)), get(option).lifeYears());
    }

    /**
     * Options done together, whether or not they permit each other; the order does not matter. The
     * horizon is {@link #horizonYears()} for every set, so that net present values compare.
     */
    public SetEvaluation evaluate(Collection<String> ids) {
        return evaluate(maskOf(ids), horizonYears);
    }

    /**
     * The permitted set that makes the most of the objective.
     *
     * @param budget limit on the sum of investments; null: none
     */
    public Portfolio portfolio(Objective objective, @Nullable Double budget) {
        return PortfolioSearch.search(this, objective, budget, List.of(), List.of(), () -> false);
    }

    /**
     * The same among the sets with some options and without some others.
     *
     * @param must ids of options that are in the set, with all that they need; implemented ones are
     *     there already
     * @param never ids of options that are not in it, nor what needs them
     * @param stopped is asked throughout the search, by several threads; true gives it up
     * @throws InvalidInput when no permitted set holds what must be in it
     * @throws java.util.concurrent.CancellationException when it was given up
     */
    public Portfolio portfolio(
            Objective objective,
            @Nullable Double budget,
            Collection<String> must,
            Collection<String> never,
            BooleanSupplier stopped) {
        return PortfolioSearch.search(this, objective, budget, must, never, stopped);
    }

    /**
     * Draws investments, effects and flows from their uncertainties, over the horizon of {@link
     * #evaluate(Collection)}; the same seed, the same result.
     */
    public Simulation simulate(Collection<String> ids, int draws, long seed) {
        return new MonteCarlo(this, maskOf(ids), horizonYears).run(draws, seed);
    }

    /** The same for an option alone, over its own life as in {@link #evaluateAlone}. */
    public Simulation simulateAlone(String option, int draws, long seed) {
        return new MonteCarlo(this, maskOf(List.of(option)), get(option).lifeYears())
                .run(draws, seed);
    }

    /** Marginal abatement cost in the order given, each in the context of those before it. */
    public AbatementCurve abatementCurve(List<String> sequence) {
        return Sequences.abatement(this, sequence);
    }

    /** The set in order of rising marginal abatement cost, found one by one in context. */
    public AbatementCurve abatementCurve(Collection<String> ids) {
        return Sequences.abatement(this, Sequences.byMarginalCost(this, List.copyOf(ids)));
    }

    /** What the options of a set save alone, last and in this order, beside what the set saves. */
    public Overlap overlap(List<String> sequence) {
        return Sequences.overlap(this, sequence);
    }

    SetEvaluation evaluate(long mask, int horizon) {
        var result = space.solve(mask);
        double perYear = terms.periodsPerYear();
        var saving =
                new Saving(
                        (result.baselineCost() - result.cost()) * perYear,
                        ResourceUse.saved(result, kilogramsCo2e).times(perYear));
        var chosen = optionsOf(mask);
        double investment = chosen.stream().mapToDouble(OptionStudy::investmentOf).sum();
        double yearlyCost = chosen.stream().mapToDouble(OptionStudy::yearlyCostOf).sum();
        double net = saving.money() - yearlyCost;
        double rate = terms.realRate();
        var flows = Replacement.flows(chosen, net, horizon, rate);
        return new SetEvaluation(
                chosen.stream().map(Option::id).toList(),
                saving,
                investment,
                yearlyCost,
                horizon,
                flows.npv(rate),
                flows.irr(),
                net > 0 ? investment / net : null,
                net > 0 ? flows.payback(rate) : null,
                flows.amounts(),
                result);
    }

    long maskOf(Collection<String> ids) {
        long mask = 0;
        for (var id : ids) {
            mask |= 1L << numberOf(id);
        }
        return mask;
    }

    int numberOf(String id) {
        var found = number.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No option " + id + " in this study.");
        }
        return found;
    }

    Option get(String id) {
        return options.get(numberOf(id));
    }

    List<Option> optionsOf(long mask) {
        return options.stream().filter(o -> (mask >>> numberOf(o.id()) & 1) != 0).toList();
    }

    static boolean isImplemented(@Nullable Option option) {
        return option != null && option.status() == Option.Status.IMPLEMENTED;
    }

    static double investmentOf(Option option) {
        return isImplemented(option) ? 0 : option.investment().value();
    }

    static double yearlyCostOf(Option option) {
        return isImplemented(option) ? 0 : option.yearlyCost();
    }

    private static Problem tooMany(int count) {
        return Problem.of(
                "option.too-many", Subject.of("Options", null, null), Integer.toString(count));
    }
}
