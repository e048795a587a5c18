// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    @Test
    void nothingHasNoSign() {
        assertThat(Double.toString(Estimate.exact(-0.0).value())).isEqualTo("0.0");
        assertThat(Double.toString(Estimate.exact(0).times(-1).value())).isEqualTo("0.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aValueIsFinite(double value) {
        assertThatThrownBy(() -> Estimate.exact(value)).hasMessageContaining("finite");
    }
}
