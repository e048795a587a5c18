// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rest of the application may ask of places. They are the same for every centre. */
public interface Places {
    Optional<Place> find(String id);

    /**
     * The unit of an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    Place get(String id);

    /** The unit that bears a code on a day: codes were given to other units later. */
    Optional<Place> find(String country, String code, LocalDate day);

    /** The countries, in the order of their codes. */
    List<Place> listCountries();

    /** The units of a country that exist on a day, in the order of the country's list. */
    List<Place> list(String country, LocalDate day);

    /** The units whose area a unit took over; empty: none, or it was never changed. */
    List<Place> listPredecessors(Place place);

    /**
     * The units that hold a place's area on a day: itself where it exists; the one that succeeded
     * it; or, for a day before it existed, all that it was made of, of which a fact belongs to one,
     * not known which.
     */
    List<Place> on(Place place, LocalDate day);

    /** The unit that holds a place's area on a day; where several do, the place itself. */
    default Place then(Place place, LocalDate day) {
        var units = on(place, day);
        return units.size() == 1 ? units.getFirst() : place;
    }

    /**
     * Ids of every unit of any day that shares area with a place, its own among them: what to look
     * for when something is sought there.
     */
    Set<String> overlapping(Place place);
}
