// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.model;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.flowsheet.LayerContent;
import org.openrecp.engine.flowsheet.Material;
import org.openrecp.engine.flowsheet.Material.Kind;
import org.openrecp.engine.flowsheet.Place;

/**
 * Takes the coefficients of changed unit operations apart, so that what one change does to other
 * streams of the same unit operation is a product of multipliers: less loss is less of the input
 * that the loss came from; less input is less of the losses that came from it; more of a recycle is
 * less of the losses beside it.
 */
final class Parts {
    private final ProcessModel model;
    private final List<Factors> factors;
    private final Map<Integer, Integer> factorsOf = new HashMap<>();

    /** Streams that fall off at each place, by stream number. */
    private final Map<Place, List<Integer>> fallenOff;

    final List<Lever> levers = new ArrayList<>();

    /** Parts by stream number, for those streams that some change moves. */
    final Map<Integer, List<Part>> ofStream = new LinkedHashMap<>();

    Parts(ProcessModel model, List<Factors> factors) {
        this.model = model;
        this.factors = factors;
        IntStream.range(0, factors.size()).forEach(f -> factorsOf.put(factors.get(f).stream, f));
        fallenOff =
                IntStream.range(0, model.streams.size())
                        .boxed()
                        .filter(s -> model.roles.drivenByProducer(model.streams.get(s)))
                        .collect(groupingBy(s -> model.streams.get(s).from()));
        for (int s = 0; s < model.streams.size(); s++) {
            if (model.driver[s] >= 0) {
                var parts =
                        model.roles.drivenByProducer(model.streams.get(s)) ? output(s) : input(s);
                if (parts.stream().anyMatch(p -> !p.levers().isEmpty())) {
                    ofStream.put(s, parts);
                }
            }
        }
    }

    /** A stream that its consumer asks for: the part that each loss takes, and the rest. */
    private List<Part> input(int s) {
        var parts = new ArrayList<Part>();
        double rest = model.need(s);
        var own = factorsOf.get(s);
        double lost = lostOf(s);
        for (var entry : model.taking(s).entrySet()) {
            int loss = entry.getKey();
            double taken = perThroughput(loss, entry.getValue());
            if (taken > 0) {
                rest -= taken;
                var part = new Part(taken, List.of());
                if (factorsOf.containsKey(loss) && isLost(loss)) {
                    part = part.and(follow(loss));
                }
                parts.add(own == null ? part : part.and(bear(s, lost)));
            }
        }
        if (own != null && lost == 0) {
            double coefficient = model.coefficient(s);
            rest -= coefficient;
            parts.add(new Part(coefficient, List.of(follow(s))));
        }
        parts.addFirst(new Part(Math.max(0, rest), List.of()));
        return parts;
    }

    /** A stream that falls off: the part that each changed input brings, and the rest. */
    private List<Part> output(int s) {
        var whole = new Part(model.need(s), List.of());
        if (factorsOf.containsKey(s)) {
            whole = whole.and(follow(s));
        }
        for (int other : siblings(s)) {
            if (factorsOf.containsKey(other) && isUseful(other) && givers(other).contains(s)) {
                whole = whole.and(lever(Lever.give(number(other), giveRatio(other))));
            }
        }
        var parts = new ArrayList<Part>();
        double rest = 1;
        for (var origin : model.traced.get(s).entrySet()) {
            double share = Math.min(rest, origin.getValue() * sizeRatio(origin.getKey(), s));
            if (factorsOf.containsKey(origin.getKey()) && share > 0) {
                rest -= share;
                parts.add(whole.times(share).and(bear(origin.getKey(), lostOf(origin.getKey()))));
            }
        }
        parts.addFirst(whole.times(rest));
        parts.addAll(gains(s));
        return parts;
    }

    /** What a receiver gains in a useful output when one of its losses shrinks. */
    private List<Part> gains(int s) {
        var gains = new ArrayList<Part>();
        if (isReceivers(s) && isUseful(s)) {
            for (int loss : siblings(s)) {
                var takers = takersOf(loss);
                if (factorsOf.containsKey(loss) && !isUseful(loss) && takers.contains(s)) {
                    double share = size(s) / takers.stream().mapToDouble(this::size).sum();
                    double amount = model.coefficient(loss) * sizeRatio(loss, s) * share;
                    gains.add(new Part(amount, List.of(lever(Lever.gain(number(loss))))));
                }
            }
        }
        return gains;
    }

