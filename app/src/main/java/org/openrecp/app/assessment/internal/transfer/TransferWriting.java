// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@code .openrecp} file. */
final class TransferWriting {
    static final String MANIFEST = "manifest.json";
    static final String CHANGES = "changes.jsonl";
    static final String CHECKSUMS = "checksums.txt";

    private TransferWriting() {}

    static void write(TransferFile file, JsonMapper json, OutputStream out) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(MANIFEST, json.writeValueAsBytes(file.manifest()));
        parts.put(CHANGES, lines(file, json));
        parts.put(CHECKSUMS, Checksums.of(parts).getBytes(StandardCharsets.UTF_8));
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    private static byte[] lines(TransferFile file, JsonMapper json) {
        var lines = new ByteArrayOutputStream();
        for (var change : file.changes()) {
            lines.writeBytes(json.writeValueAsBytes(change));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
