// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells by size and first bytes whether a file can be an {@code .xlsx} workbook. */
final class FileHeader {
    static final long MAX_BYTES = 50L << 20;

    private FileHeader() {}

    static void check(Path file) throws Refused, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refused.of("workbook.empty");
        }
        if (size > MAX_BYTES) {
            throw Refused.of("workbook.too-large.megabytes", size >> 20, MAX_BYTES >> 20);
        }
        var head = new byte[8];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, 8);
        }
        if ((head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
            throw compoundFile(file);
        }
        if (head[0] != 'P' || head[1] != 'K') {
            throw Refused.of("workbook.not-xlsx.name");
        }
    }

    /** Old Excel files and encrypted new ones are both OLE compound files. */
    private static Refused compoundFile(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var marker =
                new String(
                        "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                        StandardCharsets.ISO_8859_1);
        return text.contains(marker)
                ? Refused.of("workbook.encrypted")
                : Refused.of("workbook.old-format");
    }
}
