// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.util.Locale;

/** What the printed words say about a number. */
public enum Qualifier {
    EXACT,
    ABOUT,
    ALMOST,
    MORE_THAN,
    AT_LEAST,
    AT_MOST,
    REGULARLY_EXCEEDING;

    /** As it stands in tables and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Qualifier of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
