// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Arrays;
import org.openrecp.app.account.PersonErased;
import org.openrecp.app.database.PeopleNames;
import org.openrecp.app.database.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases a person's data on lawful request: the account stays, closed, under a pseudonym, so that
 * what was done remains one person's doing.
 */
@Component
class Erasure {
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final PeopleNames names;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Erasure(
            JdbcClient database,
            TransactionOperations transactions,
            PeopleNames names,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.database = database;
        this.transactions = transactions;
        this.names = names;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Erases it; a second time changes nothing more.
     *
     * @param reason the request, as the record shows it
     * @return false when the name stays where it was typed, for somebody else of the centre bears
     *     it
     */
    boolean erase(Person person, String reason) {
        boolean namesake = hasNamesake(person);
        var mark = person.id().toString().substring(0, 8);
        var erased =
                new PersonErased(
                        person.id(),
                        person.centre(),
                        namesake ? null : person.centre(),
                        person.displayName(),
                        "Erased " + mark,
                        "erased-" + person.id() + "@invalid",
                        reason);
        Scope.current()
                .asSystem()
                .run(() ->
                        transactions.executeWithoutResult(_ -> {
                            database.sql(
                                            """
                                            update account set name = ?, email = ?, password = null,
                                                disabled_at = coalesce(disabled_at, now()),
                                                erased_at = coalesce(erased_at, now())
                                            where id = ?
                                            """)
                                    .params(erased.pseudonym(), erased.address(), person.id())
                                    .update();
                            for (var table :
                                    new String[] {"one_time_link", "api_token", "account_seen"}) {
                                database.sql("delete from " + table + " where account_id = ?")
                                        .param(person.id())
                                        .update();
                            }
                            names.replace(erased.names());
                            events.publishEvent(erased);
                        }));
        sessions.endOthers(person.id(), null);
        return !namesake;
    }

    private boolean hasNamesake(Person person) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select exists (select from account where centre_id = ? and name = ? and id <> ?)")
                        .params(Arrays.asList(person.centre(), person.displayName(), person.id()))
                        .query(Boolean.class)
                        .single());
    }
}
