// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request that says it is larger than any may be, before its body is read. One that does
 * not say is cut off by the server at the same limit.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimit {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> uploadLimitFilter(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize limit) {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Filter(limit.toBytes()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    private static final class Filter extends OncePerRequestFilter {
        private final long limit;

        Filter(long limit) {
            this.limit = limit;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getContentLengthLong() > limit) {
                response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
