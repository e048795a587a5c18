// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Style sheets, scripts, typefaces and the public site are everybody's: no session is read from the
 * database for them, so that they come quickly, and files also while it is away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FilesWithoutSession extends OncePerRequestFilter {
    /** By which the filter of sessions knows that it has nothing to do. */
    private static final String NO_SESSION = SessionRepositoryFilter.class.getName() + ".FILTERED";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(NO_SESSION, true);
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/assets/")
                && !path.startsWith("/webjars/")
                && !path.startsWith("/public");
    }
}
