// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiProblem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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
    Object error(HttpServletRequest request, Model model) {
        int status = status(request);
        if (isOfAProgram(request)) {
            var problem = ProblemDetail.forStatus(status);
            problem.setType(ApiProblem.type(ApiProblem.typeKey(HttpStatusCode.valueOf(status))));
            return ResponseEntity.status(status).body(problem);
        }
        model.addAttribute("status", status);
        return "shell/error";
    }

    private static boolean isOfAProgram(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith("/api/");
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : 404;
    }
}
