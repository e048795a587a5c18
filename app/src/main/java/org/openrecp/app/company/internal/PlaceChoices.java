// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** Places as a person chooses and reads them: on the map of today, an older name beside it. */
@Component
public class PlaceChoices {
    private final Places places;

    PlaceChoices(Places places) {
        this.places = places;
    }

    /** A place to choose. */
    public record Choice(String id, String name) {}

    /** A country and its units; the country itself first, where no finer place is known. */
    public record Group(String country, List<Choice> places) {
        public Group {
            places = List.copyOf(places);
        }
    }

    /** The units of today by name, and one of another day when it is chosen already. */
    List<Group> list(String chosen, Locale locale) {
        return places.listCountries().reversed().stream()
                .map(country -> group(country, chosen, locale))
                .toList();
    }

    private Group group(Place country, String chosen, Locale locale) {
        var units = new ArrayList<>(places.list(country.id(), today()));
        places.find(chosen)
                .filter(p -> p.country().equals(country.id()) && !p.equals(country))
                .filter(p -> !units.contains(p))
                .ifPresent(units::add);
        units.sort(comparing(p -> p.nameIn(locale), Collator.getInstance(locale)));
        units.addFirst(country);
        return new Group(
                country.nameIn(locale),
                units.stream().map(p -> new Choice(p.id(), name(p, locale))).toList());
    }

    /** As on the map of today; the unit of its own day behind it where that is another one. */
    String name(String id, Locale locale) {
        return places.find(id).map(p -> name(p, locale)).orElse(id);
    }

    private String name(Place place, Locale locale) {
        var own = place.nameIn(locale);
        var now = places.on(place, today());
        return now.size() != 1 || now.getFirst().equals(place)
                ? own
                : "%s (%s)".formatted(now.getFirst().nameIn(locale), own);
    }

    private static LocalDate today() {
        return LocalDate.now(Texts.ZONE);
    }
}
