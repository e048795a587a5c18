// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Pages of the public site may be kept for a minute by anybody; who asks again later is told in a
 * few bytes that nothing changed. The tag is a weak one, as the page may be compressed on its way.
 */
final class PublicCaching extends ShallowEtagHeaderFilter {
    private PublicCaching() {
        setWriteWeakETag(true);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        }
        try {
            super.doFilterInternal(request, response, chain);
        } catch (ServletException | IOException | RuntimeException e) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            throw e;
        }
    }

    /** Before the filters of security, so that what they write belongs to the page. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<ShallowEtagHeaderFilter> publicCaching() {
            var filter = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new PublicCaching());
            filter.addUrlPatterns("/public", "/public/*");
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
            return filter;
        }
    }
}
