// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.data.DMatrixSparseCSC;

/**
 * The file in which the peers get the same system, little-endian: order n and number of entries in
 * the lower triangle; where each column starts; rows; values; right-hand side.
 */
final class SystemFile {
    private SystemFile() {}

    static void write(DMatrixSparseCSC h, double[] rhs, Path file) throws IOException {
        int n = h.numCols;
        int entries = (h.nz_length + n) / 2;
        var bytes = ByteBuffer.allocate(8 + 4 * (n + 1) + 12 * entries + 8 * n);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(n).putInt(entries);
        var rows = ByteBuffer.allocate(4 * entries).order(ByteOrder.LITTLE_ENDIAN);
        var values = ByteBuffer.allocate(8 * entries).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0);
        for (int j = 0; j < n; j++) {
            for (int p = h.col_idx[j]; p < h.col_idx[j + 1]; p++) {
                if (h.nz_rows[p] >= j) {
                    rows.putInt(h.nz_rows[p]);
                    values.putDouble(h.nz_values[p]);
                }
            }
            bytes.putInt(rows.position() / 4);
        }
        bytes.put(rows.flip()).put(values.flip());
        for (double b : rhs) {
            bytes.putDouble(b);
        }
        Files.write(file, bytes.array());
    }
}
