// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;

/**
 * Takes down what companies use and make by months, and what they and their consultants write to
 * each other.
 */
public interface MonthlyRecords {

    /**
     * What a company follows.
     *
     * @param item output, electricity, water, fuel, second_fuel, material, second_material or waste
     * @param name as the company calls it; empty: as the item is called
     * @param unit symbol of one that is known
     */
    record Followed(String item, String name, String unit) {}

    /**
     * The amount of an item in a month, in the unit in which it is followed.
     *
     * @param cost in the currency of the centre; null: not known
     */
    record Amount(String item, BigDecimal amount, @Nullable BigDecimal cost) {}

    /** Makes these what a company follows. */
    void follow(UUID company, List<Followed> items);

    /** Enters amounts of a month of which nothing was entered yet. */
    void enter(UUID company, YearMonth month, List<Amount> amounts, Author author);

    /**
     * Keeps a message.
     *
     * @param id the same again is kept once
     */
    void write(UUID id, UUID company, boolean fromCompany, String text, Instant at, Author author);
}
