// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Links that let a person choose a password once: the first one, when invited, or a new one. Only a
 * hash of the link is kept; a new link makes the earlier ones void.
 */
@Repository
class OneTimeLinks {
    private static final Duration OF_INVITATION = Duration.ofDays(14);
    private static final Duration OF_RESET = Duration.ofDays(1);

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;

    OneTimeLinks(
            JdbcClient database,
            TransactionOperations transactions,
            AccountStore accounts,
            Sessions sessions,
            ApiTokens tokens) {
        this.database = database;
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Makes the link of a person; the sessions of before end with it. */
    String make(Person person) {
        var token = Secret.random();
        var life = person.password() == null ? OF_INVITATION : OF_RESET;
        Scope.current()
                .asSystem()
                .run(() ->
                        transactions.executeWithoutResult(_ -> {
                            withdraw(person.id());
                            database.sql(
                                            """
                                            insert into one_time_link (account_id, centre_id, hash, expires_at)
                                            values (?, ?, ?, now() + ? * interval '1 second')
                                            """)
                                    .params(
                                            person.id(),
                                            person.centre(),
                                            Secret.hash(token),
                                            life.toSeconds())
                                    .update();
                        }));
        sessions.endOthers(person.id(), null);
        return token;
    }

    /** Makes the links of an account void. */
    void withdraw(UUID account) {
        Scope.current()
                .asSystem()
                .run(() ->
                        database.sql("delete from one_time_link where account_id = ?")
                                .param(account)
                                .update());
    }

    /** Whose link it is, when it still holds and the account is open. */
    Optional<Person> find(String token) {
        return Scope.SYSTEM
                .call(() ->
                        database.sql(
                                        """
                                        select account_id from one_time_link
                                        where hash = ? and expires_at > now()
                                        """)
                                .param(Secret.hash(token))
                                .query(UUID.class)
                                .optional())
                .flatMap(accounts::find)
                .filter(Person::enabled);
    }

    /**
     * Uses a link up: it sets name, language and password of its person, whose sessions and tokens
     * of before end.
     *
     * @return false when it no longer holds
     */
    boolean use(String token, String name, String language, String password) {
        var person = find(token).orElse(null);
        if (person == null) {
            return false;
        }
        var work = new Scope(Scope.Reach.SYSTEM, null, null, person.id());
        boolean used =
                work.call(() ->
                        transactions.execute(_ -> {
                            if (database.sql("delete from one_time_link where hash = ?")
                                            .param(Secret.hash(token))
                                            .update()
                                    == 0) {
                                return false;
                            }
                            accounts.rename(person.id(), name, language);
                            accounts.choosePassword(person.id(), password);
                            tokens.endAll(person.id());
                            return true;
                        }));
        if (used) {
            sessions.endOthers(person.id(), null);
        }
        return used;
    }
}
