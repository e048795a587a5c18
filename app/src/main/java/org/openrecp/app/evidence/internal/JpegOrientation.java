// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: tag 0x0112 of the first image directory of Exif (JEITA CP-3451). */
final class JpegOrientation {
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int FIRST_SCAN = 0xFFDA;
    private static final long EXIF_START = 0x457869660000L;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private JpegOrientation() {}

    /** From 1, upright, to 8; 1 where the picture does not say. */
    static int of(byte[] jpeg) {
        try {
            return search(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private static int search(ByteBuffer jpeg) {
        jpeg.position(2);
        while (true) {
            int marker = Short.toUnsignedInt(jpeg.getShort());
            int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
            if (marker == FIRST_SCAN || marker < 0xFF00 || length < 0) {
                return 1;
            }
            if (marker == EXIF_SEGMENT
                    && length > 6
                    && jpeg.getLong(jpeg.position()) >>> 16 == EXIF_START) {
                return directory(jpeg.slice(jpeg.position() + 6, length - 6));
            }
            jpeg.position(jpeg.position() + length);
        }
    }

    private static int directory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int start = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(start));
        for (int i = 0; i < entries; i++) {
            int entry = start + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }
}
