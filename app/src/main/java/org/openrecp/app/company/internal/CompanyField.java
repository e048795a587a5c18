// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.Locale;

/** A field of a company's form. */
public enum CompanyField {
    NAME(200),
    NAME_EN(200),
    SHORT_NAME(60),
    TAX_CODE(20),
    ISIC(200),
    VSIC(200),
    SIZE_CLASS(10),
    OWNERSHIP(20),
    EMPLOYEES(7),
    WOMEN(7),
    ADDRESS(300),
    PLACE(40),
    WEBSITE(200);

    private final int longest;

    CompanyField(int longest) {
        this.longest = longest;
    }

    /** The most characters that it takes. */
    public int longest() {
        return longest;
    }

    /** Its name in the form, and the end of the key of its label. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
