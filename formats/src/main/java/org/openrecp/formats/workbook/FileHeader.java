// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells by size and first bytes what a file can be. */
final class FileHeader {
    static final long MAX_BYTES = 50L << 20;

    private FileHeader() {}

    /** Whether a file has content that is neither a zip archive nor an OLE compound file. */
    static boolean isText(Path file) throws IOException {
        var head = head(file);
        return head.length > 0 && !isZip(head) && !isCompound(head);
    }

    /** Refuses what cannot be an {@code .xlsx} workbook. */
    static void check(Path file) throws Refused, IOException {
        checkSize(file);
        var head = head(file);
        if (isCompound(head)) {
            throw compoundFile(file);
        }
        if (!isZip(head)) {
            throw Refused.of("workbook.not-xlsx.name");
        }
    }

    static void checkSize(Path file) throws Refused, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refused.of("workbook.empty");
        }
        if (size > MAX_BYTES) {
            throw Refused.of("workbook.too-large.megabytes", size >> 20, MAX_BYTES >> 20);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(2);
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length == 2 && head[0] == 'P' && head[1] == 'K';
    }

    private static boolean isCompound(byte[] head) {
        return head.length == 2 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF;
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
