// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a currency is worth in the reporting currency of a plant.
 *
 * @param currency ISO 4217 code of the currency converted from
 * @param rate reporting currency per unit of it
 * @param source who published it
 */
public record ExchangeRate(String currency, double rate, @Nullable LocalDate date, String source) {}
