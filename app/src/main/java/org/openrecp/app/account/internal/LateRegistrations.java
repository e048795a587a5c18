// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The providers of the configuration, each asked for its addresses when somebody first signs in
 * there: the application starts, and passwords are taken, while a provider is away.
 */
@Component
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class LateRegistrations implements ClientRegistrationRepository {
    private final OAuth2ClientProperties configured;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    LateRegistrations(OAuth2ClientProperties configured) {
        this.configured = configured;
    }

    /**
     * A provider as the configuration names it; null: it names none so.
     *
     * @throws RuntimeException when the provider does not answer
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var registration = configured.getRegistration().get(id);
        var before = known.get(id);
        if (registration == null || before != null) {
            return before;
        }
        var one = new OAuth2ClientProperties();
        one.getRegistration().put(id, registration);
        one.getProvider().putAll(configured.getProvider());
        known.putAll(new OAuth2ClientPropertiesMapper(one).asClientRegistrations());
        return known.get(id);
    }
}
