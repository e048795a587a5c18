// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever is not signed in away before the body of a large request is read: the check of the
 * form's token reads it all, and keeps its files on the disk.
 */
final class NobodysRequestSize extends OncePerRequestFilter {
    private static final DataSize LIMIT = DataSize.ofMegabytes(1);

    private final String elsewhere;

    /**
     * @param elsewhere where to send them
     */
    NobodysRequestSize(String elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LIMIT.toBytes()
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            response.sendRedirect(elsewhere);
        } else {
            chain.doFilter(request, response);
        }
    }
}
