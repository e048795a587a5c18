// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.records.RecordHistories;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.company.CompaniesMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of assessments in the database. */
@Repository
public class Tasks {
    private static final String SELECT =
            """
            select id, assessment_id, number, state, reason, responsible, due, note, done_at, done_by_name,
                   signed_at, signed_by_name, version
            from assessment_task
            """;

    private final JdbcClient database;
    private final RecordHistories histories;
    private final Clock clock;

    Tasks(JdbcClient database, RecordHistories histories, Clock clock) {
        this.database = database;
        this.histories = histories;
        this.clock = clock;
    }

    /** All eighteen in order. */
    List<Task> list(UUID assessment) {
        return database.sql(SELECT + " where assessment_id = ? order by number")
                .param(assessment)
                .query(Tasks::task)
                .list();
    }

    Optional<Task> find(UUID assessment, int number) {
        return database.sql(SELECT + " where assessment_id = ? and number = ?")
                .params(assessment, number)
                .query(Tasks::task)
                .optional();
    }

    /** The task of an id, its centre and its company. */
    Optional<Owned> find(UUID id) {
        return database.sql(
                        SELECT.replace("select id", "select centre_id, company_id, id")
                                + " where id = ?")
                .param(id)
                .query((row, number) ->
                        new Owned(
                                task(row, number),
                                row.getObject("centre_id", UUID.class),
                                row.getObject("company_id", UUID.class)))
                .optional();
    }

    record Owned(Task task, UUID centre, UUID company) {}

    /**
     * The task of each assessment to be done next: one that was begun, else the first that is open.
     * An assessment whose tasks are all done or left out has none.
     */
    public Map<UUID, Task> next(Collection<UUID> assessments) {
        if (assessments.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        SELECT.replace("select id", "select distinct on (assessment_id) id")
                                + """
                                 where assessment_id in (:assessments) and state in ('open', 'doing')
                                order by assessment_id, state, number
                                """)
                .param("assessments", assessments)
                .query(Tasks::task)
                .list()
                .stream()
                .collect(Collectors.toMap(Task::assessment, Function.identity()));
    }

    /** Saves what was typed, unless somebody changed the task since; says whether it stands. */
    @Transactional
    boolean save(Task task, TaskForm form, Author author) {
        return save(task, form, clock.instant(), author);
    }

    /** Saves what was true at a moment. */
    @Transactional
    boolean save(Task task, TaskForm form, Instant at, Author author) {
        boolean done = form.state().equals(TaskState.DONE.code());
        int saved =
                database.sql(
                                """
                                update assessment_task set state = :state, reason = :reason, responsible = :responsible,
                                    due = :due, note = :note,
                                    done_at = case when :done then coalesce(done_at, :at) end,
                                    done_by = case when :done then coalesce(done_by, :by) end,
                                    done_by_name = case when :done then coalesce(done_by_name, :name) end,
                                    signed_at = case when :done then signed_at end,
                                    signed_by = case when :done then signed_by end,
                                    signed_by_name = case when :done then signed_by_name end, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("state", form.state())
                        .param("reason", form.reason())
                        .param("responsible", form.responsible())
                        .param("due", form.dueDate(), java.sql.Types.DATE)
                        .param("note", form.note())
                        .param("done", done)
                        .param("by", author.id(), java.sql.Types.OTHER)
                        .param("name", author.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", task.id())
                        .param("version", form.version())
                        .update();
        if (saved == 1) {
            histories.keep(
                    task.assessment(),
                    TaskFields.KIND,
                    task.id(),
                    TaskFields.values(form),
                    at,
                    author);
        }
        return saved == 1;
    }

    /** Signs off a task that is done; false: it is not, or was signed already. */
    @Transactional
    boolean sign(Task task, Author author) {
        return sign(task, clock.instant(), author);
    }

    /** Signs off at a moment. */
    @Transactional
    boolean sign(Task task, Instant at, Author author) {
        int signed =
                database.sql(
                                """
                                update assessment_task set signed_at = ?, signed_by = ?, signed_by_name = ?,
                                    version = version + 1
                                where id = ? and state = 'done' and signed_at is null
                                """)
                        .params(
                                Arrays.asList(
                                        at.atOffset(ZoneOffset.UTC),
                                        author.id(),
                                        author.name(),
                                        task.id()))
                        .update();
        if (signed == 1) {
            histories
                    .standing(TaskFields.KIND, task.id())
                    .standing(TaskFields.STATE)
                    .ifPresent(state ->
                            histories.keep(
                                    task.assessment(),
                                    TaskFields.KIND,
                                    task.id(),
                                    Map.of(TaskFields.SIGNED, state.id().toString()),
                                    at,
                                    author));
        }
        return signed == 1;
    }

    /** The states of a task, the newest first. */
    List<Task.Past> history(UUID id) {
        return TaskHistory.of(histories.standing(TaskFields.KIND, id).changes());
    }

    /** Makes a task what its changes on several computers amount to. */
    void put(TaskFields.Merged task) {
        database.sql(
                        """
                        update assessment_task set state = :state, reason = :reason, responsible = :responsible,
                            due = :due, note = :note, done_at = :doneAt, done_by = :doneBy, done_by_name = :doneByName,
                            signed_at = :signedAt, signed_by = :signedBy, signed_by_name = :signedByName,
                            version = version + 1
                        where id = :id
                        """)
                .param("state", task.state().code())
                .param("reason", task.reason())
                .param("responsible", task.responsible())
                .param("due", task.due(), java.sql.Types.DATE)
                .param("note", task.note())
                .param("doneAt", at(task.done()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("doneBy", by(task.done()), java.sql.Types.OTHER)
                .param("doneByName", name(task.done()), java.sql.Types.VARCHAR)
                .param("signedAt", at(task.signed()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("signedBy", by(task.signed()), java.sql.Types.OTHER)
                .param("signedByName", name(task.signed()), java.sql.Types.VARCHAR)
                .param("id", task.id())
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Change change) {
        return change == null ? null : change.at().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UUID by(@Nullable Change change) {
        return change == null ? null : change.author().id();
    }

    private static @Nullable String name(@Nullable Change change) {
        return change == null ? null : change.author().name();
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        database.sql("update assessment_task set company_id = ? where company_id = ?")
                .params(merged.to(), merged.from())
                .update();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getInt("number"),
                TaskState.get(row.getString("state")),
                row.getString("reason"),
                row.getString("responsible"),
                row.getObject("due", LocalDate.class),
                row.getString("note"),
                findMark(row, "done_at", "done_by_name"),
                findMark(row, "signed_at", "signed_by_name"),
                row.getInt("version"));
    }

    private static Task.@Nullable Mark findMark(ResultSet row, String at, String by)
            throws SQLException {
        return row.getObject(at) == null ? null : mark(row, at, by);
    }

    private static Task.Mark mark(ResultSet row, String at, String by) throws SQLException {
        return new Task.Mark(
                row.getObject(at, OffsetDateTime.class).toInstant(), row.getString(by));
    }
}
