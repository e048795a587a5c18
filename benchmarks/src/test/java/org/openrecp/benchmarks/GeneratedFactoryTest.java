// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openrecp.engine.reconciliation.PlantBalance.Verdict;
import org.openrecp.engine.reconciliation.PlantReconciler;

class GeneratedFactoryTest {
    @Test
    void hasTheSizeThatTheTimeIsPromisedForAndBalances() {
        var plant = GeneratedFactory.of(1);

        assertThat(plant.flowsheet().unitOperations()).hasSize(50);
        assertThat(plant.flowsheet().streams()).hasSize(200);
        assertThat(plant.options()).hasSize(20);
        assertThat(
                        PlantReconciler.reconcile(plant.flowsheet(), plant.measurements(), 0.95)
                                .verdict())
                .isInstanceOf(Verdict.Balanced.class);
    }
}
