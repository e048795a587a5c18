// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Set;
import java.util.UUID;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The first start of an installation: nobody has an account yet. Who runs it gets a link, printed
 * at every start until it was used, to make the first centre and its administrator. There is no
 * password to begin with that could be left as it is.
 */
@Component
class FirstStart {
    private final AccountStore accounts;
    private final Centres centres;
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final PasswordEncoder passwords;
    private final Environment environment;
    private final String token = Secret.random();

    FirstStart(
            AccountStore accounts,
            Centres centres,
            JdbcClient database,
            TransactionOperations transactions,
            PasswordEncoder passwords,
            Environment environment) {
        this.accounts = accounts;
        this.centres = centres;
        this.database = database;
        this.transactions = transactions;
        this.passwords = passwords;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (accounts.isEmpty()) {
            System.out.println("Nobody has an account yet. Make the first one at " + link());
            System.out.flush();
        }
    }

    /** Whether a token opens the page: the right one, while there is no account. */
    boolean admits(String typed) {
        return Secret.same(token, typed) && accounts.isEmpty();
    }

    /**
     * Makes the centre and its administrator, who manages the centre as well.
     *
     * @return false when somebody else was first
     */
    boolean begin(Centre centre, String name, String email, String password, String language) {
        var administrator =
                new Person(
                        UUID.randomUUID(),
                        centre.id(),
                        null,
                        email,
                        name,
                        Set.of(Role.ADMINISTRATOR, Role.CENTRE_MANAGER),
                        language,
                        null,
                        true);
        var hash = passwords.encode(password);
        return Scope.SYSTEM.call(() ->
                transactions.execute(_ -> {
                    database.sql("lock table account in share row exclusive mode").update();
                    if (!accounts.isEmpty()) {
                        return false;
                    }
                    centres.add(centre);
                    accounts.add(administrator, hash);
                    return true;
                }));
    }

    /** Where the first account is made. */
    String link() {
        var address = environment.getProperty("server.address", "127.0.0.1");
        var host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
        return "http://%s:%s/setup?token=%s"
                .formatted(
                        host.contains(":") ? "[" + host + "]" : host,
                        environment.getProperty(
                                "local.server.port",
                                environment.getProperty("server.port", "8080")),
                        token);
    }
}
