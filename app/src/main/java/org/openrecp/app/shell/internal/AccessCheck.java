// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openrecp.app.shell.OpenRoutes;
import org.openrecp.app.shell.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a handler to everybody whom its {@code Access} does not name. */
final class AccessCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !allows(method)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return true;
    }

    private static boolean allows(HandlerMethod method) {
        if (!method.getBeanType().getPackageName().startsWith("org.openrecp.")) {
            return true;
        }
        var access = OpenRoutes.accessOf(method);
        if (access == null) {
            return false;
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return access.open()
                || (signedIn != null
                        && signedIn.getPrincipal() instanceof Reader reader
                        && (access.signedIn() || reader.is(access.value())));
    }
}
