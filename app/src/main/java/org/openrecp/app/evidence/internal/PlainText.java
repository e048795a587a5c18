// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.openrecp.app.evidence.Refusal;

/** Tells a text from what only looks like one. */
final class PlainText {
    private static final Set<String> TABLES = Set.of("csv", "tsv");

    private PlainText() {}

    static FileKind kindOf(byte[] content, String name) throws RefusedFile {
        var text = decode(content).strip();
        if (text.startsWith("<")) {
            throw new RefusedFile(Refusal.MARKUP);
        }
        return TABLES.contains(FileKind.endingOf(name)) ? FileKind.CSV : FileKind.TEXT;
    }

    private static String decode(byte[] content) throws RefusedFile {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && !isSpace(c))) {
                throw new RefusedFile(Refusal.UNKNOWN);
            }
            return text.length() > 0 && text.charAt(0) == '\uFEFF'
                    ? text.subSequence(1, text.length()).toString()
                    : text.toString();
        } catch (CharacterCodingException e) {
            throw new RefusedFile(Refusal.UNKNOWN);
        }
    }

    private static boolean isSpace(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }
}
