// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Fact;

/**
 * A fact in the unit of its indicator.
 *
 * @param id made of its centre and source
 * @param given the amount as it was given, where that was in another unit
 */
record CheckedFact(
        UUID id,
        Fact fact,
        BigDecimal value,
        @Nullable Double uncertainty,
        String unit,
        Fact.@Nullable Amount given,
        @Nullable String currency,
        @Nullable LocalDate moneyDate) {

    /** The id of what a source says: the same wherever and whenever it is told. */
    static UUID id(UUID centre, Fact.Source source) {
        var name = centre + "\n" + source.kind() + "\n" + source.record() + "\n" + source.part();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
