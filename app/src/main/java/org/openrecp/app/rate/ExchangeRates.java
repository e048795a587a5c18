// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate;

import java.util.UUID;

/** The rates at which totals can be converted. */
public interface ExchangeRates {
    /** What a centre knows now: the reference table, and its own entries above it. */
    RateBook of(UUID centre);
}
