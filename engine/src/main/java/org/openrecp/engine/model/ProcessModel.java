// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.Flowsheet;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Place;
import org.openrecp.engine.flowsheet.Stream;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;
import org.openrecp.engine.quantity.Quantity;
import org.openrecp.engine.quantity.Unit;
import org.openrecp.engine.reconciliation.PlantBalance;

/**
 * The linear process model of a balanced plant. Every stream is proportional to the throughput of
 * one unit operation: of its consumer when it is asked for, of its producer when it falls off. The
 * throughputs follow from the product: {@code t = d + T t}. The coefficients are those of the
 * baseline, so the unchanged model gives back its flows.
 *
 * <p>Streams that the balance does not know count as nothing.
 */
public final class ProcessModel {
    final Flowsheet flowsheet;
    final Roles roles;
    final List<Stream> streams;

    /** Baseline amount of each stream, in the unit of its material. */
    final double[] amount;

    /** Unit operation that drives each stream; −1: it is constant. */
    final int[] driver;

    /** Unit operations that each stream leaves and enters; −1: none. */
    private final int[] from;

    private final int[] to;

    /** Baseline throughput of each unit operation. */
    final double[] throughput;

    /** Constant part of each throughput: what the product asks for. */
    final double[] demand;

    /** Per recycle, how much of which inputs of its consumer one unit of it replaces. */
    final List<Map<Integer, Double>> replaced;

    /** Per output that falls off, how much of which inputs of its producer went into one unit. */
    final List<Map<Integer, Double>> traced;

    /** {@link #replaced} and {@link #traced} the other way round: per input, by other stream. */
    private final List<Map<Integer, Double>> replacing;

    private final List<Map<Integer, Double>> taking;

    private final List<@Nullable ThroughputMeasure> measures = new ArrayList<>();
    private final List<Map<Integer, Double>> reach;

    private ProcessModel(PlantBalance balance) {
        flowsheet = balance.flowsheet();
        roles = new Roles(flowsheet);
        streams = flowsheet.streams();
        from = streams.stream().mapToInt(s -> roles.indexOf(s.from())).toArray();
        to = streams.stream().mapToInt(s -> roles.indexOf(s.to())).toArray();
        amount =
                balance.streams().stream()
                        .mapToDouble(s ->
                                s.reconciled() == null ? 0 : Math.max(0, s.reconciled().value()))
                        .toArray();
        int n = flowsheet.unitOperations().size();
        throughput = new double[n];
        demand = new double[n];
        driver = new int[streams.size()];
        measure();
        reach = reach();
        var origins = new Origins(this, new Contents(balance));
        replaced = origins.replaced();
        replacing = transposed(replaced);
        traced = origins.traced();
        taking = transposed(traced);
        demand();
        checkDetermined();
    }

    /**
     * The model of the balance as it stands; give it {@link PlantBalance#best()}.
     *
     * @throws InvalidInput when the product does not determine every throughput
     */
    public static ProcessModel of(PlantBalance balance) {
        return new ProcessModel(balance);
    }

    public Flowsheet flowsheet() {
        return flowsheet;
    }

    /**
     * The flows after changes, for the same product.
     *
     * @throws InvalidInput when a change has no stream to act on
     */
    public ModelResult solve(List<ModelChange> changes) {
        var labels = changes.stream().map(ModelChange::label).distinct().toList();
        return ChangeSpace.of(this, labels, changes, List.of()).solve(-1L >>> (64 - labels.size()));
    }

    /** Whether there is something for the change to act on. */
    public Fit fitOf(ModelChange change) {
        int[] matched = matched(change);
        boolean isNew =
                change.side() == ModelChange.Side.IN
                        && change.by() instanceof ModelChange.By.Amount(double more)
                        && more > 0;
        if (IntStream.of(matched).allMatch(s -> amount[s] == 0)) {
            return isNew ? Fit.NEW_INPUT : Fit.NO_STREAM;
        }
        return IntStream.of(matched).allMatch(s -> driver[s] < 0) ? Fit.ON_PRODUCT : Fit.ON_STREAM;
    }

