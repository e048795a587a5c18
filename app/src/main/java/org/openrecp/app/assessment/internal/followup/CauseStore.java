// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.followup.CausesMade.Made;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Causes of losses, and which option acts on which, in the database. */
@Repository
class CauseStore {
    private static final String CAUSE =
            "select id, assessment_id, stream_row, cause_group, text from loss_cause where"
                    + " deleted_at is null";

    private final JdbcClient database;
    private final RecordHistories histories;

    CauseStore(JdbcClient database, RecordHistories histories) {
        this.database = database;
        this.histories = histories;
    }

    List<Cause> causes(UUID assessment) {
        return database.sql(CAUSE + " and assessment_id = ? order by at, id")
                .param(assessment)
                .query(CauseStore::cause)
                .list();
    }

    Optional<Cause> cause(UUID id) {
        return database.sql(CAUSE + " and id = ?").param(id).query(CauseStore::cause).optional();
    }

    /** Adds a cause; false: another one bears its id. */
    boolean add(AssessmentView assessment, Cause cause, Author author) {
        var made =
                new Made(
                        cause.id(),
                        cause.stream(),
                        cause.group().code(),
                        cause.text(),
                        Instant.now(),
                        author,
                        null);
        return insert(assessment, made) || isSame(assessment.id(), made);
    }

    /** All causes, also those that were deleted. */
    List<Made> madeCauses(UUID assessment) {
        return database.sql("select * from loss_cause where assessment_id = ? order by at, id")
                .param(assessment)
                .query(CauseStore::made)
                .list();
    }

    List<UUID> everyCause(UUID assessment) {
        return madeCauses(assessment).stream().map(Made::id).toList();
    }

    /** Adds a cause that was found on another computer, or deletes it as there. */
    boolean add(AssessmentView assessment, Made cause) {
        boolean added = insert(assessment, cause);
        if (!added && !isSame(assessment.id(), cause)) {
            throw new IllegalArgumentException("Another cause bears the id " + cause.id());
        }
        return added || (cause.deletedAt() != null && delete(cause.id(), cause.deletedAt()));
    }

    private boolean insert(AssessmentView assessment, Made cause) {
        return database.sql(
                                """
                                insert into loss_cause (id, assessment_id, centre_id, company_id, stream_row, cause_group,
                                    text, at, author_id, author, deleted_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        cause.id(),
                                        assessment.id(),
                                        assessment.centre(),
                                        assessment.company(),
                                        cause.stream(),
                                        cause.group(),
                                        cause.text(),
                                        Timestamp.from(cause.at()),
                                        cause.author().id(),
                                        cause.author().name(),
                                        timestamp(cause.deletedAt())))
                        .update()
                == 1;
    }

    private boolean isSame(UUID assessment, Made cause) {
        return madeCauses(assessment).stream()
                .filter(c -> c.id().equals(cause.id()))
                .anyMatch(c ->
                        Objects.equals(c.stream(), cause.stream())
                                && c.group().equals(cause.group())
                                && c.text().equals(cause.text()));
    }

    private boolean delete(UUID cause, Instant at) {
        return database.sql(
                                "update loss_cause set deleted_at = ? where id = ? and deleted_at is null")
                        .params(Timestamp.from(at), cause)
                        .update()
                == 1;
    }

    private static Made made(ResultSet row, int number) throws SQLException {
        return new Made(
                row.getObject("id", UUID.class),
                row.getObject("stream_row", UUID.class),
                row.getString("cause_group"),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                new Author(row.getObject("author_id", UUID.class), row.getString("author")),
                row.getObject("deleted_at") == null
                        ? null
                        : row.getTimestamp("deleted_at").toInstant());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    void remove(Cause cause) {
        delete(cause.id(), Instant.now());
    }

    /** Causes of options: which option acts on which cause. */
    Map<UUID, Set<UUID>> causesByOption(UUID assessment) {
        var links = new HashMap<UUID, Set<UUID>>();
        database.sql(
                        """
                        select option_row, cause_id from option_cause
                        join loss_cause on loss_cause.id = cause_id and deleted_at is null
                        where option_cause.assessment_id = ?
                        """)
                .param(assessment)
                .query((row, _) ->
                        links.computeIfAbsent(
                                        row.getObject("option_row", UUID.class),
                                        _ -> new HashSet<>())
                                .add(row.getObject("cause_id", UUID.class)))
                .list();
        return links;
    }

    /** Makes these the causes that an option acts on. */
    @Transactional
    void link(AssessmentView assessment, UUID option, Collection<UUID> causes, Author author) {
        histories.keep(assessment.id(), LinkRecords.KIND, option, links(option, causes), author);
        putLinks(assessment.id(), option, causes);
    }

    /** The fields of the links of an option that acts on these causes and on no others. */
    Map<String, @Nullable String> links(UUID option, Collection<UUID> causes) {
        var links = new HashMap<String, @Nullable String>();
        histories
                .standing(LinkRecords.KIND, option)
                .row()
                .fields()
                .keySet()
                .forEach(cause -> links.put(cause, null));
        causes.forEach(cause -> links.put(cause.toString(), LinkRecords.YES));
        return links;
    }

    @Transactional
    void linkOne(AssessmentView assessment, UUID option, UUID cause, Author author) {
        histories.keep(
                assessment.id(),
                LinkRecords.KIND,
                option,
                Map.of(cause.toString(), LinkRecords.YES),
                author);
        putLink(assessment.id(), option, cause);
    }

    void putLinks(UUID assessment, UUID option, Collection<UUID> causes) {
        database.sql("delete from option_cause where option_row = ?").param(option).update();
        causes.forEach(cause -> putLink(assessment, option, cause));
    }

    private void putLink(UUID assessment, UUID option, UUID cause) {
        database.sql(
                        """
                        insert into option_cause (option_row, cause_id, assessment_id, centre_id, company_id)
                        select ?, c.id, a.id, a.centre_id, a.company_id
                        from assessment a join loss_cause c on c.assessment_id = a.id where a.id = ? and c.id = ?
                        on conflict do nothing
                        """)
                .params(option, assessment, cause)
                .update();
    }

    private static Cause cause(ResultSet row, int number) throws SQLException {
        return new Cause(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("stream_row", UUID.class),
                CauseGroup.find(row.getString("cause_group")).orElseThrow(),
                row.getString("text"));
    }
}
