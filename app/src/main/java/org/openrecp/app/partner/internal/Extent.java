// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Cut.By;

/**
 * A part of the results that somebody may see.
 *
 * @param by what it is a part by; null: all of the centre
 * @param id of the province or programme; empty for all
 */
record Extent(@Nullable By by, String id) {
    static final Extent ALL = new Extent(null, "");

    /** As it stands in addresses. */
    String code() {
        return by == null ? "all" : (by == By.PLACE ? "place:" : "programme:") + id;
    }

    /** The part of a code of an account. */
    static Extent of(String code) {
        int colon = code.indexOf(':');
        var id = code.substring(colon + 1);
        if (id.equals("*")) {
            return ALL;
        }
        return new Extent(code.startsWith("place:") ? By.PLACE : By.PROGRAMME, id);
    }

    /** The first of several that bears a code, else the first. */
    static Optional<Extent> choose(List<Extent> several, String code) {
        return several.stream()
                .filter(e -> e.code().equals(code))
                .findFirst()
                .or(() -> several.stream().findFirst());
    }
}
