// SPDX-License-Identifier: Apache-2.0
/**
 * JSON from outside: read strictly, checked against its schema with every problem listed, then
 * handed on as values whose place is known.
 */
@NullMarked
package org.openrecp.cli.json;

import org.jspecify.annotations.NullMarked;
