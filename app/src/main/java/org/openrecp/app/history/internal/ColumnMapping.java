// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

/**
 * What a column holds.
 *
 * @param column counted from 0
 * @param header as it stands above it, so that it is found again in another file
 * @param field code of a field or of an indicator; empty: it is not read
 * @param unit of its numbers, a currency, either with a multiple before it: {@code million VND}
 */
public record ColumnMapping(int column, String header, String field, String unit) {}
