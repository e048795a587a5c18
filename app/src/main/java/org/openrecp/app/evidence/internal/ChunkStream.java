// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A content that is fetched chunk by chunk, each when it is needed, until there is none. */
final class ChunkStream extends InputStream {
    private final IntFunction<Optional<byte[]>> chunks;
    private InputStream current = InputStream.nullInputStream();
    private int next;

    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int read = current.read(target, offset, length);
            if (read >= 0) {
                return read;
            }
            var chunk = chunks.apply(next++);
            if (chunk.isEmpty()) {
                next--;
                return -1;
            }
            current = new ByteArrayInputStream(chunk.get());
        }
    }
}
