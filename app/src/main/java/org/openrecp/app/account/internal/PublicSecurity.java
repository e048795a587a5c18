// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The public site: nobody is signed in there, so there is no session, no cookie and nothing that a
 * forged request could do in somebody's name.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {
    @Bean
    @Order(0)
    SecurityFilterChain publicSite(HttpSecurity http) {
        return http.securityMatcher("/public", "/public/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Security::headers)
                .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
                .build();
    }
}
