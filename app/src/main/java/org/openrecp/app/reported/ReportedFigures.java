// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.reported;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rest of the application may ask of reported figures, within the scope of the work. */
public interface ReportedFigures {
    /** Those of a centre that stand, in their order. */
    List<ReportedFigure> list(UUID centre);

    /** The newest version, also of one that was withdrawn. */
    Optional<ReportedFigure> find(UUID id);

    /**
     * Keeps a version.
     *
     * @return false: that version is there already; for the first the same form was sent twice, for
     *     a later one somebody else was quicker
     */
    boolean put(ReportedFigure figure, Author author);

    /** Keeps first versions; those that are there already stay as they are. */
    void addAll(Collection<ReportedFigure> figures, Author author);

    /** Withdraws those of some figures that stand. */
    void withdraw(Collection<UUID> figures, String reason, Author author);

    /** Those of some figures that were withdrawn for a reason stand again as they did. */
    void reinstate(Collection<UUID> figures, String reason, Author author);

    /** The figures published on the Viet Nam centre and on the strategy, as a centre's own. */
    List<ReportedFigure> published(UUID centre);

    /**
     * Who changes something.
     *
     * @param id of the account; null: the system
     */
    record Author(@Nullable UUID id, String name) {}
}
