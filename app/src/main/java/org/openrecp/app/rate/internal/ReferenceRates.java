// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.rate.internal;

import java.math.BigDecimal;
import java.util.List;
import org.openrecp.app.rate.Rate;
import org.openrecp.engine.table.CsvTable;

/** Yearly means in units of a currency per United States dollar, the earliest first. */
final class ReferenceRates {
    static final List<Rate> ALL =
            CsvTable.read(ReferenceRates.class, "exchange-rates.csv").rows().stream()
                    .map(row ->
                            new Rate(
                                    row.get("currency"),
                                    "USD",
                                    (int) row.getNumber("year"),
                                    null,
                                    new BigDecimal(row.get("per_usd")),
                                    row.get("source")))
                    .toList();

    private ReferenceRates() {}
}
