// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.reconciliation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openrecp.engine.quantity.Estimate;
import org.openrecp.engine.reconciliation.BalanceProblem.Balance;
import org.openrecp.engine.reconciliation.BalanceProblem.Covariance;
import org.openrecp.engine.reconciliation.BalanceProblem.Term;
import org.openrecp.engine.reconciliation.BalanceProblem.Variable;

/**
 * Three nodes and six streams: A: S1 + S5 = S2; B: S2 = S3 + S6; C: S3 = S4 + S5. The figures are a
 * second-method check, computed with dense formulas outside this project and printed to six
 * decimals.
 */
class ReconcilerTest {
    private static final Offset<Double> PRINTED = within(5.1e-7);
    private static final double[] SIGMA = {2, 3, 2.5, 2, 1.5, 1};

    private static final List<Balance> BALANCES =
            List.of(
                    balance("A", Term.of(1, 0), Term.of(1, 4), Term.of(-1, 1)),
                    balance("B", Term.of(1, 1), Term.of(-1, 2), Term.of(-1, 5)),
                    balance("C", Term.of(1, 2), Term.of(-1, 3), Term.of(-1, 4)));

    @Test
    void reconcilesWhenAllIsMeasured() {
        var result = reconciled(network(100, 131, 125, 92.5, 29, 8));

        assertValues(result, 100.888708, 130.714379, 122.90482, 93.07915, 29.82567, 7.809559);
        assertUncertainties(result, 1.313555, 1.492304, 1.464907, 1.298961, 1.269974, 0.916084);
        assertThat(result.chiSquared()).isEqualTo(1.331993, PRINTED);
        assertThat(result.dof()).isEqualTo(3);
        assertThat(CriticalValues.globalTest(0.95, 3)).isEqualTo(7.814728, PRINTED);
        assertThat(CriticalValues.measurementTest(0.95, 6)).isEqualTo(2.631038, PRINTED);
        double[] z = {0.589263, -0.109749, -1.034225, 0.38083, 1.034381, -0.474931};
        for (int j = 0; j < 6; j++) {
            assertThat(result.adjustmentZ(j).orElseThrow()).isEqualTo(z[j], PRINTED);
        }
    }

    @Test
    void testsEachBalance() {
        var tests = NodalTests.of(network(100, 131, 125, 92.5, 29, 8));

        assertThat(tests).extracting(NodeTest::residual).containsExactly(-2.0, -2.0, 3.5);
        assertThat(tests.get(0).z()).isEqualTo(-0.512148, PRINTED);
        assertThat(tests.get(1).z()).isEqualTo(-0.496139, PRINTED);
        assertThat(tests.get(2).z()).isEqualTo(0.989949, PRINTED);
    }

    @Test
    void givesUnmeasuredStreamsAndSaysWhatIsChecked() {
        var result = reconciled(network(100, Double.NaN, Double.NaN, 92.5, 29, 8));

        assertValues(result, 100.222222, 129.222222, 121.277778, 92.277778, 29, 7.944444);
        assertUncertainties(result, 1.490712, 2.114763, 2.114763, 1.490712, 1.5, 0.942809);
        assertThat(result.chiSquared()).isEqualTo(0.027778, PRINTED);
        assertThat(result.dof()).isEqualTo(1);
        assertThat(classes(result))
                .containsExactly(
                        Classification.REDUNDANT,
                        Classification.OBSERVABLE,
                        Classification.OBSERVABLE,
                        Classification.REDUNDANT,
                        Classification.NONREDUNDANT,
                        Classification.REDUNDANT);
    }

    @Test
    void saysWhatCannotBeKnown() {
        var result = reconciled(network(100, Double.NaN, Double.NaN, 92.5, Double.NaN, 8));

        assertThat(classes(result).subList(1, 3)).containsOnly(Classification.UNOBSERVABLE);
        assertThat(result.classification(4)).isEqualTo(Classification.UNOBSERVABLE);
        assertThat(result.wouldBecomeKnown(4)).containsExactly(1, 2, 4);
    }

