// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An amount of money in the prices of a day.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency, LocalDate date) {}
