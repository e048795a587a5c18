// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of a plant as they are sent and taken. */
final class PlantFiles {
    static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Of a workbook. */
    static final MediaType XLSX = MediaType.parseMediaType(XLSX_TYPE);

    private PlantFiles() {}

    /** The rows of a workbook that was sent; it is named in problems as its sender named it. */
    static RowsResult read(InputStream sent, @Nullable String name) throws IOException {
        var copy = Files.createTempFile("openrecp-import", ".xlsx");
        try {
            Files.copy(sent, copy, StandardCopyOption.REPLACE_EXISTING);
            return PlantWorkbook.rows(copy, safe(name));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The workbook that rows make. */
    static byte[] write(PlantRows rows, Language language) throws IOException {
        var folder = Files.createTempDirectory("openrecp-workbook");
        var file = folder.resolve("plant.xlsx");
        try {
            PlantWorkbook.write(file, language, rows);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** An answer that is saved as a file. */
    static ResponseEntity.BodyBuilder attachment(String name, MediaType type) {
        var disposition =
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }

    private static String safe(@Nullable String original) {
        var name = original == null ? "" : original.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return name.isBlank() || name.startsWith(".")
                ? "plant.xlsx"
                : name.substring(Math.max(0, name.length() - 100));
    }
}