    @Test
    void namesABiasedMeterAndALeakThatLookAlikeTogether() {
        var result = reconciled(network(100, 131, 125, 105, 29, 8));

        assertThat(result.chiSquared()).isEqualTo(20.297265, PRINTED);
        assertValues(result, 104.909829, 132.932088, 126.374222, 98.351963, 28.022258, 6.557866);
        var search = GrossErrorSearch.search(result, 0.95);
        assertThat(search.suspects()).hasSize(1);
        assertThat(search.suspects().getFirst().variables()).containsExactly(3);
        assertThat(search.suspects().getFirst().balances()).containsExactly(2);
        assertThat(search.suspects().getFirst().z()).isEqualTo(4.371533, PRINTED);
        var without = requireNonNull(search.without());
        // T of the likelihood ratio is the drop of the global test, and the bias is 11.498314
        assertThat(without.chiSquared()).isEqualTo(20.297265 - 19.110304, within(2e-6));
        assertThat(105 - without.value(3)).isEqualTo(11.498314, PRINTED);
    }

    /** A fibre save-all; confirmed outside this project by an independent SLSQP solve. */
    @Test
    void reconcilesFlowsTogetherWithComposition() {
        var result = reconciled(saveAll(null));

        assertThat(result.value(0)).isEqualTo(119.60326786, within(5e-9));
        assertThat(result.value(1)).isEqualTo(108.43758316, within(5e-9));
        assertThat(result.value(2)).isEqualTo(11.165685, PRINTED);
        assertThat(result.value(3)).isEqualTo(0.0040033, within(5e-9));
        assertThat(result.value(4)).isEqualTo(0.00029993, within(5e-9));
        assertThat(result.value(5)).isEqualTo(0.03996921, within(5e-9));
        assertThat(result.standardUncertainty(0)).isEqualTo(2.99128617, within(5e-8));
        assertThat(result.standardUncertainty(1)).isEqualTo(2.72409751, within(5e-8));
        assertThat(result.standardUncertainty(2)).isEqualTo(0.900984, PRINTED);
        assertThat(result.standardUncertainty(3)).isEqualTo(0.00019878, within(5e-9));
        assertThat(result.standardUncertainty(5)).isEqualTo(0.00198935, within(5e-9));
        assertThat(result.chiSquared()).isEqualTo(0.022319, PRINTED);
        assertThat(result.dof()).isEqualTo(1);
    }

    @Test
    void givesAnUnknownShare() {
        var problem = saveAll(new Estimate(11, 0.5));
        var result = reconciled(problem.withoutMeasurement(5));

        assertThat(result.classification(5)).isEqualTo(Classification.OBSERVABLE);
        assertThat(result.value(0) - result.value(1) - result.value(2)).isEqualTo(0, within(1e-9));
        assertThat(result.value(0) * result.value(3))
                .isEqualTo(
                        result.value(1) * result.value(4) + result.value(2) * result.value(5),
                        within(1e-9));
    }

    @Test
    void keepsFlowsFromBecomingNegative() {
        var balances = List.of(balance("A", Term.of(1, 0), Term.of(-1, 1), Term.of(-1, 2)));
        var result = reconciled(problem(balances, estimate(100, 2), estimate(104, 2), null));

        assertThat(result.value(2)).isZero();
        assertThat(result.isAtBound(2)).isTrue();
        assertThat(result.value(0)).isEqualTo(102, within(1e-9));
        assertThat(result.value(1)).isEqualTo(102, within(1e-9));
        assertThat(result.chiSquared()).isEqualTo(2, within(1e-9));
        assertThat(result.standardUncertainty(2)).isEqualTo(Math.sqrt(8), within(1e-9));
    }

    @Test
    void letsGoABoundThatIsNoLongerNeeded() {
        // S1 = S2 + S3 alone would make S3 negative; S3 = S4 with S4 measured pulls it back
        var balances =
                List.of(
                        balance("A", Term.of(1, 0), Term.of(-1, 1), Term.of(-1, 2)),
                        balance("B", Term.of(1, 2), Term.of(-1, 3)));
        var result =
                reconciled(
                        problem(
                                balances,
                                estimate(100, 2),
                                estimate(104, 2),
                                null,
                                estimate(6, 1)));

        assertThat(result.value(2)).isEqualTo(result.value(3), within(1e-9)).isPositive();
        assertThat(result.value(2)).isEqualTo(6 - 10.0 / 9, within(1e-9));
    }

    @Test
    void takesValuesWithoutUncertaintyAsFixed() {
        var balances = List.of(balance("A", Term.of(1, 0), Term.of(-1, 1), Term.of(-1, 2)));
        var result =
                reconciled(problem(balances, estimate(100, 0), estimate(60, 3), estimate(34, 4)));

        assertThat(result.value(0)).isEqualTo(100);
        assertThat(result.standardUncertainty(0)).isZero();
        assertThat(result.value(1)).isEqualTo(60 + 6 * 9.0 / 25, within(1e-12));
    }

