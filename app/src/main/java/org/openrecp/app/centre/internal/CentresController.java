// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.centre.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.CentreChoices;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The centres, for who runs the installation. */
@Controller
@RequestMapping("/centres")
@Access(Role.ADMINISTRATOR)
class CentresController {
    private final Centres centres;

    CentresController(Centres centres) {
        this.centres = centres;
    }

    @GetMapping
    String list(Locale locale, Model model) {
        var form =
                Form.with("id", UUID.randomUUID().toString(), "country", "VNM", "currency", "VND");
        return show(form, locale, model);
    }

    @PostMapping
    String add(
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = Form.sent(sent);
        form.require(!form.text("name").isEmpty(), "name", "centre.name-problem")
                .require(Centre.isCountry(form.text("country")), "country", "centre.choose")
                .require(Centre.isCurrency(form.text("currency")), "currency", "centre.choose");
        if (form.isRight()) {
            boolean added =
                    centres.add(
                            new Centre(
                                    id,
                                    form.text("name"),
                                    form.text("country"),
                                    form.text("currency")));
            form.require(added, "name", "centre.name-problem");
        }
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, locale, model);
        }
        next.addFlashAttribute("notice", "centre.added");
        return "redirect:/centres";
    }

    private String show(Form form, Locale locale, Model model) {
        var all = Scope.current().asSystem().call(centres::list);
        model.addAttribute("page", new CentresPage(all, form, CentreChoices.in(locale)));
        return "centre/centres";
    }

    /** Where the centres are, in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem centresItem() {
            return new NavigationItem(
                    "centre.centres", "/centres", 950, Set.of(Role.ADMINISTRATOR));
        }
    }
}
