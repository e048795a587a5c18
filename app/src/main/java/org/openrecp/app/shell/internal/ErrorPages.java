// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.openrecp.app.shell.Access;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a reader sees when a page cannot be shown: what happened and what to do, never a stack
 * trace.
 */
@Controller
@Access(open = true)
class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    String error(HttpServletRequest request, Model model) {
        model.addAttribute("status", status(request));
        return "shell/error";
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : 404;
    }
}