    /** What a change finds to act on. */
    public enum Fit {
        /** Streams that flow. */
        ON_STREAM,
        /** None yet: the change brings a new input from outside. */
        NEW_INPUT,
        /** Nothing of this material flows there. */
        NO_STREAM,
        /** Only what is kept as it is: the product. */
        ON_PRODUCT
    }

    /**
     * Streams of the change's material on that side of its unit operation; of the inputs, those
     * that a recycle makes up for come first.
     */
    int[] matched(ModelChange change) {
        int u = indexOf(change.unitOperation());
        boolean in = change.side() == ModelChange.Side.IN;
        int[] all =
                IntStream.range(0, streams.size())
                        .filter(s -> streams.get(s).material().equals(change.material()))
                        .filter(s -> in ? enters(s, u) : leaves(s, u))
                        .toArray();
        int[] fresh =
                IntStream.of(all)
                        .filter(s -> !in || roles.overflowsOf(streams.get(s)).isEmpty())
                        .toArray();
        return fresh.length > 0 ? fresh : all;
    }

    /**
     * The throughput of a unit operation in the period, in the unit that the model counts it in.
     */
    public Quantity throughput(String unitOperation) {
        int u = indexOf(unitOperation);
        var measure = measures.get(u);
        return new Quantity(throughput[u], measure == null ? Unit.get("1") : measure.unit());
    }

