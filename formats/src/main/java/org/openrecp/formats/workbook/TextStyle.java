// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a text file of values is written.
 *
 * @param encoding name of a character set
 * @param delimiter between the values of a row
 */
public record TextStyle(String encoding, char delimiter) {
    /** What can be chosen where the detection is wrong; UTF-16 never is, it bears a mark. */
    public static final List<String> ENCODINGS = List.of("UTF-8", "windows-1258", "windows-1252");

    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int LOOKED_AT = 50;

    public TextStyle {
        if (!Charset.isSupported(encoding) || !DELIMITERS.contains(delimiter)) {
            throw new IllegalArgumentException(
                    "No text is written in %s with '%c' between values."
                            .formatted(encoding, delimiter));
        }
    }

    /**
     * Detects it: the encoding by its mark, else UTF-8 where the whole file is, else that of old
     * Vietnamese Windows; the delimiter by which most rows have as many values.
     */
    static TextStyle detect(Path file) throws IOException {
        var encoding = encoding(file);
        var best = new TextStyle(encoding, ',');
        long most = 0;
        for (char delimiter : DELIMITERS) {
            var style = new TextStyle(encoding, delimiter);
            long score = style.score(file);
            if (score > most) {
                most = score;
                best = style;
            }
        }
        return best;
    }

    /** The file as text, without its mark of order. */
    BufferedReader open(Path file) throws IOException {
        var reader = new BufferedReader(reader(Files.newInputStream(file), false), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private Reader reader(InputStream in, boolean strict) {
        var action = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        return new InputStreamReader(
                in,
                Charset.forName(encoding)
                        .newDecoder()
                        .onMalformedInput(action)
                        .onUnmappableCharacter(action));
    }

    private long score(Path file) throws IOException {
        Map<Integer, Integer> rows = new HashMap<>();
        try (var text = new DelimitedText(open(file), delimiter)) {
            for (int i = 0; i < LOOKED_AT; i++) {
                var values = text.next();
                if (values == null) {
                    break;
                }
                rows.merge(values.size(), 1, Integer::sum);
            }
        } catch (Refused e) { // the rows before it count; who reads the file is told of it
        }
        return rows.entrySet().stream()
                .filter(e -> e.getKey() > 1)
                .mapToLong(e -> 100L * e.getValue() + e.getKey())
                .max()
                .orElse(0);
    }

    private static String encoding(Path file) throws IOException {
        var head = new byte[3];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, 3);
        }
        if ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE.name();
        }
        if ((head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE.name();
        }
        if (isUtf8(file)) {
            return StandardCharsets.UTF_8.name();
        }
        return ENCODINGS.stream()
                .filter(name -> name.startsWith("windows") && Charset.isSupported(name))
                .findFirst()
                .orElse(StandardCharsets.ISO_8859_1.name());
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (var reader = new TextStyle("UTF-8", ',').reader(Files.newInputStream(file), true)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
