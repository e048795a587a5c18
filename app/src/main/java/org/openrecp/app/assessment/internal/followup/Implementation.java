// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An option that was carried out.
 *
 * @param cost what it really cost at the start
 * @param by who said so
 */
public record Implementation(
        LocalDate date, BigDecimal cost, String currency, String note, String by) {}
