// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A place in the rows of a plant.
 *
 * @param sheet key of the sheet, for instance {@code streams}
 * @param row id of the row as {@link PlantRows} has it; the rows of a file are counted from 1.
 *     Null: the sheet as a whole, one of its columns, or a fact that has no row
 * @param field key of the field, or header of a column that is none; of a fact that has a row it is
 *     {@code value}, of one that has none the key of the fact. Null: the row as a whole
 */
public record RowPlace(String sheet, @Nullable String row, @Nullable String field) {}
