// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Signs in whom an OpenID Connect provider vouches for: the e-mail address that it has verified
 * must be that of an open account. Nobody gets an account that way.
 */
@Component
class ProviderSignIn implements AuthenticationSuccessHandler {
    private final AccountStore accounts;
    private final SignedIn signedIn;

    ProviderSignIn(AccountStore accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    /** Reads who it is, and refuses whom the application does not know. */
    OAuth2UserService<OidcUserRequest, OidcUser> verified() {
        var provider = new OidcUserService();
        return request -> {
            var user = provider.loadUser(request);
            personOf(user);
            return user;
        };
    }

    /** Refuses providers that cannot vouch for an address. */
    OAuth2UserService<OAuth2UserRequest, OAuth2User> unverified() {
        return _ -> {
            throw new OAuth2AuthenticationException("provider_without_openid");
        };
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication provided)
            throws IOException, ServletException {
        if (provided.getPrincipal() instanceof OidcUser user) {
            SessionIdentity.keep(personOf(user), request, response);
        }
        signedIn.onAuthenticationSuccess(
                request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    private Person personOf(OidcUser user) {
        var email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw new OAuth2AuthenticationException("address_not_verified");
        }
        return accounts.findByEmail(email)
                .filter(Person::enabled)
                .orElseThrow(() -> new OAuth2AuthenticationException("no_open_account"));
    }
}
