// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a request that is too large before a byte of it is read or kept, and one that does not
 * say how large it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestSize extends OncePerRequestFilter {
    /** Where whole assessments with their photos are sent. */
    private static final Set<String> WHOLE_ASSESSMENTS =
            Set.of("/assessments/take", "/api/assessments/files");

    private static final DataSize LIMIT = DataSize.ofMegabytes(30);

    private final PlainPage page;
    private final DataSize largest;

    RequestSize(
            PlainPage page,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.page = page;
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = WHOLE_ASSESSMENTS.contains(request.getRequestURI()) ? largest : LIMIT;
        if (request.getContentLengthLong() > limit.toBytes()) {
            page.send(HttpStatus.CONTENT_TOO_LARGE.value(), request, response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            page.send(HttpStatus.LENGTH_REQUIRED.value(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
