// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.Locale;

/**
 * Size as the law of the company's country counts it. It is stated, not computed: the law sets
 * employees beside revenue or capital, differs by sector and changes.
 */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE;

    /** As it stands in the database, in forms and in keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
