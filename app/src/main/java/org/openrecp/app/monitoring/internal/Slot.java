// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a company may follow by months; of each it chooses the unit and, if it likes, a name. */
public enum Slot {
    OUTPUT("t"),
    ELECTRICITY("kWh"),
    WATER("m3"),
    FUEL("t"),
    SECOND_FUEL(""),
    MATERIAL("t"),
    SECOND_MATERIAL(""),
    WASTE("");

    private final String usualUnit;

    Slot(String usualUnit) {
        this.usualUnit = usualUnit;
    }

    /** The unit that is proposed; empty: the item is not proposed. */
    public String usualUnit() {
        return usualUnit;
    }

    /** As it stands in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public String key() {
        return "monitoring.slot-" + code();
    }

    /** The output is not bought. */
    public boolean hasCost() {
        return this != OUTPUT;
    }

    static Optional<Slot> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
