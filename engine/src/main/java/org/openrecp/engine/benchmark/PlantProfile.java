// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.benchmark;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.quantity.Quantity;

/**
 * What decides which benchmarks a plant may be held against.
 *
 * @param isic class of ISIC Rev. 4
 * @param country ISO 3166-1 alpha-3 code
 * @param on the day for which validity is asked: the end of the period
 */
public record PlantProfile(
        @Nullable String isic,
        @Nullable String country,
        String product,
        Quantity yearlyOutput,
        LocalDate on) {}
