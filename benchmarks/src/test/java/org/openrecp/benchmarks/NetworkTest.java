// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.engine.sparse.SparseCholesky;

class NetworkTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1})
    void trueFlowsCloseEveryBalance(double longRange) {
        var drawn = Network.generate(1000, longRange, 1);
        var exact =
                new Network(
                        drawn.units(),
                        drawn.from(),
                        drawn.to(),
                        drawn.flow(),
                        drawn.sigma(),
                        drawn.flow());

        for (double imbalance : exact.imbalance()) {
            assertThat(imbalance).isCloseTo(0, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1})
    void noReconciledFlowIsLessCertainThanItsMeasurement(double longRange) {
        var network = Network.generate(1000, longRange, 2);
        var factor = SparseCholesky.factor(network.normalMatrix()).orElseThrow();

        double[] variances = PeerComparison.uncertainties(network, factor);

        for (int s = 0; s < variances.length; s++) {
            double sigma = network.sigma()[s];
            assertThat(variances[s]).isPositive().isLessThan(sigma * sigma);
        }
    }
}
