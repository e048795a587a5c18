// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.CentreChoices;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the first start. */
@Controller
@RequestMapping("/setup")
@Access(open = true)
class Setup {
    private final FirstStart firstStart;

    Setup(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "") String token, Locale locale, Model model) {
        admit(token);
        return show(Form.with("token", token, "country", "VNM", "currency", "VND"), locale, model);
    }

    @PostMapping
    String begin(
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var form = check(Form.sent(sent));
        admit(form.text("token"));
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, locale, model);
        }
        var centre =
                new Centre(
                        UUID.randomUUID(),
                        form.text("centre"),
                        form.text("country"),
                        form.text("currency"));
        firstStart.begin(
                centre,
                form.text("name"),
                form.text("email"),
                form.exactly("password"),
                Texts.in(locale).language());
        next.addFlashAttribute("notice", "account.setup-done");
        return "redirect:/sign-in";
    }

    private static Form check(Form form) {
        Credentials.checkName(form);
        Credentials.checkEmail(form);
        Credentials.checkPassword(form, "password", form.text("email"));
        return form.require(!form.text("centre").isEmpty(), "centre", "centre.name-problem")
                .require(Centre.isCountry(form.text("country")), "country", "account.choose")
                .require(Centre.isCurrency(form.text("currency")), "currency", "account.choose");
    }

    private void admit(String token) {
        if (!firstStart.admits(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String show(Form form, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("choices", CentreChoices.in(locale));
        return "account/setup";
    }
}
