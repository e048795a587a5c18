// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumDegreeTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10, 100, 3000})
    void everyRowIsEliminatedOnce(int n) {
        for (int perNode = 0; perNode <= 3; perNode++) {
            var h =
                    n == 0
                            ? new DMatrixSparseCSC(0, 0)
                            : Networks.random(n, perNode, new Random(n));

            assertThat(MinimumDegree.order(h))
                    .as("n %d, %d streams per node", n, perNode)
                    .containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
        }
    }

    @Test
    void aTreeFillsNothing() {
        var t = new DMatrixSparseTriplet(500, 500, 4000);
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            t.addItem(i, i, 1);
            Networks.link(t, i, i == 0 ? 0 : random.nextInt(i), 1);
        }
        var h = Networks.compress(t);

        assertThat(entriesOfFactor(h)).isEqualTo(500 + 499);
    }

    @Test
    void theHubOfAStarComesLast() {
        var t = new DMatrixSparseTriplet(2000, 2000, 9000);
        for (int i = 0; i < 2000; i++) {
            t.addItem(i, i, 1);
            Networks.link(t, i, 7, 1);
        }
        var h = Networks.compress(t);

        assertThat(MinimumDegree.order(h)[1999]).isEqualTo(7);
        assertThat(entriesOfFactor(h)).isEqualTo(2000 + 1999);
    }

    /**
     * CHOLMOD of SuiteSparse 5.12, which uses AMD, stores 35,913 entries; the order of ties moves
     * that.
     */
    @Test
    void aGridFillsAboutAsMuchAsWithTheReferenceImplementation() {
        assertThat(entriesOfFactor(Networks.grid(50))).isBetween(34_000L, 37_500L);
    }

    @Test
    void aRectangleHasNoOrder() {
        assertThatThrownBy(() -> MinimumDegree.order(new DMatrixSparseCSC(2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 × 3");
    }

    private static long entriesOfFactor(DMatrixSparseCSC h) {
        var tree = EliminationTree.of(h, MinimumDegree.order(h));
        return IntStream.of(tree.columnCounts(h)).asLongStream().sum();
    }
}
