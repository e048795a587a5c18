// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.history.internal.HistoryImport.State;
import org.openrecp.formats.workbook.Refused;
import org.openrecp.formats.workbook.Spreadsheet;
import org.openrecp.formats.workbook.TextStyle;
import org.springframework.stereotype.Component;

/** Takes a file that was sent: looks through it, proposes how to read it, and keeps it. */
@Component
class Receiving {
    private static final int LONGEST_NAME = 200;

    private final ImportStore imports;

    Receiving(ImportStore imports) {
        this.imports = imports;
    }

    /**
     * Keeps a file.
     *
     * @param before the file that it replaces, whose mapping is fitted to it; null: none
     * @param style of a text file where the detection was wrong; null: it is detected
     * @throws Refused when it cannot be read; nothing is kept then
     */
    void receive(
            UUID id,
            UUID centre,
            @Nullable HistoryImport before,
            String name,
            InputStream content,
            @Nullable TextStyle style,
            String author)
            throws Refused, IOException {
        var path = Files.createTempFile("openrecp-history", ".table");
        try {
            var digest = ImportStore.sha256();
            try (var in = new DigestInputStream(content, digest)) {
                Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            }
            var cut = name.substring(Math.max(0, name.length() - LONGEST_NAME));
            var table = Spreadsheet.open(path, cut, style);
            var layout = Layout.of(table);
            imports.put(
                    new HistoryImport(
                            id,
                            centre,
                            cut,
                            Files.size(path),
                            HexFormat.of().formatHex(digest.digest()),
                            table.style().orElse(null),
                            layout,
                            before == null ? proposed(layout) : before.mapping().fitted(layout),
                            before == null ? "" : before.mappingName(),
                            0,
                            State.MAPPING,
                            null,
                            null,
                            author,
                            Instant.EPOCH,
                            null),
                    path);
        } finally {
            Files.delete(path);
        }
    }

    private static Mapping proposed(Layout layout) {
        var mapping = Mapping.NONE;
        for (var sheet : layout.sheets()) {
            int header = sheet.likelyHeader();
            var kind = Suggestion.kind(sheet, header);
            mapping =
                    mapping.with(
                            Suggestion.of(sheet, kind, header, SheetMapping.none(sheet.name())));
        }
        return mapping;
    }
}
