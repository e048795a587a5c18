// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/**
 * All changes under discussion, in up to 63 groups (options). Any set of groups, as bits of a long,
 * gives flows; {@link #evaluator} gives what a set changes in chosen measures, in microseconds.
 */
public final class ChangeSpace {
    private static final double ROUNDING = 1e-9;

    final ProcessModel model;
    final List<Factors> factors = new ArrayList<>();
    final Parts parts;
    final List<ToDoubleFunction<ModelFlow>> measures;
    private final List<NewInput> newInputs = new ArrayList<>();

    /** A material that changes bring into a unit operation for the first time. */
    private record NewInput(int unit, String material) {}

    private ChangeSpace(
            ProcessModel model,
            List<String> groups,
            List<ModelChange> changes,
            List<ToDoubleFunction<ModelFlow>> measures) {
        this.model = model;
        this.measures = List.copyOf(measures);
        var ofStream = new LinkedHashMap<Integer, Factors>();
        for (int c = 0; c < changes.size(); c++) {
            add(changes.get(c), c, groups.indexOf(changes.get(c).label()), ofStream);
        }
        factors.addAll(ofStream.values());
        parts = new Parts(model, factors);
        factors.stream().filter(f -> f.base == 0).forEach(this::addNew);
    }

    /**
     * Takes changes apart for fast evaluation.
     *
     * @param groups labels of the changes; the place in the list is the number of the bit
     * @param measures what one unit of a flow counts, per measure
     * @throws InvalidInput when a change has no stream to act on
     */
    public static ChangeSpace of(
            ProcessModel model,
            List<String> groups,
            List<ModelChange> changes,
            List<ToDoubleFunction<ModelFlow>> measures) {
        if (groups.size() > 63) {
            throw new IllegalArgumentException(
                    "%d groups of changes. Give at most 63 at a time.".formatted(groups.size()));
        }
        InvalidInput.throwIfAny(
                changes.stream()
                        .filter(c ->
                                switch (model.fitOf(c)) {
                                    case ON_STREAM, NEW_INPUT -> false;
                                    case NO_STREAM, ON_PRODUCT -> true;
                                })
                        .map(ChangeSpace::nothingToActOn)
                        .toList());
        return new ChangeSpace(model, groups, changes, measures);
    }

    /** A fast evaluator; it has its own scratch space, so use one per thread. */
    public ChangeEvaluator evaluator() {
        return new ChangeEvaluator(this);
    }

    /** All flows when these groups are done. */
    public ModelResult solve(long groups) {
        return solve(groups, null);
    }

    /** The same with every change scaled by its strength, in the order of the changes. */
    public ModelResult solve(long groups, double @Nullable [] strength) {
        double[] multipliers = factors.stream().mapToDouble(f -> f.raw(groups, strength)).toArray();
        double[] coefficients = model.coefficients();
        parts.ofStream.forEach((s, ps) -> {
            if (s < coefficients.length) {
                coefficients[s] = coefficient(ps, multipliers);
            }
        });
        var surplus = new TreeSet<Integer>();
        while (true) {
            var t = throughputs(coefficients, surplus);
            double[] amounts = amounts(coefficients, t, surplus);
            var negative =
                    IntStream.range(0, amounts.length)
                            .filter(s -> amounts[s] < -ROUNDING * Math.max(1e-9, model.amount[s]))
                            .filter(s -> !surplus.contains(s))
                            .boxed()
                            .toList();
            if (negative.isEmpty()) {
                return result(amounts, t, multipliers, surplus);
            }
            surplus.addAll(negative);
        }
    }

    double coefficient(List<Part> ps, double[] multipliers) {
        double sum = 0;
        for (var part : ps) {
            double term = part.coefficient();
            for (int lever : part.levers()) {
                var l = parts.levers.get(lever);
                term *= l.of(multipliers[l.factors()]);
            }
            sum += term;
        }
        return sum;
    }

    /** A coefficient for given levers. */
    static double sum(List<Part> ps, double[] levers) {
        double sum = 0;
        for (var part : ps) {
            double term = part.coefficient();
            for (int l : part.levers()) {
                term *= levers[l];
            }
            sum += term;
        }
        return sum;
    }

    private double[] throughputs(double[] coefficients, Set<Integer> surplus) {
        var t =
                model.solve(
                        coefficients,
                        surplus,
                        DMatrixRMaj.wrap(model.demand.length, 1, model.demand));
        if (t == null) {
            throw new IllegalStateException("The changed process model is singular.");
        }
        return t.data;
    }

    private double[] amounts(double[] coefficients, double[] t, Set<Integer> surplus) {
        double[] amounts = new double[coefficients.length];
        for (int s = 0; s < amounts.length; s++) {
            int u = model.driver[s];
            amounts[s] = u < 0 ? model.amount[s] : coefficients[s] * t[u];
        }
        for (int r = 0; r < amounts.length; r++) {
            double recycled = amounts[r];
            model.replaced.get(r).forEach((input, k) -> amounts[input] -= k * recycled);
        }
        surplus.forEach(s -> amounts[s] = 0);
        return amounts;
    }

    private ModelResult result(
            double[] amounts, double[] t, double[] multipliers, Set<Integer> surplus) {
        var flows = new ArrayList<ModelFlow>();
        for (int s = 0; s < amounts.length; s++) {
            flows.add(flow(s, Math.max(0, amounts[s])));
        }
        for (int k = 0; k < newInputs.size(); k++) {
            int number = amounts.length + k;
            var input = newInputs.get(k);
            double perThroughput =
                    coefficient(parts.ofStream.getOrDefault(number, List.of()), multipliers);
            flows.add(flow(number, perThroughput * t[input.unit]));
        }
        var throughputs =
                IntStream.range(0, t.length)
                        .mapToObj(u ->
                                new ModelResult.Throughput(
                                        model.flowsheet.unitOperations().get(u).id(),
                                        model.throughput[u],
                                        t[u]))
                        .toList();
        return new ModelResult(flows, throughputs, limits(multipliers, surplus));
    }

    /** The flow with this number, at an amount. */
    ModelFlow flow(int number, double amount) {
        int known = model.streams.size();
        if (number < known) {
            Stream s = model.streams.get(number);
            return new ModelFlow(
                    s.id(), s.from(), s.to(), model.material(number), model.amount[number], amount);
        }
        var input = newInputs.get(number - known);
        String unit = model.flowsheet.unitOperations().get(input.unit).id();
        Material material = model.flowsheet.getMaterial(input.material);
        return new ModelFlow(
                unit + "+" + input.material, Place.OUTSIDE, Place.at(unit), material, 0, amount);
    }

    int driverOf(int number) {
        int known = model.streams.size();
        return number < known ? model.driver[number] : newInputs.get(number - known).unit;
    }

    private List<ModelResult.Limit> limits(double[] multipliers, Set<Integer> surplus) {
        var limits = new ArrayList<ModelResult.Limit>();
        for (int f = 0; f < multipliers.length; f++) {
            if (multipliers[f] < -ROUNDING) {
                limits.add(limit(f, multipliers[f], "a flow cannot be less than nothing"));
            }
        }
        for (var lever : parts.levers) {
            double multiplier = Math.max(0, multipliers[lever.factors()]);
            if (lever.beta() > 1 && lever.raw(multiplier) < -ROUNDING) {
                limits.add(
                        limit(
                                lever.factors(),
                                multiplier,
                                "the rest of this input leaves with the product"));
            } else if (lever.raw(multiplier) > lever.cap() * (1 + ROUNDING)) {
                limits.add(
                        limit(
                                lever.factors(),
                                multiplier,
                                "there is no more to take it from at this unit operation"));
            }
        }
        surplus.forEach(s ->
                limits.add(
                        new ModelResult.Limit(
                                model.streams.get(s).id(),
                                0,
                                "more is recycled than is needed here")));
        return limits;
    }

    private ModelResult.Limit limit(int f, double lowest, String why) {
        return new ModelResult.Limit(flow(factors.get(f).stream, 0).stream(), lowest, why);
    }

    private void add(ModelChange change, int c, int group, Map<Integer, Factors> ofStream) {
        switch (change.by()) {
            case ModelChange.By.Share(double share) -> {
                for (int s : moving(change)) {
                    factorsOf(s, 1, ofStream)
                            .factors
                            .add(new Factors.Factor(group, c, true, share));
                }
            }
            case ModelChange.By.Amount(double amount) -> {
                int[] moved = moving(change);
                double total = Arrays.stream(moved).mapToDouble(s -> model.amount[s]).sum();
                for (int s : moved) {
                    factorsOf(s, 1, ofStream)
                            .factors
                            .add(new Factors.Factor(group, c, false, amount / total));
                }
                if (moved.length == 0) {
                    factorsOf(newInput(change), 0, ofStream)
                            .factors
                            .add(new Factors.Factor(group, c, false, amount));
                }
            }
        }
    }

    private int[] moving(ModelChange change) {
        return IntStream.of(model.matched(change))
                .filter(s -> model.driver[s] >= 0 && model.amount[s] > 0)
                .toArray();
    }

    private int newInput(ModelChange change) {
        var input = new NewInput(model.indexOf(change.unitOperation()), change.material());
        if (!newInputs.contains(input)) {
            newInputs.add(input);
        }
        return model.streams.size() + newInputs.indexOf(input);
    }

    private static Factors factorsOf(int s, double base, Map<Integer, Factors> ofStream) {
        return ofStream.computeIfAbsent(s, _ -> new Factors(s, base));
    }

    private void addNew(Factors added) {
        double t = model.throughput[driverOf(added.stream)];
        parts.levers.add(Lever.follow(factors.indexOf(added), Double.POSITIVE_INFINITY));
        parts.ofStream.put(
                added.stream,
                List.of(new Part(t > 0 ? 1 / t : 0, List.of(parts.levers.size() - 1))));
    }

    /** What one unit of each flow, new inputs last, counts in a measure. */
    double[] direct(ToDoubleFunction<ModelFlow> measure) {
        return IntStream.range(0, model.streams.size() + newInputs.size())
                .mapToDouble(s -> measure.applyAsDouble(flow(s, 0)))
                .toArray();
    }

    /** The same less what the flow displaces. */
    double[] withDisplaced(double[] direct) {
        double[] weights = direct.clone();
        for (int r = 0; r < model.streams.size(); r++) {
            int recycle = r;
            model.replaced.get(r).forEach((input, k) -> weights[recycle] -= k * direct[input]);
        }
        return weights;
    }

    /** What one unit of each throughput counts. */
    double[] perThroughput(double[] weights, double[] coefficients) {
        double[] sums = new double[model.throughput.length];
        for (int s = 0; s < coefficients.length; s++) {
            if (model.driver[s] >= 0) {
                sums[model.driver[s]] += coefficients[s] * weights[s];
            }
        }
        return sums;
    }

    /** {@code (I − T)⁻¹} for these coefficients. */
    DMatrixRMaj inverse(double[] coefficients) {
        var inverse =
                model.solve(
                        coefficients, Set.of(), CommonOps_DDRM.identity(model.throughput.length));
        if (inverse == null) {
            throw new IllegalStateException("The process model is singular.");
        }
        return inverse;
    }

    private static Problem nothingToActOn(ModelChange change) {
        return Problem.of(
                change.side() == ModelChange.Side.IN
                        ? "model.change-without-stream.in"
                        : "model.change-without-stream.out",
                Subject.of("Effects", change.label(), "material"),
                change.material(),
                change.unitOperation());
    }
}
