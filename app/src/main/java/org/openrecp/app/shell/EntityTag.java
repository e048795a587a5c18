// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The state of something as {@code ETag} and {@code If-Match} carry it (RFC 9110, sections 8.8.3
 * and 13.1.1).
 *
 * @param value with its quotes
 */
public record EntityTag(String value) {
    /** A tag of what changes with the thing, for instance its version. */
    public static EntityTag of(Object... parts) {
        return new EntityTag(
                Arrays.stream(parts)
                        .map(Object::toString)
                        .collect(Collectors.joining(".", "\"", "\"")));
    }

    /**
     * Makes sure that a program saw the thing as it is now.
     *
     * @param ifMatch the header; null: it was not sent
     * @throws ApiProblem 428 without the header, 412 when somebody changed the thing since
     */
    public void require(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ApiProblem(
                    HttpStatus.PRECONDITION_REQUIRED, "if-match-missing", "shell.api-if-match");
        }
        check(ifMatch);
    }

    /** The same where the header may be left out. */
    public void check(@Nullable String ifMatch) {
        if (ifMatch != null && !names(ifMatch)) {
            throw overtaken();
        }
    }

    /** Somebody changed the thing meanwhile. */
    public static ApiProblem overtaken() {
        return new ApiProblem(HttpStatus.PRECONDITION_FAILED, "overtaken", "shell.api-overtaken");
    }

    private boolean names(String ifMatch) {
        return ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(value::equals);
    }
}
