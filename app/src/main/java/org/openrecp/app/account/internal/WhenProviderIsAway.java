// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** Leads back to the sign-in page where a provider does not answer. */
final class WhenProviderIsAway
        implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
    private static final Logger LOG = LoggerFactory.getLogger(WhenProviderIsAway.class);

    @Override
    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler((_, response, why) -> {
            LOG.warn("Nobody can sign in at a provider: {}", why.getMessage());
            response.sendRedirect(Security.SIGN_IN + "?problem=away");
        });
        return filter;
    }
}
