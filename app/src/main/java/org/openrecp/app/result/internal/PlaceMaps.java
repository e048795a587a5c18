// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Cut.Provinces;
import org.springframework.stereotype.Component;

/**
 * Which unit of a map holds a place. A place that several units of the map hold together, and a
 * country, are in none of them: what is told of it is not attributable.
 */
@Component
class PlaceMaps {
    private final Places places;
    private final Map<Provinces, Map<String, String>> units = new EnumMap<>(Provinces.class);

    PlaceMaps(Places places) {
        this.places = places;
        for (var map : Provinces.values()) {
            units.put(map, unitsOf(map));
        }
    }

    /** Place id → unit id. */
    Map<String, String> units(Provinces map) {
        return units.getOrDefault(map, Map.of());
    }

    /** The units of Viet Nam on a map, in the order of its list. */
    List<Place> list(Provinces map) {
        return places.list("VNM", map.day());
    }

    private Map<String, String> unitsOf(Provinces map) {
        return places.listCountries().stream()
                .flatMap(c -> places.overlapping(c).stream())
                .map(places::get)
                .filter(p ->
                        p.level() == Place.Level.PROVINCE && places.on(p, map.day()).size() == 1)
                .collect(
                        toUnmodifiableMap(Place::id, p -> places.on(p, map.day()).getFirst().id()));
    }
}
