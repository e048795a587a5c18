// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/** The form of a quick assessment, and what a device sends of it. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class QuickPages {
    private final QuickSending sending;
    private final Companies companies;
    private final Centres centres;
    private final Places places;
    private final Clock clock;

    QuickPages(
            QuickSending sending,
            Companies companies,
            Centres centres,
            Places places,
            Clock clock) {
        this.sending = sending;
        this.companies = companies;
        this.centres = centres;
        this.places = places;
        this.clock = clock;
    }

    /** Where the assessment and its report are now. */
    record Answer(String address, String report, boolean again) {}

    record Refusal(List<Outcome.Problem> problems) {}

    @GetMapping("/quick")
    String form(@AuthenticationPrincipal Reader reader, Locale locale, Model model) {
        var centre = centre(reader);
        var own = companies.list().stream().filter(c -> c.centre().equals(centre.id())).toList();
        var today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        model.addAttribute(
                "page", QuickPage.of(reader.id(), centre, own, places, today, Texts.in(locale)));
        return "assessment/field";
    }

    @PostMapping("/quick")
    ResponseEntity<?> send(
            @RequestBody Sent sent, @AuthenticationPrincipal Reader reader, Locale locale) {
        if (!sent.isSound()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            return switch (sending.take(sent, reader, Texts.in(locale))) {
                case Outcome.Taken(var id, boolean again) ->
                        ResponseEntity.ok(
                                new Answer(
                                        "/assessments/" + id,
                                        "/assessments/" + id + "/quick-report",
                                        again));
                case Outcome.Refused(var problems) ->
                        ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                                .body(new Refusal(problems));
            };
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private Centre centre(Reader reader) {
        return Optional.ofNullable(reader.centre())
                .flatMap(centres::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
