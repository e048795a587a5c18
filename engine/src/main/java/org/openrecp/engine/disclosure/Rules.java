// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * When a cell is unsafe. The parameters are secret: who knows them can narrow what is hidden.
 *
 * @param minimumFrequency fewer companies than this make a cell unsafe
 * @param percent p of the p % rule: unsafe where X − x₁ − x₂ &lt; p/100 x₁
 * @param dominance the (n, k) rule beside them, or null
 */
public record Rules(int minimumFrequency, double percent, @Nullable Dominance dominance) {
    /** At least three companies, and none that another can estimate within ten per cent. */
    public static final Rules USUAL = new Rules(3, 10, null);

    public Rules {
        if (minimumFrequency < 2 || !(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "The rules need at least two companies, and a percentage above 0 up to 100.");
        }
    }

    /** Says nothing: the parameters are secret. */
    @Override
    public String toString() {
        return "Rules[secret]";
    }
}
