// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.OpenRoutes;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Who gets in to the programming interface: who sends a personal token. No session, no cookie, and
 * so no forged requests to guard against. Its description may also be read in a browser that is
 * signed in.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    private static final String DESCRIPTION = "/api/openapi";

    @Bean
    @Order(1)
    SecurityFilterChain programmingInterface(HttpSecurity http, ApiTokens tokens, OpenRoutes open) {
        return http.securityMatcher(ApiSecurity::isForTokens)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(open)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .access(
                                        AuthorizationManagers.allOf(
                                                AuthorityAuthorizationManager.hasAuthority(
                                                        BearerFilter.READ),
                                                AuthorityAuthorizationManager.hasAuthority(
                                                        Role.ADMINISTRATOR.authority())))
                                .requestMatchers(HttpMethod.GET, "/**")
                                .hasAuthority(BearerFilter.READ)
                                .requestMatchers(HttpMethod.HEAD, "/**")
                                .hasAuthority(BearerFilter.READ)
                                .anyRequest()
                                .hasAuthority(BearerFilter.WRITE))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(trouble ->
                        trouble.authenticationEntryPoint(
                                        (_, response, _) -> {
                                            response.setHeader(
                                                    HttpHeaders.WWW_AUTHENTICATE,
                                                    "Bearer realm=\"OpenRECP\"");
                                            answer(
                                                    response,
                                                    HttpStatus.UNAUTHORIZED,
                                                    "Send a personal token that holds: Authorization: Bearer …");
                                        })
                                .accessDeniedHandler((_, response, _) ->
                                        answer(
                                                response,
                                                HttpStatus.FORBIDDEN,
                                                "This token does not go that far: it only reads, or its owner may not do this.")))
                .headers(Security::headers)
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class)
                .build();
    }

    private static boolean isForTokens(HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean token = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return path.startsWith("/api/")
                ? token || !path.startsWith(DESCRIPTION)
                : path.equals("/actuator/prometheus") && token;
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write(
                        "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                                .formatted(
                                        ApiProblem.type(ApiProblem.typeKey(status)),
                                        status.getReasonPhrase(),
                                        status.value(),
                                        detail));
    }
}
