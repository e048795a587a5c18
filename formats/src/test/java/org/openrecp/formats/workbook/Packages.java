// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Edits the parts of an {@code .xlsx} package, as no spreadsheet program would. */
final class Packages {
    private Packages() {}

    /** Rewrites a part as text; a part that is not there is added. */
    static Path edit(Path file, String part, UnaryOperator<String> change) throws IOException {
        var parts = read(file);
        var text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return write(file, parts);
    }

    static Map<String, byte[]> read(Path file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    static Path write(Path file, Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** The XML of a cell, replaced. */
    static Path cell(Path file, int sheet, String address, String xml) throws IOException {
        return edit(
                file,
                "xl/worksheets/sheet" + sheet + ".xml",
                text ->
                        text.replaceFirst(
                                "<c r=\"" + address + "\"[^>]*?(?:/>|>.*?</c>)",
                                "<c r=\"" + address + "\"" + xml));
    }
}
