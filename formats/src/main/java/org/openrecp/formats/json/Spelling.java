// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.json;

import java.util.Locale;

/** How Java names are spelt in JSON. */
final class Spelling {
    private Spelling() {}

    /** {@code kilogramsPerUnit} and {@code GrossErrorSuspected} in snake_case. */
    static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
