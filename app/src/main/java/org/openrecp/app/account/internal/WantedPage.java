// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Where somebody wanted to go before having to sign in. */
final class WantedPage {
    /** Keeps it in the session. */
    static final HttpSessionRequestCache CACHE = cache();

    private WantedPage() {}

    /** Whether a request is for a whole page, not for a part of one, a file or a change. */
    static boolean isWholePage(HttpServletRequest request) {
        var accepts = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (accepts == null || accepts.contains("text/html"));
    }

    private static HttpSessionRequestCache cache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(WantedPage::isWholePage);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
