// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openrecp.app.evidence.Refusal;

/** The kinds of files that are kept, told by their content. */
enum FileKind {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    CSV("text/csv", "csv", "tsv"),
    TEXT("text/plain", "txt", "log", "md");

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    private boolean isText() {
        return this == CSV || this == TEXT;
    }

    /** The kind of a content; a text is CSV where its name says so. */
    static FileKind of(byte[] content, String name) throws RefusedFile {
        var kind = byStart(content, name);
        var promised = promisedBy(name);
        if (promised.isPresent() && !promised.get().isAlike(kind)) {
            throw new RefusedFile(Refusal.OTHER_THAN_ITS_NAME);
        }
        return kind;
    }

    private static FileKind byStart(byte[] content, String name) throws RefusedFile {
        if (startsWith(content, JPEG_START)) {
            return JPEG;
        }
        if (startsWith(content, PNG_START)) {
            return PNG;
        }
        if (startsWith(content, PDF_START)) {
            return PDF;
        }
        return startsWith(content, ZIP_START)
                ? OfficePackage.kindOf(content)
                : PlainText.kindOf(content, name);
    }

    /** The name without folders and signs that do not print, its ending made to fit this kind. */
    String fit(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        base.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(120)
                .forEach(clean::appendCodePoint);
        var title = clean.toString().strip();
        if (endings.contains(endingOf(title)) && title.indexOf('.') > 0) {
            return title;
        }
        int dot = title.lastIndexOf('.');
        var stem = dot < 0 ? title : title.substring(0, dot);
        return (stem.isBlank() ? "file" : stem) + "." + endings.getFirst();
    }

    static String endingOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<FileKind> promisedBy(String name) {
        var ending = endingOf(name);
        return Arrays.stream(values()).filter(k -> k.endings.contains(ending)).findFirst();
    }

    private boolean isAlike(FileKind other) {
        return this == other || (isPicture() && other.isPicture()) || (isText() && other.isText());
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
