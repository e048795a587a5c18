// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            select id, centre_id, company_id, email, name, roles, coalesce(language::text, '') as language, password,
                   disabled_at is null as enabled
            from account
            """;

    private final JdbcClient database;
    private final AccountExtents extents;
    private final PasswordEncoder passwords;
    private final TransactionOperations transactions;

    AccountStore(
            JdbcClient database,
            AccountExtents extents,
            PasswordEncoder passwords,
            TransactionOperations transactions) {
        this.database = database;
        this.extents = extents;
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
        add(
                new Person(id, centre, company, email, name, roles, "", null, true),
                passwords.encode(password));
        return id;
    }

    /**
     * Adds a person.
     *
     * @param hash of the password; null: there is none yet
     */
    void add(Person person, @Nullable String hash) {
        Scope.current()
                .asSystem()
                .run(() ->
                        database.sql(
                                        """
                                        insert into account (id, centre_id, company_id, email, name, roles, language, password)
                                        values (?, ?, ?, ?, ?, ?, ?, ?)
                                        """)
                                .params(
                                        person.id(),
                                        person.centre(),
                                        person.company(),
                                        person.email(),
                                        person.displayName(),
                                        names(person.roles()),
                                        person.language().isEmpty() ? null : person.language(),
                                        hash)
                                .update());
    }

    /** Adds a person who has no password yet, and what they see of the results. */
    void invite(Person person, Set<String> extent) {
        together(() -> {
            add(person, null);
            extents.set(person.id(), extent);
        });
    }

    @Override
    public Set<String> extent(UUID account) {
        return extents.of(account);
    }

    @Override
    public void setExtent(UUID account, Set<String> parts) {
        extents.set(account, parts);
    }

    @Override
    public boolean isEmpty() {
        return Scope.SYSTEM.call(() ->
                database.sql("select not exists (select from account)")
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> accounts) {
        var names = new LinkedHashMap<UUID, String>();
        Scope.SYSTEM.run(() ->
                database.sql("select id, name from account where id = any (?)")
                        .param(accounts.toArray(UUID[]::new))
                        .query(row -> {
                            names.put(row.getObject("id", UUID.class), row.getString("name"));
                        }));
        return names;
    }

    /** Also ends their sessions, which know the company that is no more. */
    @Override
    public void moveCompany(UUID from, UUID to) {
        database.sql(
                        """
                        delete from spring_session
                        where principal_name in (select id::text from account where company_id = ?)
                        """)
                .param(from)
                .update();
        database.sql("update account set company_id = ? where company_id = ?")
                .params(to, from)
                .update();
    }

    @Override
    public List<Member> members(UUID centre) {
        return Scope.SYSTEM.call(() ->
                database
                        .sql(
                                SELECT
                                        + """
                                        where centre_id = ? and disabled_at is null
                                        order by name collate "vi-x-icu", id
                                        """)
                        .param(centre)
                        .query(AccountStore::person)
                        .list()
                        .stream()
                        .map(p -> new Member(p.id(), p.displayName(), p.company(), p.roles()))
                        .toList());
    }

    /**
     * The person with an address, upper or lower case; they are made equal as {@link SignInTries}
     * does, so that every way of writing an address counts as one.
     */
    Optional<Person> findByEmail(String email) {
        return Scope.SYSTEM.call(() ->
                database.sql(SELECT + " where lower(email) = ?")
                        .param(email.strip().toLowerCase(Locale.ROOT))
                        .query(AccountStore::person)
                        .optional());
    }

    /** The person of an account, whatever the work may see. */
    Optional<Person> find(UUID id) {
        return Scope.SYSTEM.call(() ->
                database.sql(SELECT + " where id = ?")
                        .param(id)
                        .query(AccountStore::person)
                        .optional());
    }

    /** Changes how a person is called and spoken to. */
    void rename(UUID id, String name, String language) {
        change("update account set name = ?, language = ? where id = ?", name, language, id);
    }

    void speak(UUID id, String language) {
        change("update account set language = ? where id = ?", language, id);
    }

    void choosePassword(UUID id, String password) {
        change("update account set password = ? where id = ?", passwords.encode(password), id);
    }

    /** Gives a person other roles, and what they see of the results with them. */
    void assign(UUID id, Set<Role> roles, Set<String> extent) {
        together(() -> {
            change("update account set roles = ? where id = ?", names(roles), id);
            extents.set(id, extent);
        });
    }

    void disable(UUID id) {
        change("update account set disabled_at = coalesce(disabled_at, now()) where id = ?", id);
    }

    /**
     * Opens a disabled account again.
     *
     * @return false when it was erased
     */
    boolean enable(UUID id) {
        return change(
                        "update account set disabled_at = null where id = ? and erased_at is null",
                        id)
                == 1;
    }

    /** Notes that somebody signed in. */
    void seen(UUID id) {
        change(
                """
                insert into account_seen (account_id, at) values (?, now())
                on conflict (account_id) do update set at = excluded.at
                """,
                id);
    }

    private int change(String sql, Object... values) {
        return Scope.current().asSystem().call(() -> database.sql(sql).params(values).update());
    }

    private void together(Runnable work) {
        Scope.current().asSystem().run(() -> transactions.executeWithoutResult(_ -> work.run()));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                roles(row),
                row.getString("language"),
                row.getString("password"),
                row.getBoolean("enabled"));
    }
}
