// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.formats.workbook.Names;

/** Finds the unit that a name means on a day, among all that a country has had. */
final class PlaceNames {
    private static final Map<String, String> ALSO =
            Map.of(
                    "hcm", "ho chi minh",
                    "tphcm", "ho chi minh",
                    "hcmc", "ho chi minh",
                    "sai gon", "ho chi minh",
                    "saigon", "ho chi minh",
                    "hanoi", "ha noi",
                    "danang", "da nang",
                    "haiphong", "hai phong",
                    "thua thien hue", "hue",
                    "vung tau", "ba ria vung tau");

    private final Places places;
    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    PlaceNames(Places places, String country, LocalDate today) {
        this.places = places;
        var all = new LinkedHashSet<>(places.list(country, today));
        List.copyOf(all).forEach(p -> all.addAll(places.listPredecessors(p)));
        for (var place : all) {
            Stream.of(place.name(), place.nameEn())
                    .map(PlaceNames::key)
                    .distinct()
                    .forEach(name ->
                            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(place));
        }
    }

    /** What came of a name. */
    sealed interface Found {
        record Unit(Place place) implements Found {}

        /** There is such a unit, but not on that day. */
        record NotThen(Place place, List<Place> then) implements Found {}

        record Unknown() implements Found {}
    }

    /** The unit of a name that existed on the last of some days, or on the first. */
    Found find(String name, LocalDate first, LocalDate last) {
        var units = byName.getOrDefault(keys.computeIfAbsent(name, PlaceNames::key), List.of());
        return Stream.of(last, first)
                .flatMap(day -> units.stream().filter(p -> p.isValidOn(day)))
                .findFirst()
                .<Found>map(Found.Unit::new)
                .orElseGet(() ->
                        units.stream()
                                .min(Comparator.comparing(PlaceNames::begin))
                                .map(oldest -> elsewhere(oldest, last))
                                .orElse(new Found.Unknown()));
    }

    /** Units of Viet Nam are known since 2008; what was before bears the name of its oldest one. */
    private Found elsewhere(Place place, LocalDate day) {
        var from = place.from();
        return from != null && day.isBefore(from) && places.listPredecessors(place).isEmpty()
                ? new Found.Unit(place)
                : new Found.NotThen(place, places.on(place, day));
    }

    private static LocalDate begin(Place place) {
        return place.from() == null ? LocalDate.MIN : place.from();
    }

    private static String key(String name) {
        var folded =
                Names.fold(name.replaceAll("[.,()–]", " "))
                        .replaceFirst("^(tinh|thanh pho|tp|province of|city of) ", "")
                        .replaceFirst(" (province|city|municipality|capital)$", "");
        return ALSO.getOrDefault(folded, folded);
    }
}
