// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.text;

import java.util.Locale;

/** A language that workbooks and reports are written in; workbooks are read in either. */
public enum Language {
    EN(Locale.ENGLISH),
    VI(Locale.of("vi"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** Vietnamese for {@code vi}, English for all else. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(VI.code()) ? VI : EN;
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47 code, {@code en} or {@code vi}. */
    public String code() {
        return locale.getLanguage();
    }

    /** Picks the text of this language. */
    public String choose(String english, String vietnamese) {
        return this == EN ? english : vietnamese;
    }
}
