// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows who sends a request by its personal token: {@code Authorization: Bearer …}. */
final class BearerFilter extends OncePerRequestFilter {
    /** Authority to read. */
    static final String READ = "SCOPE_read";

    /** Authority to change. */
    static final String WRITE = "SCOPE_write";

    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;

    BearerFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            tokens.use(header.substring(BEARER.length()).strip())
                    .map(BearerFilter::authentication)
                    .ifPresent(a -> SecurityContextHolder.setContext(new SecurityContextImpl(a)));
        }
        chain.doFilter(request, response);
    }

    private static Authentication authentication(ApiTokens.Grant grant) {
        List<GrantedAuthority> may = new ArrayList<>(grant.person().getAuthorities());
        may.add(new SimpleGrantedAuthority(READ));
        if (grant.mayWrite()) {
            may.add(new SimpleGrantedAuthority(WRITE));
        }
        return UsernamePasswordAuthenticationToken.authenticated(grant.person(), null, may);
    }
}
