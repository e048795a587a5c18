// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.util.Locale;

/** What a row of a sheet is. */
public enum RowKind {
    /** Nothing that is loaded. */
    NONE,
    COMPANY,
    ASSESSMENT,
    OPTION,
    INVESTMENT,
    SAVING,
    TRAINING,
    REPORTED;

    /** As it stands in mappings and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RowKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a row of it is of a company. */
    boolean isOfCompany() {
        return this != NONE && this != TRAINING && this != REPORTED;
    }

    /** Whether a row of it happened at some time, which must be said. */
    boolean hasTime() {
        return this != NONE && this != COMPANY && this != REPORTED;
    }
}
