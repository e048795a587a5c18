// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.util.Locale;

/** Words that a person wrote, in one language or in both; empty where not. */
public record Prose(String en, String vi) {
    public static final Prose NONE = new Prose("", "");

    /** In a reader's language, in the other one where it is missing. */
    public String in(Locale locale) {
        boolean vietnamese = locale.getLanguage().equals("vi");
        var wanted = vietnamese ? vi : en;
        return wanted.isEmpty() ? (vietnamese ? en : vi) : wanted;
    }

    public boolean isEmpty() {
        return en.isEmpty() && vi.isEmpty();
    }
}
