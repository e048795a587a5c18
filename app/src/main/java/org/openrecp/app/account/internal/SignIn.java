// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import org.openrecp.app.shell.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in; Spring Security takes what it sends. */
@Controller
class SignIn {
    @GetMapping("/sign-in")
    @Access(open = true)
    String form(@RequestParam(defaultValue = "") String problem, Model model) {
        model.addAttribute("problem", problem);
        return "account/sign-in";
    }

    @GetMapping("/")
    @Access(signedIn = true)
    String home() {
        return "account/home";
    }
}
