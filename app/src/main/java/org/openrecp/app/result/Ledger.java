// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where results are recorded. Each answer is within the scope of the work. */
public interface Ledger {
    /**
     * Records facts, all or none of them, in the transaction that is open or in one of its own. A
     * fact whose source has said it before is known: it is not recorded again.
     *
     * @throws org.openrecp.engine.problem.InvalidInput with what is wrong, each with its fact's
     *     source as place, at most {@value #MOST_PROBLEMS}; nothing is recorded then
     */
    Recorded record(Stream<Fact> facts);

    /** The same. */
    Recorded record(List<Fact> facts);

    /** So many problems are told at once. */
    int MOST_PROBLEMS = 1_000;

    /**
     * Makes these the facts that a record of a source says. What it said before and no longer says,
     * or says otherwise, is reversed.
     *
     * @param facts of this source's kind and record, each part once; none: all of it is taken back
     * @throws org.openrecp.engine.problem.InvalidInput as {@link #record}
     */
    void stand(UUID centre, String kind, String record, List<Fact> facts);

    /**
     * Reverses all that some records of a kind of source say, many records at once.
     *
     * @param records their ids
     */
    void takeBack(UUID centre, String kind, Collection<String> records);

    /**
     * Makes stand again what some records of a kind of source said when it was taken back. What
     * stands stays.
     */
    void putBack(UUID centre, String kind, Collection<String> records);

    /**
     * What became of facts.
     *
     * @param known were there already
     */
    record Recorded(int added, int known) {}
}
