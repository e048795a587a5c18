// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;

/** Text as an old Vietnamese Windows wrote it: tones stand behind their letters. */
public final class OldWindows {
    private static final Charset CHARSET = Charset.forName("windows-1258");

    private OldWindows() {}

    public static byte[] bytes(String text) {
        var out = new ByteArrayOutputStream();
        text.codePoints().mapToObj(Character::toString).forEach(c -> out.writeBytes(letter(c)));
        return out.toByteArray();
    }

    private static byte[] letter(String letter) {
        if (CHARSET.newEncoder().canEncode(letter)) {
            return letter.getBytes(CHARSET);
        }
        var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
        var tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        var base = Normalizer.normalize(parts.replace(tone, ""), Normalizer.Form.NFC);
        return (base + tone).getBytes(CHARSET);
    }
}
