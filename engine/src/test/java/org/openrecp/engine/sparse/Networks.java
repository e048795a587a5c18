// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.sparse;

import java.util.Random;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.csc.CommonOps_DSCC;

/**
 * Weighted Laplacians of seeded networks, made definite by a stream to the outside at each node.
 */
final class Networks {
    private Networks() {}

    /** {@code n} nodes and {@code n · perNode} streams between nodes drawn at random. */
    static DMatrixSparseCSC random(int n, int perNode, Random random) {
        var t = new DMatrixSparseTriplet(n, n, n * (1 + 4 * perNode));
        for (int i = 0; i < n; i++) {
            t.addItem(i, i, random.nextDouble(0.1, 1));
            for (int k = 0; k < perNode; k++) {
                link(t, i, random.nextInt(n), random.nextDouble(0.1, 10));
            }
        }
        return compress(t);
    }

    /** The five-point grid of side × side nodes. */
    static DMatrixSparseCSC grid(int side) {
        var t = new DMatrixSparseTriplet(side * side, side * side, 9 * side * side);
        for (int i = 0; i < side * side; i++) {
            t.addItem(i, i, 0.01);
            if (i % side + 1 < side) {
                link(t, i, i + 1, 1);
            }
            if (i + side < side * side) {
                link(t, i, i + side, 1);
            }
        }
        return compress(t);
    }

    static void link(DMatrixSparseTriplet t, int i, int j, double weight) {
        if (i != j) {
            t.addItem(i, i, weight);
            t.addItem(j, j, weight);
            t.addItem(i, j, -weight);
            t.addItem(j, i, -weight);
        }
    }

    static DMatrixSparseCSC compress(DMatrixSparseTriplet t) {
        var h = DConvertMatrixStruct.convert(t, (DMatrixSparseCSC) null);
        CommonOps_DSCC.duplicatesAdd(h, null);
        return h;
    }
}
