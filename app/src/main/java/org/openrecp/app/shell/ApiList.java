// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lists of the programming interface, page by page: {@code limit} says how many, {@code after} the
 * last one of the page before, and the header {@code Link} where the next page is.
 */
public final class ApiList {
    /** The most elements of a page. */
    public static final int MOST = 200;

    private ApiList() {}

    /**
     * Refuses a page that is empty or too long.
     *
     * @throws ApiProblem 400: it is not within 1…{@link #MOST}
     */
    public static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw ApiProblem.malformed("shell.api-limit", MOST);
        }
    }

    /** A page of a list of which up to one more than the limit was found: then there is more. */
    public static <T> ResponseEntity<List<T>> page(
            List<T> found, int limit, Function<T, UUID> id, HttpServletRequest request) {
        return page(
                found.subList(0, Math.min(limit, found.size())), found.size() > limit, id, request);
    }

    /**
     * A page of a list.
     *
     * @param more whether there is a next one
     */
    public static <T> ResponseEntity<List<T>> page(
            List<T> shown, boolean more, Function<T, UUID> id, HttpServletRequest request) {
        if (!more || shown.isEmpty()) {
            return ResponseEntity.ok(shown);
        }
        var next =
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString())
                        .replaceQueryParam("after", id.apply(shown.getLast()))
                        .build(true);
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next))
                .body(shown);
    }
}
