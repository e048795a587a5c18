// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what became of the losses and options of an assessment: causes, decisions, what was
 * carried out, and savings. Options and streams go by their ids in the plant's sheets; each method
 * throws {@link java.util.NoSuchElementException} for one that is not within the scope.
 */
public interface FollowUpRecords {

    /**
     * Why a loss arises.
     *
     * @param stream that is lost; null: the plant as a whole
     * @param group input, technology, execution, product or waste_handling
     */
    record CauseRecord(UUID id, @Nullable String stream, String group, String text) {}

    /**
     * What is decided of an option.
     *
     * @param decision now, study or reject
     * @param causes that it acts on
     * @param due null: as the plant's sheet has it
     */
    record DecisionRecord(
            String option,
            String decision,
            String reason,
            List<UUID> causes,
            @Nullable LocalDate due) {
        public DecisionRecord {
            causes = List.copyOf(causes);
        }
    }

    /** An option that was carried out, and what it really cost. */
    record DoneRecord(String option, LocalDate on, BigDecimal cost, String currency, String note) {}

    /**
     * A saving, by the use before and after in periods of the same length.
     *
     * @param method an option of IPMVP, A to D, or DEEMED
     * @param money saved in the period
     */
    record ClaimRecord(
            UUID id,
            String option,
            String resource,
            String unit,
            BigDecimal before,
            BigDecimal after,
            LocalDate from,
            LocalDate until,
            String method,
            BigDecimal money,
            String currency,
            String note) {}

    void cause(UUID assessment, CauseRecord cause, Author author);

    void decide(UUID assessment, DecisionRecord decision, Author author);

    void carriedOut(UUID assessment, DoneRecord done, Author author);

    /** Claims a saving for somebody who has an account. */
    void claim(UUID assessment, ClaimRecord claim, Instant at, Author author);

    /** Verifies or rejects a claim for somebody else than who claimed it. */
    void judge(UUID claim, boolean verified, String note, Author author);
}
