// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the ledger says, by definition of an indicator. */
public interface Indicators {
    /** The definitions that hold, in the order of the list. */
    List<Indicator> list();

    /** What is saved by resource, which every overview of results names. */
    List<Indicator> savings();

    /** The newest version of a definition. */
    Optional<Indicator> find(String code);

    /** Whether an indicator counts companies that have facts of some kind, each once. */
    boolean countsCompanies(String code);

    /**
     * The figures of an indicator; no row where there is nothing.
     *
     * @throws IllegalArgumentException when there is no such indicator
     */
    List<Cell> value(String code, Cut cut);

    /** The same for several indicators at once; additive ones and counts of companies only. */
    List<Cell> values(Collection<String> codes, Cut cut);

    /**
     * What each company adds to each cell, for rules of disclosure. Facts that are not of a company
     * come as one contributor, null. Of an indicator that counts companies: one for each, whatever
     * the status.
     */
    List<Contribution> contributions(String code, Cut cut);

    /**
     * A figure.
     *
     * @param keys one for each column of the cut; for a place {@link Cut#NOT_ATTRIBUTABLE} where it
     *     is not known
     * @param status of its facts; null for a count of companies over all of them
     * @param currency of the money, or of the money that a ratio is of; null: no money
     * @param uncertainty standard uncertainty, the facts taken as independent; 0 where none is
     *     known
     * @param facts how many stand behind it
     */
    record Cell(
            String indicator,
            List<String> keys,
            Fact.@Nullable Status status,
            @Nullable String currency,
            BigDecimal value,
            double uncertainty,
            long facts) {
        public Cell {
            keys = List.copyOf(keys);
        }
    }

    /** What one company adds to a cell. */
    record Contribution(
            List<String> keys,
            Fact.@Nullable Status status,
            @Nullable String currency,
            @Nullable UUID company,
            BigDecimal value) {
        public Contribution {
            keys = List.copyOf(keys);
        }
    }
}
