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

    /**
     * Whether the answer to a request is shown as a page, not put into one as a part, icon or data.
     */
    static boolean isShown(HttpServletRequest request) {
        var accepts = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") == null
                && (accepts == null || accepts.contains("text/html"));
    }

    private static HttpSessionRequestCache cache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET") && isShown(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}
