// SPDX-License-Identifier: Apache-2.0
/**
 * Results as JSON. The engine's result records are written as they are: a record is an object, a
 * sealed case says its {@code kind}, names are in snake_case, what has no value is null. The JSON
 * Schema is derived from the same records and kept beside the code, so that a change of the format
 * is seen in review.
 */
@NullMarked
package org.openrecp.formats.json;

import org.jspecify.annotations.NullMarked;
