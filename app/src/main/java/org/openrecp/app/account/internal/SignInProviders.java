// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.stereotype.Component;

/**
 * The OpenID Connect providers that the configuration names under {@code
 * spring.security.oauth2.client}.
 */
@Component
class SignInProviders {
    private final ObjectProvider<OAuth2ClientProperties> configured;

    SignInProviders(ObjectProvider<OAuth2ClientProperties> configured) {
        this.configured = configured;
    }

    /** All of them; none where sign-in is by password alone. */
    List<SignInProvider> list() {
        return configured.stream()
                .flatMap(all -> all.getRegistration().entrySet().stream())
                .map(one ->
                        new SignInProvider(
                                Objects.requireNonNullElse(
                                        one.getValue().getClientName(), one.getKey()),
                                "/oauth2/authorization/" + one.getKey()))
                .toList();
    }
}
