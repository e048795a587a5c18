// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.ApiProblem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Programs are told what went wrong as {@code application/problem+json}, its type always a key,
 * what to do in the reader's language; a reader gets the error page.
 */
@ControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {
    private static final URI NO_TYPE = URI.create("about:blank");

    @Override
    protected @Nullable ResponseEntity<Object> handleErrorResponseException(
            ErrorResponseException fault,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (fault instanceof ApiProblem problem) {
            problem.tellIn(LocaleContextHolder.getLocale());
        }
        return super.handleErrorResponseException(fault, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem
                && (problem.getType() == null || problem.getType().equals(NO_TYPE))) {
            problem.setType(ApiProblem.type(ApiProblem.typeKey(status)));
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
