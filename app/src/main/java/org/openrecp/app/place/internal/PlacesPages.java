// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows which administrative units a country had on a day, and what became of them. */
@Controller
@Access(signedIn = true)
class PlacesPages {

    private final Places places;

    PlacesPages(Places places) {
        this.places = places;
    }

    @GetMapping("/places")
    String list(
            @RequestParam(defaultValue = "VNM") String country,
            @RequestParam(defaultValue = "") String date,
            Model model) {
        var today = LocalDate.now(Texts.ZONE);
        var asked = day(date);
        var day = asked.orElse(today);
        var known = places.find(country).filter(p -> p.level() == Place.Level.COUNTRY);
        model.addAttribute(
                "page",
                new PlacesPage(
                        places.listCountries(),
                        known.map(Place::id).orElse("VNM"),
                        day,
                        today,
                        places.list(known.map(Place::id).orElse("VNM"), day).stream()
                                .map(p -> row(p, today))
                                .toList(),
                        date.isEmpty() || asked.isPresent() ? null : "place.problem.date"));
        return "place/list";
    }

    private PlacesPage.Row row(Place place, LocalDate today) {
        return new PlacesPage.Row(
                place,
                place.isValidOn(today) ? List.of() : places.on(place, today),
                places.listPredecessors(place));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