    @Test
    void namesTheBalancesThatFixedValuesContradict() {
        var balances =
                List.of(
                        balance("A", Term.of(1, 0), Term.of(-1, 1)),
                        balance("B", Term.of(1, 1), Term.of(-1, 2)),
                        balance("C", Term.of(1, 2), Term.of(-1, 3)));
        var result =
                Reconciler.reconcile(
                        problem(balances, estimate(9, 0), null, estimate(8, 0), estimate(8, 1)));

        assertThat(result).isInstanceOf(Reconciliation.Contradiction.class);
        assertThat(((Reconciliation.Contradiction) result).balances()).containsExactly(0, 1);
    }

    @Test
    void namesABalanceThatHasNoOutput() {
        var balances = List.of(balance("A", Term.of(1, 0), Term.of(1, 1)));
        var result = Reconciler.reconcile(problem(balances, estimate(9, 1), null));

        assertThat(result).isInstanceOf(Reconciliation.Contradiction.class);
    }

    @Test
    void countsABalanceThatRepeatsAnotherOnce() {
        var twice = new ArrayList<>(BALANCES);
        twice.add(balance("A", Term.of(1000, 0), Term.of(1000, 4), Term.of(-1000, 1)));
        var problem = network(100, 131, 125, 92.5, 29, 8);
        var result = reconciled(new BalanceProblem(problem.variables(), twice, List.of()));

        assertThat(result.dof()).isEqualTo(3);
        assertValues(result, 100.888708, 130.714379, 122.90482, 93.07915, 29.82567, 7.809559);
        assertUncertainties(result, 1.313555, 1.492304, 1.464907, 1.298961, 1.269974, 0.916084);
    }

    @Test
    void refusesACovarianceThatIsNone() {
        var problem = network(100, 131, 125, 92.5, 29, 8);

        assertThatThrownBy(() ->
                        new BalanceProblem(
                                problem.variables(), BALANCES, List.of(new Covariance(0, 1, 6.1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exceeds");
    }

    private static List<Classification> classes(Reconciled result) {
        return java.util.stream.IntStream.range(0, result.problem().variables().size())
                .mapToObj(result::classification)
                .toList();
    }

    private static void assertValues(Reconciled result, double... values) {
        for (int j = 0; j < values.length; j++) {
            assertThat(result.value(j)).as("S%d", j + 1).isEqualTo(values[j], PRINTED);
        }
    }

    private static void assertUncertainties(Reconciled result, double... values) {
        for (int j = 0; j < values.length; j++) {
            assertThat(result.standardUncertainty(j))
                    .as("S%d", j + 1)
                    .isEqualTo(values[j], PRINTED);
        }
    }

    static Reconciled reconciled(BalanceProblem problem) {
        return (Reconciled) Reconciler.reconcile(problem);
    }

    private static BalanceProblem network(double... y) {
        var measured = new @Nullable Estimate[y.length];
        for (int j = 0; j < y.length; j++) {
            measured[j] = Double.isNaN(y[j]) ? null : estimate(y[j], SIGMA[j]);
        }
        return problem(BALANCES, measured);
    }

    /** F1 = F2 + F3 and the same for fibre: variables F1, F2, F3, c1, c2, c3. */
    private static BalanceProblem saveAll(@Nullable Estimate f3) {
        var variables =
                List.of(
                        Variable.flow(estimate(120, 4)),
                        Variable.flow(estimate(108, 4)),
                        Variable.flow(f3),
                        Variable.share(estimate(0.004, 0.0002)),
                        Variable.share(estimate(0.0003, 0.00003)),
                        Variable.share(estimate(0.04, 0.002)));
        var balances =
                List.of(
                        balance("save-all", Term.of(1, 0), Term.of(-1, 1), Term.of(-1, 2)),
                        balance(
                                "save-all",
                                new Term(1, 0, 3),
                                new Term(-1, 1, 4),
                                new Term(-1, 2, 5)));
        return new BalanceProblem(variables, balances, List.of());
    }

    private static BalanceProblem problem(List<Balance> balances, @Nullable Estimate... measured) {
        var variables = new ArrayList<Variable>();
        for (var estimate : measured) {
            variables.add(Variable.flow(estimate));
        }
        return new BalanceProblem(variables, balances, List.of());
    }

    private static Balance balance(String node, Term... terms) {
        return new Balance(node, "mass", List.of(terms));
    }

    private static Estimate estimate(double value, double sigma) {
        return new Estimate(value, sigma);
    }
}
