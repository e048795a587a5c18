// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Who a session belongs to. */
final class SessionIdentity {
    private static final SecurityContextRepository SESSION =
            new HttpSessionSecurityContextRepository();

    private SessionIdentity() {}

    /** Makes the session this person's, as the person now is. */
    static void keep(Person person, HttpServletRequest request, HttpServletResponse response) {
        var known = person.withoutPassword();
        var context =
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                known, null, known.getAuthorities()));
        SecurityContextHolder.setContext(context);
        SESSION.saveContext(context, request, response);
    }
}
