// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts in the database. */
@Repository
class AccountStore implements Accounts {
    private static final String SELECT =
            """
            select id, centre_id, company_id, email, name, password, disabled_at is null as enabled,
                   array(select role from account_role where account_id = account.id) as roles
            from account
            """;

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final TransactionOperations transactions;

    AccountStore(
            JdbcClient database, PasswordEncoder passwords, TransactionOperations transactions) {
        this.database = database;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    @Override
    public UUID create(
            @Nullable UUID centre,
            @Nullable UUID company,
            String email,
            String name,
            String password,
            Set<Role> roles) {
        var id = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> {
            database.sql(
                            """
                            insert into account (id, centre_id, company_id, email, name, password)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(id, centre, company, email, name, passwords.encode(password))
                    .update();
            for (var role : roles) {
                database.sql("insert into account_role (account_id, role) values (?, ?)")
                        .params(id, role.name())
                        .update();
            }
        });
        return id;
    }

    @Override
    public boolean isEmpty() {
        return Scope.SYSTEM.call(() ->
                database.sql("select not exists (select from account)")
                        .query(Boolean.class)
                        .single());
    }

    /** The person with an address, upper or lower case. */
    Optional<Person> findByEmail(String email) {
        return Scope.SYSTEM.call(() ->
                database.sql(SELECT + " where lower(email) = lower(?)")
                        .param(email.strip())
                        .query(AccountStore::person)
                        .optional());
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("password"),
                row.getBoolean("enabled"));
    }
}
