// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of people, and inviting another one. */
@Controller
@RequestMapping("/people")
@Access({Role.CENTRE_MANAGER, Role.ADMINISTRATOR})
class Invitations {
    private final People people;
    private final AccountStore accounts;
    private final Invitation invitation;
    private final LinkDelivery delivery;
    private final AccountExtents extents;

    Invitations(
            People people,
            AccountStore accounts,
            Invitation invitation,
            LinkDelivery delivery,
            AccountExtents extents) {
        this.people = people;
        this.accounts = accounts;
        this.invitation = invitation;
        this.delivery = delivery;
        this.extents = extents;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Person reader,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) UUID after,
            Model model) {
        var management = new Management(reader);
        model.addAttribute(
                "page",
                PeoplePage.of(
                        text.strip(),
                        management.isAdministrator(),
                        people.page(management, text.strip(), after)));
        return "account/people";
    }

    @GetMapping("/new")
    String form(@AuthenticationPrincipal Person reader, Model model) {
        var centre = reader.centre();
        var form =
                Form.with(
                        "id",
                        UUID.randomUUID().toString(),
                        "centre",
                        centre == null ? "" : centre.toString());
        return show(form, new Management(reader), model);
    }

    @PostMapping
    String invite(
            @AuthenticationPrincipal Person reader,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = Form.sent(sent);
        var management = new Management(reader);
        var person = invitation.read(form, management, Texts.in(locale).language()).orElse(null);
        var extent =
                person == null
                        ? Set.<String>of()
                        : extents.read(form, person.roles(), person.centre());
        var added =
                person == null || !form.isRight() ? null : add(person, extent, form, management);
        if (added == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, management, model);
        }
        delivery.handOver(added, next);
        return "redirect:/people/" + added.id();
    }

    /** Adds the person; for the same form again, the person that it added. */
    private @Nullable Person add(
            Person person, Set<String> extent, Form form, Management management) {
        try {
            accounts.invite(person, extent);
            return person;
        } catch (DuplicateKeyException _) {
            var added =
                    accounts.find(person.id())
                            .filter(management::manages)
                            .filter(person::isInvitedAs)
                            .orElse(null);
            form.require(added != null, "email", "account.email-taken");
            if (added != null) {
                extents.set(added.id(), extent);
            }
            return added;
        }
    }

    private String show(Form form, Management management, Model model) {
        var all = people.centres(management);
        var centres =
                all.stream()
                        .map(c -> new InvitationPage.CentreCompanies(c, people.companies(c.id())))
                        .toList();
        model.addAttribute(
                "page",
                new InvitationPage(
                        form,
                        management.roles(),
                        extents.choices(all),
                        centres,
                        management.isAdministrator()));
        return "account/invitation";
    }

    /** Where people are managed, in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem peopleItem() {
            return new NavigationItem(
                    "account.people",
                    "/people",
                    800,
                    Set.of(Role.CENTRE_MANAGER, Role.ADMINISTRATOR));
        }
    }
}
