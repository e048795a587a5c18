// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence;

import java.util.Locale;

/** Why a file is not kept. */
public enum Refusal {
    EMPTY,
    /** More than {@link Evidence#MAX_BYTES}. */
    TOO_LARGE,
    /** Neither picture, PDF, workbook, document nor text. */
    UNKNOWN,
    /** HTML, SVG or other markup, which a browser could run. */
    MARKUP,
    /** The name promises another kind of file than the content is. */
    OTHER_THAN_ITS_NAME,
    /** More pixels than are decoded. */
    PICTURE_TOO_LARGE,
    PICTURE_BROKEN,
    /** A package that is damaged. */
    PACKAGE_BROKEN,
    /** A package that unpacks to far more than such a file holds. */
    PACKAGE_TOO_LARGE,
    /** A workbook or document with macros. */
    MACROS;

    /** Key of the sentence that says so and what to do. */
    public String key() {
        return "evidence.refused-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
