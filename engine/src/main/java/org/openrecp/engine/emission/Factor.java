// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.emission;

import org.jspecify.annotations.Nullable;

/**
 * The factor that gave a figure, for the reader of a report.
 *
 * @param unit for instance {@code kg/TJ} or {@code t/MWh}
 * @param year that it holds for; null: without one
 * @param status how far to trust it, in the words of the engine's tables
 */
public record Factor(
        String code,
        double value,
        String unit,
        String source,
        @Nullable Integer year,
        String status) {}
