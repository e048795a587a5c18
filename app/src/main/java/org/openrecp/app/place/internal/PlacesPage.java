// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.place.Place;

/**
 * The units of a country on a day.
 *
 * @param country its id
 * @param problem key of a text; null: none
 */
public record PlacesPage(
        List<Place> countries,
        String country,
        LocalDate day,
        LocalDate today,
        List<Row> rows,
        @Nullable String problem) {

    /**
     * A unit.
     *
     * @param now the units that hold its area today, when it is not one of them
     * @param made the units that it was made of
     */
    public record Row(Place place, List<Place> now, List<Place> made) {}
}
