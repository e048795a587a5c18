// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.Job;
import org.openrecp.app.job.Job.State;
import org.openrecp.app.job.Jobs.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs in the database. */
@Repository
class JobStore {
    private static final String SELECT =
            """
            select id, kind, subject_id, state, percent, stage, message, arguments, result, queued_at, ended_at
            from job
            """;

    private final JdbcClient database;

    JobStore(JdbcClient database) {
        this.database = database;
    }

    /** Adds a job unless one is active for its subject; says whether it did. */
    boolean add(UUID id, Subject subject, UUID process) {
        return database.sql(
                                """
                                insert into job (id, centre_id, company_id, kind, subject_id, state, by, process)
                                values (?, ?, ?, ?, ?, 'queued', ?, ?)
                                on conflict (kind, subject_id) where ended_at is null do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        id,
                                        subject.centre(),
                                        subject.company(),
                                        subject.kind(),
                                        subject.id(),
                                        Scope.current().actor(),
                                        process))
                        .update()
                == 1;
    }

    Optional<Job> find(UUID id) {
        return database.sql(SELECT + " where id = ?").param(id).query(JobStore::job).optional();
    }

    Optional<Job> latest(String kind, UUID subject) {
        return database.sql(
                        SELECT
                                + " where kind = ? and subject_id = ? order by ended_at is null desc, queued_at desc limit 1")
                .params(kind, subject)
                .query(JobStore::job)
                .optional();
    }

    void askToCancel(UUID id) {
        database.sql("update job set cancel_asked = true where id = ? and ended_at is null")
                .param(id)
                .update();
    }

    /** Says that a job is alive and how far it is; answers whether it should stop. */
    boolean beat(UUID id, State state, int percent, @Nullable String stage) {
        return database.sql(
                        """
                        update job set state = ?, percent = ?, stage = ?, beat_at = now(),
                            started_at = case when ? = 'running' then coalesce(started_at, now()) end
                        where id = ? and ended_at is null
                        returning cancel_asked
                        """)
                .params(Arrays.asList(name(state), percent, stage, name(state), id))
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void end(
            UUID id,
            State state,
            @Nullable String message,
            List<String> arguments,
            @Nullable String result) {
        database.sql(
                        """
                        update job set state = ?, percent = case when ? = 'done' then 100 else percent end, stage = null,
                            message = ?, arguments = ?, result = ?, ended_at = now()
                        where id = ? and ended_at is null
                        """)
                .params(
                        Arrays.asList(
                                name(state),
                                name(state),
                                message,
                                arguments.toArray(String[]::new),
                                result,
                                id))
                .update();
    }

    /** Ends the jobs of processes that have not been heard of for a while. */
    int interruptSilent(Duration silence) {
        return database.sql(
                        """
                        update job set state = 'interrupted', stage = null, ended_at = now()
                        where ended_at is null and beat_at < now() - make_interval(secs => ?)
                        """)
                .param((double) silence.toSeconds())
                .update();
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        database.sql("update job set company_id = ? where company_id = ?")
                .params(merged.to(), merged.from())
                .update();
    }

    private static String name(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("percent"),
                row.getString("stage"),
                row.getString("message"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("result"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