    /** The same in another unit, through the mass or energy of the materials where needed. */
    public OptionalDouble throughputIn(String unitOperation, Unit unit) {
        double sum = 0;
        for (int s : counted(indexOf(unitOperation))) {
            var factor = ThroughputMeasure.convert(unit, flowsheet.materialOf(streams.get(s)));
            if (factor.isEmpty()) {
                return factor;
            }
            sum += amount[s] / factor.getAsDouble();
        }
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** How much of a material's unit one of another unit is, by volume, mass or energy. */
    public static OptionalDouble convert(Unit from, Material to) {
        return ThroughputMeasure.convert(from, to);
    }

    /**
     * Baseline coefficient: amount per throughput of the driver; the amount where it is constant.
     */
    double coefficient(int s) {
        return driver[s] < 0 ? amount[s] : amount[s] / throughput[driver[s]];
    }

    /** What its consumer needs of an input and of the recycles that replace it, per throughput. */
    double need(int s) {
        double need = amount[s];
        for (var recycle : replacing.get(s).entrySet()) {
            need += recycle.getValue() * amount[recycle.getKey()];
        }
        return driver[s] < 0 ? need : need / throughput[driver[s]];
    }

    /**
     * Which throughputs one more unit of a stream moves, once it has displaced what it replaces.
     */
    Map<Integer, Double> reachOf(int s, Set<Integer> surplus) {
        var moved = new LinkedHashMap<>(reach.get(s));
        replaced.get(s)
                .forEach((input, factor) -> {
                    if (!surplus.contains(input)) {
                        reach.get(input)
                                .forEach((row, w) -> moved.merge(row, -factor * w, Double::sum));
                    }
                });
        return moved;
    }

    /** Which throughputs one more unit of a stream is part of. */
    Map<Integer, Double> reach(int s) {
        return reach.get(s);
    }

    /** Throughputs for given coefficients, {@code (I − T)⁻¹ d}; null when there are none. */
    @Nullable DMatrixRMaj solve(
            double[] coefficients, Set<Integer> surplus, DMatrixRMaj rightSides) {
        int n = throughput.length;
        var matrix = CommonOps_DDRM.identity(n);
        for (int s = 0; s < streams.size(); s++) {
            if (driver[s] >= 0 && !surplus.contains(s)) {
                int column = driver[s];
                double coefficient = coefficients[s];
                reachOf(s, surplus).forEach((row, w) -> matrix.add(row, column, -w * coefficient));
            }
        }
        var solution = new DMatrixRMaj(n, rightSides.numCols);
        return CommonOps_DDRM.solve(matrix, rightSides, solution) ? solution : null;
    }

    /** Coefficients of the baseline; inputs that recycles replace count with their whole need. */
    double[] coefficients() {
        return IntStream.range(0, streams.size()).mapToDouble(this::need).toArray();
    }

    int indexOf(String unitOperation) {
        return roles.indexOf(Place.at(flowsheet.getUnitOperation(unitOperation).id()));
    }

    Material material(int s) {
        return flowsheet.materialOf(streams.get(s));
    }

    boolean enters(int s, int u) {
        return to[s] == u;
    }

    boolean leaves(int s, int u) {
        return from[s] == u;
    }

    /** Per input, how much of it went into one unit of each loss that came from it. */
    Map<Integer, Double> taking(int input) {
        return taking.get(input);
    }

    private static List<Map<Integer, Double>> transposed(List<Map<Integer, Double>> rows) {
        List<Map<Integer, Double>> columns = new ArrayList<>();
        rows.forEach(_ -> columns.add(new LinkedHashMap<>()));
        for (int row = 0; row < rows.size(); row++) {
            int of = row;
            rows.get(row).forEach((column, value) -> columns.get(column).put(of, value));
        }
        return columns;
    }

    /** Streams that make up the throughput of a unit operation. */
    private int[] counted(int u) {
        var role = roles.roleOf(flowsheet.unitOperations().get(u));
        return IntStream.range(0, streams.size())
                .filter(s ->
                        switch (role) {
                            case MAKER -> leaves(s, u) && roles.isAsked(streams.get(s));
                            case RECEIVER -> enters(s, u) && roles.drivenByProducer(streams.get(s));
                            case CONSTANT -> false;
                        })
                .toArray();
    }

    private void measure() {
        for (int u = 0; u < throughput.length; u++) {
            int[] counted = counted(u);
            var materials = IntStream.of(counted).mapToObj(this::material).toList();
            measures.add(counted.length == 0 ? null : ThroughputMeasure.of(materials));
            throughput[u] = counted.length == 0 ? 1 : 0;
            for (int s : counted) {
                throughput[u] += weight(u, s, counted.length) * amount[s];
            }
        }
        for (int s = 0; s < driver.length; s++) {
            int u = roles.driverOf(streams.get(s));
            driver[s] = u >= 0 && throughput[u] > 0 ? u : -1;
        }
    }

    private double weight(int u, int s, int count) {
        var measure = measures.get(u);
        if (measure == null) {
            return 0;
        }
        return measure.byBaseline()
                ? amount[s] > 0 ? 1 / (count * amount[s]) : 0
                : measure.perUnit().applyAsDouble(material(s));
    }

    private List<Map<Integer, Double>> reach() {
        List<Map<Integer, Double>> rows = new ArrayList<>();
        streams.forEach(_ -> rows.add(new LinkedHashMap<>()));
        for (int u = 0; u < throughput.length; u++) {
            int[] counted = counted(u);
            for (int s : counted) {
                rows.get(s).put(u, weight(u, s, counted.length));
            }
        }
        return rows;
    }

    private void demand() {
        for (int u = 0; u < throughput.length; u++) {
            demand[u] = measures.get(u) == null ? 1 : 0;
        }
        for (int s = 0; s < driver.length; s++) {
            if (driver[s] < 0) {
                double constant = amount[s];
                reachOf(s, Set.of()).forEach((row, w) -> demand[row] += w * constant);
            }
        }
    }

    private void checkDetermined() {
        var solved = solve(coefficients(), Set.of(), DMatrixRMaj.wrap(demand.length, 1, demand));
        var problems = new ArrayList<Problem>();
        for (int u = 0; u < throughput.length; u++) {
            double found = solved == null ? Double.NaN : solved.get(u, 0);
            if (!(Math.abs(found - throughput[u]) <= 1e-6 * Math.max(1e-9, throughput[u]))) {
                problems.add(notDetermined(flowsheet.unitOperations().get(u).id()));
            }
        }
        InvalidInput.throwIfAny(problems);
    }

    private static Problem notDetermined(String unit) {
        return Problem.of("model.not-determined", Subject.of("Processes", unit, null), null);
    }
}
