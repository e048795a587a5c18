// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** Where a provider can be: the countries and their provinces of today. */
@Component
public class ProviderPlaces {

    private final Places places;
    private final Clock clock;

    ProviderPlaces(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** A country and its provinces, by name. */
    public record Group(Place country, List<Place> provinces) {
        public Group {
            provinces = List.copyOf(provinces);
        }
    }

    /** All countries, Viet Nam first. */
    List<Group> all(Locale locale) {
        return places.listCountries().reversed().stream().map(c -> group(c, locale)).toList();
    }

    /** The countries that some places are in. */
    List<Group> around(Collection<String> ids, Locale locale) {
        var countries =
                ids.stream()
                        .flatMap(id -> places.find(id).stream())
                        .map(Place::country)
                        .collect(Collectors.toSet());
        return all(locale).stream().filter(g -> countries.contains(g.country().id())).toList();
    }

    /** Names of places, a country as all of it. */
    List<Place> named(Collection<String> ids) {
        return ids.stream().flatMap(id -> places.find(id).stream()).toList();
    }

    boolean exists(String id) {
        return places.find(id).isPresent();
    }

    private Group group(Place country, Locale locale) {
        var today = LocalDate.now(clock.withZone(Texts.ZONE));
        return new Group(
                country,
                places.list(country.id(), today).stream()
                        .sorted(comparing(p -> p.nameIn(locale), Collator.getInstance(locale)))
                        .toList());
    }
}
