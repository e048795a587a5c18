// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ChosenLanguage;
import org.openrecp.app.shell.Form;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: name, language, password, where one is signed in. */
@Controller
@RequestMapping("/account")
@Access(signedIn = true)
class OwnAccount {
    private final AccountStore accounts;
    private final OwnAccountPage.Maker pages;
    private final Sessions sessions;
    private final SignInTries tries;
    private final PasswordEncoder passwords;

    OwnAccount(
            AccountStore accounts,
            OwnAccountPage.Maker pages,
            Sessions sessions,
            SignInTries tries,
            PasswordEncoder passwords) {
        this.accounts = accounts;
        this.pages = pages;
        this.sessions = sessions;
        this.tries = tries;
        this.passwords = passwords;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person reader, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.of(reader, request));
        return "account/account";
    }

    @PostMapping
    String rename(
            @AuthenticationPrincipal Person reader,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = Credentials.checkName(Form.sent(sent));
        var language = ChosenLanguage.parse(form.text("language"));
        form.require(language.isPresent(), "language", "account.choose");
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.of(reader, request).withPerson(form));
            return "account/account";
        }
        accounts.rename(reader.id(), form.text("name"), form.text("language"));
        accounts.find(reader.id()).ifPresent(p -> SessionIdentity.keep(p, request, response));
        ChosenLanguage.keep(form.text("language"), request, response);
        next.addFlashAttribute("notice", "shell.saved");
        return "redirect:/account";
    }

    @PostMapping("/password")
    String choosePassword(
            @AuthenticationPrincipal Person reader,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = Form.sent(sent);
        checkCurrent(form, reader, request.getRemoteAddr());
        Credentials.checkPassword(form, "new-password", reader.email());
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.of(reader, request).withPassword(form));
            return "account/account";
        }
        accounts.choosePassword(reader.id(), form.exactly("new-password"));
        sessions.endOthers(reader.id(), request.getSession().getId());
        next.addFlashAttribute("notice", "account.password-changed");
        return "redirect:/account";
    }

    private void checkCurrent(Form form, Person reader, String client) {
        var account = reader.id().toString();
        if (!tries.begin(account, client)) {
            form.require(false, "current-password", "account.wait");
            return;
        }
        var hash = accounts.find(reader.id()).map(Person::password).orElse(null);
        boolean right = hash != null && passwords.matches(form.exactly("current-password"), hash);
        if (right) {
            tries.succeeded(account, client);
        }
        form.require(right, "current-password", "account.current-password-problem");
    }

    @PostMapping("/sessions/end")
    String endSession(
            @AuthenticationPrincipal Person reader,
            @RequestParam String session,
            RedirectAttributes next) {
        sessions.end(reader.id(), session);
        next.addFlashAttribute("notice", "account.session-ended");
        return "redirect:/account";
    }

    @PostMapping("/sessions/end-others")
    String endOtherSessions(
            @AuthenticationPrincipal Person reader,
            HttpServletRequest request,
            RedirectAttributes next) {
        sessions.endOthers(reader.id(), request.getSession().getId());
        next.addFlashAttribute("notice", "account.sessions-ended");
        return "redirect:/account";
    }

    @EventListener
    void speak(ChosenLanguage chosen) {
        accounts.speak(chosen.account(), chosen.language());
    }
}
