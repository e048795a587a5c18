// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import org.jspecify.annotations.Nullable;
import org.openrecp.formats.workbook.PlantRows;

/**
 * The rows that a result is computed from.
 *
 * @param baseline rows of the plant to compare with; null: none
 */
public record Input(PlantRows rows, @Nullable PlantRows baseline) {}
