// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

/**
 * What a unit measures: the exponents of the SI base units, as text. Two units convert exactly when
 * theirs are equal.
 */
public record Dimension(String exponents) {
    public static final Dimension NONE = Unit.get("1").dimension();
    public static final Dimension MASS = Unit.get("kg").dimension();
    public static final Dimension ENERGY = Unit.get("J").dimension();
    public static final Dimension VOLUME = Unit.get("m3").dimension();
    public static final Dimension AREA = Unit.get("m2").dimension();
    public static final Dimension LENGTH = Unit.get("m").dimension();
}
