// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place.internal;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.engine.table.CsvTable;
import org.springframework.stereotype.Component;

/** The units of the tables beside this class; few enough to be held in memory. */
@Component
class PlaceTable implements Places {
    private static final List<Place> ALL =
            Stream.of("countries.csv", "viet-nam.csv", "iso-3166-2.csv")
                    .flatMap(name -> CsvTable.read(PlaceTable.class, name).rows().stream())
                    .map(PlaceTable::place)
                    .toList();
    private static final Map<String, Place> BY_ID =
            ALL.stream()
                    .collect(
                            collectingAndThen(
                                    toMap(Place::id, p -> p, (a, _) -> a, LinkedHashMap::new),
                                    Collections::unmodifiableMap));

    /** Every unit, a country before its provinces and a successor anywhere. */
    static List<Place> all() {
        return ALL;
    }

    @Override
    public Optional<Place> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public Place get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No place " + id + "."));
    }

    @Override
    public Optional<Place> find(String country, String code, LocalDate day) {
        return list(country, day).stream().filter(p -> p.code().equals(code)).findFirst();
    }

    @Override
    public List<Place> listCountries() {
        return ALL.stream().filter(p -> p.level() == Place.Level.COUNTRY).toList();
    }

    @Override
    public List<Place> list(String country, LocalDate day) {
        return provinces(country).filter(p -> p.isValidOn(day)).toList();
    }

    @Override
    public List<Place> listPredecessors(Place place) {
        return provinces(place.country()).filter(p -> place.id().equals(p.successor())).toList();
    }

    @Override
    public List<Place> on(Place place, LocalDate day) {
        if (place.isValidOn(day)) {
            return List.of(place);
        }
        if (place.until() != null && day.isAfter(place.until())) {
            return place.successor() == null ? List.of() : on(get(place.successor()), day);
        }
        return listPredecessors(place).stream().flatMap(p -> on(p, day).stream()).toList();
    }

    @Override
    public Set<String> overlapping(Place place) {
        var found = new HashSet<String>();
        if (place.level() == Place.Level.COUNTRY) {
            provinces(place.country()).forEach(p -> found.add(p.id()));
            found.add(place.id());
        }
        for (var p = place; p != null; p = p.successor() == null ? null : get(p.successor())) {
            found.add(p.id());
        }
        addPredecessors(place, found);
        return Set.copyOf(found);
    }

    private void addPredecessors(Place place, Set<String> found) {
        for (var predecessor : listPredecessors(place)) {
            found.add(predecessor.id());
            addPredecessors(predecessor, found);
        }
    }

    private static Stream<Place> provinces(String country) {
        return ALL.stream()
                .filter(p -> p.level() == Place.Level.PROVINCE && p.country().equals(country));
    }

    private static Place place(CsvTable.Row row) {
        return new Place(
                row.get("id"),
                row.get("code").isEmpty() ? Place.Level.COUNTRY : Place.Level.PROVINCE,
                row.get("country"),
                row.get("code"),
                row.get("name"),
                row.get("name_en"),
                row.find("region").orElse(null),
                row.find("valid_from").map(LocalDate::parse).orElse(null),
                row.find("valid_until").map(LocalDate::parse).orElse(null),
                row.find("successor").orElse(null),
                row.get("source"));
    }
}
