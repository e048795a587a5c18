// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Tells a picture that holds nothing but the picture, as {@link Picture} writes it: no place, no
 * comment, nothing behind its end. (JPEG: ITU-T T.81, annex B; PNG: ISO/IEC 15948, 5.)
 */
final class BarePicture {
    private static final int FIRST_SEGMENT = 0xC0;
    private static final int JFIF = 0xE0;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_CHECKSUM = 4;
    private static final Set<String> PNG_CHUNKS =
            Set.of("IHDR", "PLTE", "tRNS", "sRGB", "gAMA", "IDAT", "IEND");

    private BarePicture() {}

    static boolean is(byte[] content, FileKind kind) {
        var bytes = ByteBuffer.wrap(content);
        try {
            return kind == FileKind.JPEG ? isJpeg(bytes) : isPng(bytes);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isJpeg(ByteBuffer bytes) {
        bytes.position(2);
        while (true) {
            if (next(bytes) != 0xFF) {
                return false;
            }
            int marker = next(bytes);
            if (marker == END) {
                return !bytes.hasRemaining();
            }
            if (marker < FIRST_SEGMENT || marker > JFIF) {
                return false;
            }
            bytes.position(
                    bytes.position() + Short.toUnsignedInt(bytes.getShort(bytes.position())));
            if (marker == SCAN) {
                skipScan(bytes);
            }
        }
    }

    /** To the next marker that is neither a stuffed byte nor a restart. */
    private static void skipScan(ByteBuffer bytes) {
        while (true) {
            if (next(bytes) == 0xFF) {
                int following = Byte.toUnsignedInt(bytes.get(bytes.position()));
                if (following != 0 && (following < 0xD0 || following > 0xD7)) {
                    bytes.position(bytes.position() - 1);
                    return;
                }
            }
        }
    }

    private static boolean isPng(ByteBuffer bytes) {
        bytes.position(PNG_SIGNATURE);
        while (true) {
            int length = bytes.getInt();
            var name = new byte[4];
            bytes.get(name);
            var chunk = new String(name, StandardCharsets.US_ASCII);
            if (length < 0 || !PNG_CHUNKS.contains(chunk)) {
                return false;
            }
            bytes.position(bytes.position() + length + PNG_CHECKSUM);
            if (chunk.equals("IEND")) {
                return !bytes.hasRemaining();
            }
        }
    }

    private static int next(ByteBuffer bytes) {
        return Byte.toUnsignedInt(bytes.get());
    }
}
