// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Programs are told what went wrong as {@code application/problem+json}; a reader gets the error
 * page.
 */
@ControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {}
