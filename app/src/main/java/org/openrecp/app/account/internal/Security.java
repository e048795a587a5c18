// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openrecp.app.shell.OpenRoutes;
import org.openrecp.app.shell.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in, and with which headers a page leaves. */
@Configuration(proxyBeanMethods = false)
class Security {
    static final String SIGN_IN = "/sign-in";
    private static final String CONTENT_SECURITY_POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data: blob:",
                    "font-src 'self'",
                    "connect-src 'self'",
                    "manifest-src 'self'",
                    "worker-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'");
    private static final LoginUrlAuthenticationEntryPoint TO_SIGN_IN =
            new LoginUrlAuthenticationEntryPoint(SIGN_IN);
    private static final AccessDeniedHandlerImpl REFUSED = new AccessDeniedHandlerImpl();

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            OpenRoutes open,
            SignedIn signedIn,
            SignInProviders providers,
            ProviderSignIn providerSignIn) {
        http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/assets/**",
                                        "/webjars/**",
                                        "/error",
                                        "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(open)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority(Role.ADMINISTRATOR.authority())
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage(SIGN_IN)
                                .usernameParameter("email")
                                .successHandler(signedIn)
                                .failureHandler(Security::signInFailed))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN))
                .requestCache(cache -> cache.requestCache(WantedPage.CACHE))
                .exceptionHandling(trouble ->
                        trouble.authenticationEntryPoint(Security::notSignedIn)
                                .accessDeniedHandler(Security::refused))
                .headers(Security::headers)
                .addFilterBefore(
                        new NobodysRequestSize(SIGN_IN + "?problem=ended"), CsrfFilter.class)
                .addFilterAfter(new ScopeFilter(), AuthorizationFilter.class);
        if (!providers.list().isEmpty()) {
            http.oauth2Login(login ->
                    login.loginPage(SIGN_IN)
                            .userInfoEndpoint(user ->
                                    user.oidcUserService(providerSignIn.verified())
                                            .userService(providerSignIn.unverified()))
                            .successHandler(providerSignIn)
                            .failureUrl(SIGN_IN + "?problem=provider")
                            .withObjectPostProcessor(new WhenProviderIsAway()));
        }
        return http.build();
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(o -> o.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(o -> o.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p ->
                        p.policy(
                                "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"));
    }

    @Bean
    PasswordEncoder passwords() {
        return new SpareEncoder();
    }

    private static void signInFailed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var problem = why instanceof PasswordSignIn.TooManyTries ? "wait" : "credentials";
        response.sendRedirect(SIGN_IN + "?problem=" + problem);
    }

    /**
     * A part of a page that is asked for after the session ended must not become the sign-in page,
     * nor must an icon: the session that this page begins would end the one of a page shown beside.
     */
    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (WantedPage.isShown(request)) {
            TO_SIGN_IN.commence(request, response, why);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    /** A form that outlived its session leads to the sign-in page; all else is refused. */
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean nobody = signedIn == null || !(signedIn.getPrincipal() instanceof Person);
        if (why instanceof CsrfException && nobody && request.getHeader("HX-Request") == null) {
            response.sendRedirect(SIGN_IN + "?problem=ended");
        } else {
            REFUSED.handle(request, response, why);
        }
    }
}
