// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import org.openrecp.app.assessment.internal.followup.Category;

/** The classes of options. */
public final class OptionCategories {
    private OptionCategories() {}

    /**
     * The name of a class.
     *
     * @param language two letters
     */
    public static String name(String code, String language) {
        return Category.name(code, language);
    }
}
