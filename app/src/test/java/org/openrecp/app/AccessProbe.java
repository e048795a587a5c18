// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a test ask whether a request would be let through to its handler, without the handler being
 * called.
 */
@Configuration(proxyBeanMethods = false)
class AccessProbe implements WebMvcConfigurer {
    /** Request attribute that asks. */
    static final String ASKS = AccessProbe.class.getName();

    /** The status that says yes. */
    static final int YES = 299;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                        new HandlerInterceptor() {
                            @Override
                            public boolean preHandle(
                                    HttpServletRequest request,
                                    HttpServletResponse response,
                                    Object handler) {
                                boolean asks = request.getAttribute(ASKS) != null;
                                if (asks) {
                                    response.setStatus(YES);
                                }
                                return !asks;
                            }
                        })
                .order(Ordered.LOWEST_PRECEDENCE);
    }
}
