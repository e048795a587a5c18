// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ChosenLanguage;
import org.openrecp.app.shell.Form;
import org.springframework.http.HttpStatus;
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

/** The page that a one-time link opens: the invited or forgetful person chooses a password. */
@Controller
@RequestMapping("/links/{token}")
@Access(open = true)
class OneTimeLink {
    private final OneTimeLinks links;

    OneTimeLink(OneTimeLinks links) {
        this.links = links;
    }

    @GetMapping
    String form(@PathVariable String token, Model model) {
        var person = get(token);
        return show(
                person,
                token,
                Form.with("name", person.displayName(), "language", person.language()),
                model);
    }

    @PostMapping
    String choose(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var person = get(token);
        var form = Credentials.checkName(Form.sent(sent));
        Credentials.checkPassword(form, "password", person.email());
        form.require(
                ChosenLanguage.parse(form.text("language")).isPresent(),
                "language",
                "account.choose");
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, token, form, model);
        }
        if (!links.use(token, form.text("name"), form.text("language"), form.exactly("password"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ChosenLanguage.keep(form.text("language"), request, response);
        next.addFlashAttribute("notice", "account.link-used");
        return "redirect:/sign-in";
    }

    private Person get(String token) {
        return links.find(token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String show(Person person, String token, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("email", person.email());
        model.addAttribute("invitation", person.password() == null);
        return "account/link";
    }
}
