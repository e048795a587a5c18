// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a device sends it.
 *
 * @param assessment its id, made on the device: a draft that is sent twice is one assessment
 * @param company its id, for a new one made on the device; null: none was chosen
 * @param newCompany whether the company is to be made
 * @param fields what was typed, by the names of the form
 */
record Sent(
        UUID assessment,
        @Nullable UUID company,
        boolean newCompany,
        Map<String, @Nullable String> fields) {
    private static final int MOST_FIELDS = 400;
    private static final int LONGEST = 1000;

    /** Whether it can come from the form at all. */
    boolean isSound() {
        return assessment != null
                && fields != null
                && fields.size() <= MOST_FIELDS
                && fields.values().stream().allMatch(t -> t == null || t.length() <= LONGEST);
    }

    /** What was typed, without space around it; empty: nothing. */
    String text(String field) {
        var text = fields.get(field);
        return text == null ? "" : text.strip();
    }
}
