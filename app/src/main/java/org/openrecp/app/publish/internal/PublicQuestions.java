// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions from outside; a visitor sees those that were answered. */
@Repository
class PublicQuestions {
    /** So many may wait for a centre; who asks then is told to come back. */
    static final int MOST_WAITING = 200;

    private static final String SELECT =
            "select q.*, public_centre_name(q.centre_id) as centre_name from public_question q ";

    private final JdbcClient database;

    PublicQuestions(JdbcClient database) {
        this.database = database;
    }

    /** Centre → its name, of those that can be asked. */
    List<Map.Entry<UUID, String>> centres() {
        return database.sql("select centre_id, name from public_centre order by name, centre_id")
                .query((row, _) ->
                        Map.entry(row.getObject("centre_id", UUID.class), row.getString("name")))
                .list();
    }

    List<PublicQuestion> answered() {
        return database.sql(
                        SELECT + "where state = 'answered' order by answered_at desc, id limit 200")
                .query(PublicQuestions::question)
                .list();
    }

    List<PublicQuestion> of(UUID centre) {
        return database.sql(
                        SELECT
                                + "where centre_id = ? order by state <> 'new', asked_at desc, id limit 500")
                .param(centre)
                .query(PublicQuestions::question)
                .list();
    }

    Optional<PublicQuestion> find(UUID id) {
        return database.sql(SELECT + "where id = ?")
                .param(id)
                .query(PublicQuestions::question)
                .optional();
    }

    /**
     * Keeps a question until somebody of the centre has read it. The same question again changes
     * nothing; another with the same id, from a page that a browser went back to, is another.
     *
     * @return false: too many are waiting already
     */
    boolean ask(UUID id, UUID centre, String language, String question, String askedBy) {
        return Scope.SYSTEM.call(() -> {
            long waiting =
                    database.sql(
                                    "select count(*) from public_question where centre_id = ? and state = 'new'")
                            .param(centre)
                            .query(Long.class)
                            .single();
            if (waiting >= MOST_WAITING) {
                return false;
            }
            database.sql(
                            """
                            insert into public_question (id, centre_id, language, question, asked_by)
                            select case when exists (select from public_question where id = :id)
                                then gen_random_uuid() else :id end, :centre, :language, :question, :by
                            where not exists (select from public_question where centre_id = :centre
                                and question = :question and state <> 'refused')
                            on conflict (id) do nothing
                            """)
                    .param("id", id)
                    .param("centre", centre)
                    .param("language", language)
                    .param("question", question)
                    .param("by", askedBy)
                    .update();
            return true;
        });
    }

    void settle(UUID id, String state, String routedTo, String answer) {
        database.sql(
                        """
                        update public_question set state = :state, routed_to = :routed, answer = :answer,
                            answered_at = case when :state = 'answered' then coalesce(answered_at, now()) end,
                            answered_by = scope_actor()
                        where id = :id
                        """)
                .param("state", state)
                .param("routed", routedTo)
                .param("answer", answer)
                .param("id", id)
                .update();
    }

    private static PublicQuestion question(ResultSet row, int number) throws SQLException {
        return new PublicQuestion(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("centre_name"),
                row.getString("language"),
                row.getString("question"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("routed_to"),
                row.getString("answer"));
    }
}
