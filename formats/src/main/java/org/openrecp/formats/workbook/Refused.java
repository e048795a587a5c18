// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

/** Says why a file is refused as a whole. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    Refused(String code, String message) {
        super(message);
        this.code = code;
    }

    static Refused damaged() {
        return new Refused(
                "workbook.damaged",
                "the file is cut off or damaged. Copy or save it again as .xlsx.");
    }

    /** Key of the reason. */
    public String code() {
        return code;
    }

    /** The reason and what to do, in English. */
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
