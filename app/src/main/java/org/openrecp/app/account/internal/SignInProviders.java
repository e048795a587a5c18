// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The OpenID Connect providers that the configuration names under {@code
 * spring.security.oauth2.client}.
 */
@Component
class SignInProviders {
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    SignInProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    /** Whether there is any. */
    boolean exist() {
        return registrations.getIfAvailable() != null;
    }

    /** All of them; none where sign-in is by password alone. */
    List<SignInProvider> list() {
        return registrations.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(r ->
                                new SignInProvider(
                                        Objects.requireNonNullElse(
                                                r.getClientName(), r.getRegistrationId()),
                                        "/oauth2/authorization/" + r.getRegistrationId()))
                        .toList()
                : List.of();
    }
}
