// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@code .openrecp} file. */
final class TransferWriting {
    static final String MANIFEST = "manifest.json";
    static final String CHANGES = "changes.jsonl";
    static final String RECORDS = "records.jsonl";
    static final String EVIDENCE = "evidence.jsonl";
    static final String EVIDENCE_FOLDER = "evidence/";
    static final String CHECKSUMS = "checksums.txt";
    static final String LINES = ".jsonl";

    private final ZipOutputStream zip;
    private final Checksums checksums = new Checksums();
    private final JsonMapper json;

    private TransferWriting(ZipOutputStream zip, JsonMapper json) {
        this.zip = zip;
        this.json = json;
    }

    /**
     * Writes it.
     *
     * @param contents opens a file or photo
     */
    static void write(
            TransferFile file,
            Function<UUID, InputStream> contents,
            JsonMapper json,
            OutputStream out)
            throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            new TransferWriting(zip, json).write(file, contents);
        }
    }

    private void write(TransferFile file, Function<UUID, InputStream> contents) throws IOException {
        put(MANIFEST, json.writeValueAsBytes(file.manifest()));
        lines(CHANGES, file.changes());
        lines(RECORDS, file.records());
        for (var made : file.made().entrySet()) {
            lines(made.getKey() + LINES, made.getValue());
        }
        lines(EVIDENCE, file.evidence());
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (var one : file.evidence()) {
            if (one.deletedAt() == null) {
                try (var content = contents.apply(one.id())) {
                    put(EVIDENCE_FOLDER + one.id(), content);
                }
            }
        }
        put(CHECKSUMS, checksums.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void lines(String name, List<?> values) throws IOException {
        var lines = new ByteArrayOutputStream();
        for (var value : values) {
            lines.writeBytes(json.writeValueAsBytes(value));
            lines.write('\n');
        }
        put(name, lines.toByteArray());
    }

    private void put(String name, byte[] content) throws IOException {
        put(name, new ByteArrayInputStream(content));
    }

    private void put(String name, InputStream content) throws IOException {
        var digest = Checksums.digest();
        zip.putNextEntry(new ZipEntry(name));
        new DigestInputStream(content, digest).transferTo(zip);
        zip.closeEntry();
        checksums.add(name, digest);
    }
}
