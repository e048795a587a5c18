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
    private final Clock clock;

    Tasks(JdbcClient database, Clock clock) {
        this.database = database;
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
            remember(task.id(), at, author);
        }
        return saved == 1;
    }

    /** Signs off a task that is done; false: it is not, or was signed already. */
    @Transactional
    boolean sign(UUID id, Author author) {
        return sign(id, clock.instant(), author);
    }

    /** Signs off at a moment. */
    @Transactional
    boolean sign(UUID id, Instant at, Author author) {
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
                                        id))
                        .update();
        if (signed == 1) {
            remember(id, at, author);
        }
        return signed == 1;
    }

    private void remember(UUID id, Instant at, Author author) {
        database.sql(
                        """
                        insert into assessment_task_change (task_id, centre_id, company_id, state, reason, note, signed,
                            at, author_id, author)
                        select id, centre_id, company_id, state, reason, note, signed_at is not null, ?, ?, ?
                        from assessment_task where id = ?
                        """)
                .params(Arrays.asList(at.atOffset(ZoneOffset.UTC), author.id(), author.name(), id))
                .update();
    }

    /** The states of a task, the newest first. */
    List<Task.Past> history(UUID id) {
        return database.sql(
                        "select state, reason, note, signed, at, author from assessment_task_change"
                                + " where task_id = ? order by id desc")
                .param(id)
                .query((row, _) ->
                        new Task.Past(
                                TaskState.get(row.getString("state")),
                                row.getString("reason"),
                                row.getString("note"),
                                row.getBoolean("signed"),
                                mark(row, "at", "author")))
                .list();
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        for (var table : List.of("assessment_task", "assessment_task_change")) {
            database.sql("update " + table + " set company_id = ? where company_id = ?")
                    .params(merged.to(), merged.from())
                    .update();
        }
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
