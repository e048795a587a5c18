// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

/**
 * A finished drawing.
 *
 * @param svg an {@code <svg>} element
 * @param width CSS pixels
 * @param height CSS pixels
 */
public record Chart(String svg, double width, double height) {
    /** Text width of an A4 page upright, CSS pixels. */
    public static final double UPRIGHT = 672;

    /** Text width of an A3 page on its side, which folds out of the report, CSS pixels. */
    public static final double SIDEWAYS = 1460;

    static final double UPRIGHT_HEIGHT = 840;
    static final double SIDEWAYS_HEIGHT = 900;

    /** Whether it needs a page that folds out to be read. */
    public boolean isWide() {
        return width > UPRIGHT + 1;
    }
}
