// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.openrecp.app.shell.ChosenLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What happens when somebody has signed in: then the page comes that was wanted. */
@Component
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {
    private final AccountStore accounts;

    SignedIn(AccountStore accounts) {
        this.accounts = accounts;
        setRequestCache(WantedPage.CACHE);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        if (signedIn.getPrincipal() instanceof Person person) {
            var session = request.getSession();
            session.setAttribute(Sessions.CLIENT, request.getRemoteAddr());
            session.setAttribute(
                    Sessions.DEVICE,
                    Device.of(
                            Objects.requireNonNullElse(
                                    request.getHeader(HttpHeaders.USER_AGENT), "")));
            ChosenLanguage.keep(person.language(), request, response);
            accounts.seen(person.id());
        }
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
