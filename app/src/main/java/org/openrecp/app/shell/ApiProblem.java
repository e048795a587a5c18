// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Why the programming interface does not do what a program asks: {@code application/problem+json},
 * its type a key that programs may rely on.
 */
public final class ApiProblem extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    private final String message;
    private final Serializable[] values;

    /**
     * A problem of a type of its own.
     *
     * @param key of the type, for instance {@code overtaken}
     * @param message key of the text that says what is wrong and what to do
     * @param values that stand in the text
     */
    public ApiProblem(HttpStatus status, String key, String message, Serializable... values) {
        super(status, ProblemDetail.forStatus(status), null);
        this.message = message;
        this.values = values.clone();
        getBody().setType(type(key));
        tellIn(Locale.ENGLISH);
    }

    /** Says what is wrong in a language. */
    public void tellIn(Locale locale) {
        getBody().setDetail(Texts.in(locale).of(message, (Object[]) values));
    }

    /**
     * Something that is wrong with what was sent.
     *
     * @param sheet of the plant; null: it is none of its data, or all of them
     * @param row id of the row
     * @param field of the row, or of the body of the request
     * @param text what was found, and what to do
     */
    public record Place(
            @Nullable String sheet, @Nullable String row, @Nullable String field, String text) {}

    /** What was sent cannot be kept: 422, all of its problems in a list. */
    public static ApiProblem wrong(String key, List<?> problems) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, key, "shell.api-problems")
                .with("problems", problems);
    }

    /**
     * A parameter or a field of the body cannot be read: 400.
     *
     * @param message key of the text that says what it should be
     */
    public static ApiProblem malformed(String message, Serializable... values) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST, typeKey(HttpStatus.BAD_REQUEST), message, values);
    }

    /** There is no such thing, or none that the owner of the token may see: 404. */
    public static ApiProblem absent() {
        return new ApiProblem(
                HttpStatus.NOT_FOUND, typeKey(HttpStatus.NOT_FOUND), "shell.api-absent");
    }

    /** The same with one more property. */
    public ApiProblem with(String property, Object value) {
        getBody().setProperty(property, value);
        return this;
    }

    /** The type of a problem as a URI. */
    public static URI type(String key) {
        return URI.create("urn:openrecp:problem:" + key);
    }

    /** The type of problems that have none of their own: {@code not-found}. */
    public static String typeKey(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null
                ? "status-" + status.value()
                : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
