// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files {@code .openrecp} taken apart and put together by hand, as somebody hostile would. */
final class Zips {
    private static final String CHECKSUMS = "checksums.txt";

    private Zips() {}

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.remove(CHECKSUMS);
        return parts;
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return write(bytes);
    }

    /** With the checksums that fit. */
    static byte[] summed(Map<String, String> parts) throws IOException {
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return sealed(bytes);
    }

    /** With the checksums that fit. */
    static byte[] sealed(Map<String, byte[]> parts) throws IOException {
        var checksums = new Checksums();
        parts.forEach((name, content) -> {
            var digest = Checksums.digest();
            digest.update(content);
            checksums.add(name, digest);
        });
        var all = new LinkedHashMap<>(parts);
        all.put(CHECKSUMS, checksums.toString().getBytes(StandardCharsets.UTF_8));
        return write(all);
    }

    /** A file with a text of it edited, and the checksums that fit. */
    static byte[] edited(byte[] file, String part, UnaryOperator<String> edit) throws IOException {
        var parts = parts(file);
        var text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        assertThat(edit.apply(text)).isNotEqualTo(text);
        parts.put(part, edit.apply(text).getBytes(StandardCharsets.UTF_8));
        return sealed(parts);
    }

    private static byte[] write(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
