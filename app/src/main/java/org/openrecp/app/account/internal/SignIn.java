// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Set;
import org.openrecp.app.shell.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in; Spring Security takes what it sends. */
@Controller
class SignIn {
    private static final Set<String> PROBLEMS =
            Set.of("credentials", "wait", "ended", "provider", "away");

    private final AccountStore accounts;
    private final SignInProviders providers;

    SignIn(AccountStore accounts, SignInProviders providers) {
        this.accounts = accounts;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    @Access(open = true)
    String form(@RequestParam(defaultValue = "") String problem, Model model) {
        model.addAttribute("problem", PROBLEMS.contains(problem) ? problem : "");
        model.addAttribute("empty", accounts.isEmpty());
        model.addAttribute("providers", providers.list());
        return "account/sign-in";
    }
}
