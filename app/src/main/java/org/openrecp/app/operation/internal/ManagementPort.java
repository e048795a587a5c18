// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.operation.internal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Health and metrics without a sign-in, where they have a port of their own ({@code
 * management.server.port}), which is for the machine or the network of those who run it. On the
 * port of the pages they are the administrator's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("management.server.port")
class ManagementPort {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain management(HttpSecurity http, Environment environment) {
        return http.securityMatcher(request ->
                        request.getLocalPort()
                                == environment.getProperty(
                                        "local.management.port", Integer.class, -1))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(cache -> cache.disable())
                .build();
    }
}
