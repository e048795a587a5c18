// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.company.Company;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forms of a company's sites, contacts and memberships of parks. */
abstract class PartEditing {
    private final PartKind kind;
    private final OwnCompanies own;
    private final PartStore store;
    private final Places places;
    private final PlaceChoices choices;

    PartEditing(
            PartKind kind, OwnCompanies own, PartStore store, Places places, PlaceChoices choices) {
        this.kind = kind;
        this.own = own;
        this.store = store;
        this.places = places;
        this.choices = choices;
    }

    @Controller
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
    @RequestMapping("/companies/{company}/sites")
    static class Sites extends PartEditing {
        Sites(OwnCompanies own, PartStore store, Places places, PlaceChoices choices) {
            super(PartKind.SITES, own, store, places, choices);
        }
    }

    @Controller
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
    @RequestMapping("/companies/{company}/contacts")
    static class Contacts extends PartEditing {
        Contacts(OwnCompanies own, PartStore store, Places places, PlaceChoices choices) {
            super(PartKind.CONTACTS, own, store, places, choices);
        }
    }

    @Controller
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
    @RequestMapping("/companies/{company}/parks")
    static class Parks extends PartEditing {
        Parks(OwnCompanies own, PartStore store, Places places, PlaceChoices choices) {
            super(PartKind.PARKS, own, store, places, choices);
        }
    }

    @GetMapping("/new")
    String blank(
            @PathVariable UUID company,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var owner = own.get(company, reader);
        return form(owner, Part.blank(kind), Map.of(), Map.of(), locale, model);
    }

    @GetMapping("/{part}")
    String edit(
            @PathVariable UUID company,
            @PathVariable UUID part,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var owner = own.get(company, reader);
        var known =
                store.find(kind, owner.id(), part)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(owner, known, Map.of(), Map.of(), locale, model);
    }

    @PostMapping("/{part}")
    String save(
            @PathVariable UUID company,
            @PathVariable UUID part,
            @RequestParam(defaultValue = "" + Part.NEW) int version,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var owner = own.get(company, reader);
        var typed = new Part(kind, part, version, sent);
        var problems = problems(typed);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(owner, typed, problems, Map.of(), locale, model);
        }
        if (!store.save(owner, typed)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return conflict(owner, typed, locale, model);
        }
        flash.addFlashAttribute("notice", "shell.saved");
        return "redirect:/companies/" + owner.id();
    }

    @PostMapping("/{part}/deletion")
    String delete(
            @PathVariable UUID company,
            @PathVariable UUID part,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        var owner = own.get(company, reader);
        store.delete(kind, owner.id(), part);
        flash.addFlashAttribute("notice", "company.%s.deleted".formatted(kind.key()));
        return "redirect:/companies/" + owner.id();
    }

    private Map<String, String> problems(Part part) {
        var problems = new LinkedHashMap<>(part.problems());
        part.kind().fields().stream()
                .filter(f -> f.kind() == PartField.Kind.PLACE && !part.get(f).isEmpty())
                .filter(f -> places.find(part.get(f)).isEmpty())
                .forEach(f -> problems.put(f.name(), "company.problem.place"));
        return problems;
    }

    /** What was typed, beside what somebody else wrote meanwhile; anew where it was deleted. */
    private String conflict(Company owner, Part typed, Locale locale, Model model) {
        var now = store.find(typed.kind(), owner.id(), typed.id());
        var differing = new LinkedHashMap<String, String>();
        now.ifPresent(theirs -> {
            for (var field : typed.kind().fields()) {
                if (!theirs.get(field).equals(typed.get(field))) {
                    var text = PartSections.read(field, theirs.get(field), choices, locale);
                    differing.put(field.name(), text.isEmpty() ? "–" : text);
                }
            }
        });
        var again =
                new Part(
                        typed.kind(),
                        now.map(Part::id).orElseGet(UUID::randomUUID),
                        now.map(Part::version).orElse(Part.NEW),
                        typed.values());
        return form(owner, again, Map.of(), differing, locale, model);
    }

    private String form(
            Company company,
            Part part,
            Map<String, String> problems,
            Map<String, String> now,
            Locale locale,
            Model model) {
        boolean parks = part.kind() == PartKind.PARKS;
        model.addAttribute(
                "page",
                new PartFormPage(
                        company,
                        part,
                        problems,
                        now,
                        parks
                                ? List.of()
                                : choices.list(part.values().getOrDefault("place", ""), locale),
                        parks ? store.parks(company.centre()) : List.of()));
        return "company/part-form";
    }
}
