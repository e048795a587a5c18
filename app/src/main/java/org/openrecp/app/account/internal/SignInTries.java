// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Locale;
import org.openrecp.app.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows down who guesses passwords: after some failures each next try must wait, twice as long each
 * time, counted for the address that is tried and for the address of the client.
 *
 * <p>An address without an account is counted as any other, so that waiting does not tell whether
 * there is one. A try is counted before the password is looked at and forgiven when it was right,
 * so that many at once are counted too. A day without a failure forgets it all.
 */
@Repository
class SignInTries {
    private static final Limit OF_ACCOUNT = new Limit(5, 900);
    private static final Limit OF_CLIENT = new Limit(30, 3600);
    private static final String COUNT =
            """
            insert into sign_in_tries as t (key, tries, last_at, free_at) values (:key, 1, now(), now())
            on conflict (key) do update set
                tries = t.tries + 1,
                last_at = now(),
                free_at = now() + interval '1 second' * case
                    when t.tries + 1 < :free then 0
                    else least(:longest, 2 ^ least(t.tries + 1 - :free, 20)) end
            where t.free_at <= now()
            """;

    private final JdbcClient database;

    SignInTries(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param free failures before the first wait
     * @param longest wait in seconds
     */
    private record Limit(int free, int longest) {}

    /**
     * Counts a try.
     *
     * @param account what identifies the account that is tried, for instance the address typed
     * @param client network address of who tries
     * @return false when it must wait: then nothing is counted
     */
    boolean begin(String account, String client) {
        return Scope.SYSTEM.call(() -> {
            database.sql("delete from sign_in_tries where last_at < now() - interval '1 day'")
                    .update();
            return count(clientKey(client), OF_CLIENT) && count(accountKey(account), OF_ACCOUNT);
        });
    }

    /** Forgives the try that was right, and the account's failures before it. */
    void succeeded(String account, String client) {
        Scope.SYSTEM.run(() -> {
            database.sql("delete from sign_in_tries where key = ?")
                    .param(accountKey(account))
                    .update();
            database.sql("update sign_in_tries set tries = greatest(tries - 1, 0) where key = ?")
                    .param(clientKey(client))
                    .update();
        });
    }

    private boolean count(String key, Limit limit) {
        return database.sql(COUNT)
                        .param("key", key)
                        .param("free", limit.free)
                        .param("longest", limit.longest)
                        .update()
                == 1;
    }

    private static String accountKey(String account) {
        return Secret.hash("account " + account.strip().toLowerCase(Locale.ROOT));
    }

    private static String clientKey(String client) {
        return Secret.hash("client " + network(client));
    }

    /** Of IPv6 the first 64 bits, which one customer of a network has for itself. */
    private static String network(String client) {
        var groups = client.split(":", -1);
        return groups.length < 5
                ? client
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
