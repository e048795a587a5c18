// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what the parts of a package unpack to, and stops where that is more than it may be. */
final class Unpacking {
    static final long MAX_BYTES = 400L << 20;
    static final int MAX_RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 4L << 20;

    private long total;

    /** Too much was unpacked. */
    static final class LimitReached extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The same stream, counted. */
    InputStream count(InputStream in, long packedBytes) {
        return new Counted(in, packedBytes);
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private long here;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            add(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            add(Math.max(0, n));
            return n;
        }

        private void add(int n) {
            here += n;
            total += n;
            if (total > MAX_BYTES || (here > RATIO_COUNTS_FROM && here / packed > MAX_RATIO)) {
                throw new LimitReached();
            }
        }
    }
}
