// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own tokens of the programming interface. */
@Controller
@RequestMapping("/account/tokens")
@Access(signedIn = true)
class OwnTokens {
    private static final int MOST = 20;
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final ApiTokens tokens;
    private final OwnAccountPage.Maker pages;

    OwnTokens(ApiTokens tokens, OwnAccountPage.Maker pages) {
        this.tokens = tokens;
        this.pages = pages;
    }

    @PostMapping
    String make(
            @AuthenticationPrincipal Person reader,
            @RequestParam UUID id,
            @RequestParam int days,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = Form.sent(sent);
        var name = form.text("token-name");
        form.require(
                        !name.isEmpty() && name.length() <= 100,
                        "token-name",
                        "account.token-name-problem")
                .require(DAYS.contains(days), "days", "account.choose")
                .require(
                        tokens.of(reader.id()).size() < MOST,
                        "token-name",
                        "account.token-too-many");
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.of(reader, request).withToken(form));
            return "account/account";
        }
        tokens.make(id, reader, name, form.has("scope", "write"), days)
                .ifPresent(made -> next.addFlashAttribute("token", made));
        return "redirect:/account";
    }

    @PostMapping("/{token}/end")
    String end(
            @AuthenticationPrincipal Person reader,
            @PathVariable("token") UUID id,
            RedirectAttributes next) {
        if (!tokens.end(reader.id(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("notice", "account.token-ended");
        return "redirect:/account";
    }
}
