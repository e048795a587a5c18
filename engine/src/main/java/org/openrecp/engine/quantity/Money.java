// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.quantity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.engine.problem.Problem;
import org.openrecp.engine.problem.Subject;

/**
 * An amount of money in the prices of a day.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency, LocalDate date) {
    /** Sum of two amounts in one currency and the prices of one day. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency) || !date.equals(other.date)) {
            throw new IllegalArgumentException(
                    "%s of %s and %s of %s do not add. Convert one first."
                            .formatted(currency, date, other.currency, other.date));
        }
        return new Money(amount.add(other.amount), currency, date);
    }

    /**
     * The same amount in the reporting currency of a plant, by a rate that names its source; still
     * in the prices of its own day.
     *
     * @param rates from other currencies into the reporting one; the first for the currency is
     *     taken
     * @throws InvalidInput when there is no rate
     */
    public Money in(String reportingCurrency, List<ExchangeRate> rates) {
        if (currency.equals(reportingCurrency)) {
            return this;
        }
        var rate =
                rates.stream()
                        .filter(r -> r.currency().equals(currency))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput(withoutRate(reportingCurrency)));
        return new Money(amount.multiply(BigDecimal.valueOf(rate.rate())), reportingCurrency, date);
    }

    private Problem withoutRate(String reportingCurrency) {
        return Problem.of(
                "quantity.currency-without-rate",
                Subject.of("Plant", "exchange rate " + currency, "value"),
                currency,
                currency,
                reportingCurrency);
    }
}
