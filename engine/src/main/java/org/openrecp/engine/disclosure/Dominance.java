// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.disclosure;

/** The (n, k) rule: unsafe where the n largest hold more than k per cent of the cell. */
public record Dominance(int largest, double percent) {
    public Dominance {
        if (largest < 1 || !(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "Dominance needs at least one contributor and a share above 0 up to 100 %.");
        }
    }

    /** Says nothing: the parameters are secret. */
    @Override
    public String toString() {
        return "Dominance[secret]";
    }
}
