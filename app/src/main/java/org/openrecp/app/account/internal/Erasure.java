// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import org.openrecp.app.account.PersonErased;
import org.openrecp.app.database.PeopleNames;
import org.openrecp.app.database.PeopleNames.BorneName;
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
    /** What an account has that says something of the person. */
    private static final List<String> OWN =
            List.of("account_extent", "account_seen", "api_token", "one_time_link");

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final PeopleNames people;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Erasure(
            JdbcClient database,
            TransactionOperations transactions,
            PeopleNames people,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.database = database;
        this.transactions = transactions;
        this.people = people;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * Erases it; a second time changes nothing more.
     *
     * @param reason the request, as the record shows it
     * @return false when a name stays where it was typed, for somebody else of the centre bears or
     *     bore it
     */
    boolean erase(Person person, String reason) {
        var names = Scope.current().asSystem().call(() -> borne(person));
        var mark = person.id().toString().substring(0, 8);
        var erased =
                new PersonErased(
                        person.id(),
                        person.centre(),
                        names.stream().filter(n -> !n.shared()).map(BorneName::name).toList(),
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
                            OWN.forEach(table -> delete(table, person));
                            people.replace(erased.names());
                            events.publishEvent(erased);
                        }));
        sessions.endOthers(person.id(), null);
        return names.stream().noneMatch(BorneName::shared);
    }

    private List<BorneName> borne(Person person) {
        return person.centre() == null ? List.of() : people.borne(person.id(), person.centre());
    }

    private void delete(String table, Person person) {
        database.sql("delete from " + table + " where account_id = ?").param(person.id()).update();
    }
}
