// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CashFlowsTest {
    /** Second-method check: assessment_examples.json, D; million VND, 8 years. */
    private static final double REAL = CashFlows.realRate(0.12, 0.04);

    private static CashFlows optionD(double investment, double saving, int life) {
        return CashFlows.ofInvestment(investment, saving - 30, life);
    }

    private static CashFlows yearly(double... amounts) {
        return CashFlows.yearly(java.util.Arrays.stream(amounts).boxed().toList());
    }

    @Test
    void realFlowsAtTheRealRateAreWorthWhatNominalFlowsAreAtTheNominalRate() {
        assertThat(REAL).isCloseTo(0.076923, within(5e-7));
        assertThat(optionD(900, 420, 8).npv(REAL)).isCloseTo(1367.5976, within(5e-5));
        assertThat(optionD(900, 420, 8).inflated(0.04).npv(0.12))
                .isCloseTo(1367.5976, within(5e-5));
        assertThat(optionD(900, 420, 8).npv(0.12)).isCloseTo(1037.3795, within(5e-5));
        assertThat(CashFlows.nominalRate(REAL, 0.04)).isCloseTo(0.12, within(1e-12));
    }

    @Test
    void ratesOfReturnAndPaybackOfVectorD() {
        var flows = optionD(900, 420, 8);

        assertThat(flows.irr().rates().getFirst()).isCloseTo(0.404757, within(5e-7));
        assertThat(flows.inflated(0.04).irr().rates().getFirst()).isCloseTo(0.460947, within(5e-7));
        assertThat(flows.payback(0)).isCloseTo(2.3077, within(5e-5));
        assertThat(flows.payback(REAL)).isCloseTo(2.6456, within(5e-5));
        assertThat(CashFlows.annuity(REAL, 8)).isCloseTo(5.814353, within(5e-7));
        assertThat(900 / CashFlows.annuity(REAL, 8) + 30).isCloseTo(184.789, within(5e-4));
    }

    @Test
    void sensitivityOfVectorD() {
        assertThat(optionD(900, 336, 8).npv(REAL)).isCloseTo(879.192, within(5e-4));
        assertThat(optionD(900, 504, 8).npv(REAL)).isCloseTo(1856.003, within(5e-4));
        assertThat(optionD(1080, 420, 8).npv(REAL)).isCloseTo(1187.598, within(5e-4));
        assertThat(optionD(720, 420, 8).npv(REAL)).isCloseTo(1547.598, within(5e-4));
        assertThat(optionD(900, 420, 5).npv(REAL)).isCloseTo(669.867, within(5e-4));
    }

    @Test
    void datedFlowsCountDaysOfAYearOf365() {
        var flows =
                CashFlows.dated(
                        List.of(
                                new CashFlows.Dated(LocalDate.of(2025, 1, 1), 110),
                                new CashFlows.Dated(LocalDate.of(2024, 1, 1), -100)));

        assertThat(flows.npv(0.1)).isCloseTo(-0.026109, within(5e-7));
        assertThat(yearly(-100, 60, 60).npv(0.1)).isCloseTo(4.132231, within(5e-7));
    }

    @Test
    void saysWhetherThereIsOneRateOrSeveralOrNone() {
        assertThat(yearly(-100, 60, 60).irr().status()).isEqualTo("unique");
        assertThat(yearly(-100, 60, 60).irr().rates().getFirst()).isCloseTo(0.130662, within(5e-7));
        assertThat(yearly(100, 60, 60).irr()).isEqualTo(new InternalRate.None());
        assertThat(yearly(0, 0).irr()).isEqualTo(new InternalRate.None());
        assertThat(yearly(-100, 230, -140).irr()).isEqualTo(new InternalRate.None());
        var several = yearly(-100, 230, -132).irr();
        assertThat(several.status()).isEqualTo("multiple");
        assertThat(several.rates()).hasSize(2);
        assertThat(several.rates().get(0)).isCloseTo(0.1, within(1e-9));
        assertThat(several.rates().get(1)).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void findsARateWhereTheValueTouchesZeroWithoutCrossing() {
        assertThat(yearly(-100, 220, -121).irr().rates()).hasSize(1);
        assertThat(yearly(-100, 220, -121).irr().rates().getFirst()).isCloseTo(0.1, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void netPresentValueAtEveryInternalRateIsZero(long seed) {
        var random = new Random(seed);
        var amounts = new ArrayList<Double>();
        for (int t = 0; t < 2 + random.nextInt(12); t++) {
            amounts.add(random.nextGaussian() * 100);
        }
        var flows = CashFlows.yearly(amounts);

        for (double rate : flows.irr().rates()) {
            double size =
                    amounts.stream().mapToDouble(Math::abs).sum()
                            * Math.max(1, Math.pow(1 + rate, -amounts.size()));
            assertThat(flows.npv(rate) / size).as("seed %s", seed).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void paybackIsAtOnceWhenNothingIsInvestedAndNeverWhenNothingIsSaved() {
        assertThat(CashFlows.ofInvestment(0, 10, 3).payback(0.1)).isZero();
        assertThat(CashFlows.ofInvestment(10, 0, 3).payback(0.1)).isNull();
        assertThat(CashFlows.annuity(0, 7)).isEqualTo(7);
    }
}
