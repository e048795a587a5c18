// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page: that part of the application which the reader's role comes to first. */
@Controller
@Access(signedIn = true)
class Home {
    @GetMapping("/")
    String home(@ModelAttribute("shell") Shell shell) {
        return shell.navigation().isEmpty()
                ? "shell/home"
                : "redirect:" + shell.navigation().getFirst().path();
    }
}