    /** Amount per throughput of an input that its traced losses take. */
    private double lostOf(int input) {
        return model.taking(input).entrySet().stream()
                .mapToDouble(loss -> perThroughput(loss.getKey(), loss.getValue()))
                .sum();
    }

    private double perThroughput(int loss, double share) {
        return share == 0 || model.driver[loss] < 0 ? 0 : share * model.need(loss);
    }

    private int follow(int s) {
        boolean limited = isUseful(s) && !givers(s).isEmpty();
        double cap = limited ? 1 + 1 / giveRatio(s) : Double.POSITIVE_INFINITY;
        return lever(Lever.follow(number(s), cap));
    }

    private int bear(int input, double lost) {
        return lever(Lever.bear(number(input), model.coefficient(input) / lost));
    }

    private int number(int s) {
        return factorsOf.getOrDefault(s, -1);
    }

    private int lever(Lever lever) {
        int found = levers.indexOf(lever);
        if (found < 0) {
            levers.add(lever);
            return levers.size() - 1;
        }
        return found;
    }

    private double giveRatio(int useful) {
        return size(useful) / givers(useful).stream().mapToDouble(this::size).sum();
    }

    /** Not wanted, or sold and with no loss beside it that it could turn into. */
    private boolean isLost(int s) {
        return !isUseful(s)
                || (!(model.streams.get(s).to() instanceof Place.At) && givers(s).isEmpty());
    }

    /** Useful outputs that a smaller loss goes into: alike ones, else all that have mass. */
    private List<Integer> takersOf(int loss) {
        var alike = givers(loss, true);
        return !alike.isEmpty() || Contents.kilograms(model.material(loss)) == 0
                ? alike
                : IntStream.of(siblings(loss))
                        .filter(o -> isUseful(o) && model.driver[o] >= 0 && size(o) > 0)
                        .filter(o -> Contents.kilograms(model.material(o)) > 0)
                        .boxed()
                        .toList();
    }

    private List<Integer> givers(int useful) {
        return givers(useful, false);
    }

    /** Outputs of the same unit operation, useful or not, that trade water or matter with this. */
    private List<Integer> givers(int s, boolean useful) {
        boolean watery = LayerContent.isWater(model.material(s));
        return IntStream.of(siblings(s))
                .filter(o -> isUseful(o) == useful && model.driver[o] >= 0 && size(o) > 0)
                .filter(o -> size(s) > 0 && LayerContent.isWater(model.material(o)) == watery)
                .boxed()
                .toList();
    }

    private int[] siblings(int s) {
        return fallenOff.getOrDefault(model.streams.get(s).from(), List.of()).stream()
                .mapToInt(Integer::intValue)
                .filter(o -> o != s)
                .toArray();
    }

    private boolean isReceivers(int s) {
        return model.streams.get(s).from() instanceof Place.At(String id)
                && model.roles.roleOf(model.flowsheet.getUnitOperation(id)) == Roles.Role.RECEIVER;
    }

    /** Whether it is wanted where it goes: a recycle, or a by-product that is sold. */
    private boolean isUseful(int s) {
        var stream = model.streams.get(s);
        if (!model.roles.drivenByProducer(stream)) {
            return false;
        }
        return stream.to() instanceof Place.At(String id)
                ? model.roles.roleOf(model.flowsheet.getUnitOperation(id)) != Roles.Role.RECEIVER
                : model.material(s).kind() == Kind.BY_PRODUCT;
    }

    /** kg in the period, MJ for what has no mass. */
    private double size(int s) {
        return model.amount[s] * sizePerUnit(model.material(s));
    }

    private double sizeRatio(int s, int to) {
        double below = sizePerUnit(model.material(to));
        return below == 0 ? 0 : sizePerUnit(model.material(s)) / below;
    }

    private static double sizePerUnit(Material material) {
        double mass = Contents.kilograms(material);
        return mass > 0 ? mass : Contents.megajoules(material);
    }

    @Nullable Factors factorsOf(int s) {
        var number = factorsOf.get(s);
        return number == null ? null : factors.get(number);
    }
}
