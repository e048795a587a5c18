// SPDX-License-Identifier: Apache-2.0
/**
 * Engine functions as {@code openrecp calc} offers them: one class per function, JSON in, JSON out.
 * The schema of a request, in {@code schema/NAME.request.json}, is both its documentation and its
 * check; what a schema cannot say is checked where the request is read.
 */
@NullMarked
package org.openrecp.cli.calc;

import org.jspecify.annotations.NullMarked;
