// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's account in the hands of a manager. */
@Controller
@RequestMapping("/people/{person}")
@Access({Role.CENTRE_MANAGER, Role.ADMINISTRATOR})
class Persons {
    private final People people;
    private final AccountStore accounts;
    private final Invitation invitation;
    private final LinkDelivery delivery;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Erasure erasure;
    private final AccountExtents extents;

    Persons(
            People people,
            AccountStore accounts,
            Invitation invitation,
            LinkDelivery delivery,
            OneTimeLinks links,
            Sessions sessions,
            ApiTokens tokens,
            Erasure erasure,
            AccountExtents extents) {
        this.people = people;
        this.accounts = accounts;
        this.invitation = invitation;
        this.delivery = delivery;
        this.links = links;
        this.sessions = sessions;
        this.tokens = tokens;
        this.erasure = erasure;
        this.extents = extents;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Person reader, @PathVariable("person") UUID id, Model model) {
        var person = seen(reader, id);
        var link = model.getAttribute("link") instanceof String made ? made : null;
        return show(new Management(reader), person, Form.with(), link, model);
    }

    @PostMapping("/roles")
    String assign(
            @AuthenticationPrincipal Person reader,
            @PathVariable("person") UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var person = managed(reader, id);
        var form = Form.sent(sent);
        var management = new Management(reader);
        var roles = invitation.roles(form, management);
        form.require(
                        roles.contains(Role.COMPANY) == (person.company() != null),
                        "roles",
                        "account.company-stays")
                .require(
                        person.centre() != null || roles.equals(person.roles()),
                        "roles",
                        "account.choose-centre");
        var extent = extents.read(form, roles, person.centre());
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(management, person, form, null, model);
        }
        accounts.assign(id, roles, extent);
        sessions.endOthers(id, null);
        return done(id, "account.roles-changed", next);
    }

    @PostMapping("/link")
    String makeLink(
            @AuthenticationPrincipal Person reader,
            @PathVariable("person") UUID id,
            RedirectAttributes next) {
        var person = managed(reader, id);
        if (!person.enabled()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        delivery.handOver(person, next);
        return "redirect:/people/" + id;
    }

    @PostMapping("/disable")
    String disable(
            @AuthenticationPrincipal Person reader,
            @PathVariable("person") UUID id,
            RedirectAttributes next) {
        managed(reader, id);
        accounts.disable(id);
        links.withdraw(id);
        tokens.endAll(id);
        sessions.endOthers(id, null);
        return done(id, "account.disabled", next);
    }

    @PostMapping("/enable")
    String enable(
            @AuthenticationPrincipal Person reader,
            @PathVariable("person") UUID id,
            RedirectAttributes next) {
        managed(reader, id);
        if (!accounts.enable(id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return done(id, "account.enabled", next);
    }

    @PostMapping("/erase")
    String erase(
            @AuthenticationPrincipal Person reader,
            @PathVariable("person") UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var person = managed(reader, id);
        var form = Form.sent(sent);
        form.require(!form.text("reason").isEmpty(), "reason", "account.erase-reason-problem");
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(new Management(reader), person, form, null, model);
        }
        boolean everywhere = erasure.erase(person, form.text("reason"));
        return done(id, everywhere ? "account.erased" : "account.erased-namesake", next);
    }

    private static String done(UUID id, String notice, RedirectAttributes next) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/people/" + id;
    }

    private Person seen(Person reader, UUID id) {
        return accounts.find(id)
                .filter(new Management(reader)::sees)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Person managed(Person reader, UUID id) {
        var person = seen(reader, id);
        if (!new Management(reader).manages(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return person;
    }

    private String show(
            Management management, Person person, Form form, @Nullable String link, Model model) {
        var centres =
                people.centres(management).stream()
                        .filter(c -> c.id().equals(person.centre()))
                        .toList();
        model.addAttribute(
                "page",
                new PersonPage(
                        people.row(person.id()),
                        management.roles(),
                        extents.choices(centres),
                        extents.of(person.id()),
                        management.manages(person),
                        form,
                        link));
        return "account/person";
    }
}
