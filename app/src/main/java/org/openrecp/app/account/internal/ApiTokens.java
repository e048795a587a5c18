// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Personal tokens of the programming interface: random text of which only a hash is kept. A token
 * does what its owner may do at the moment, and no longer than the owner's account is open.
 */
@Repository
class ApiTokens {
    /** What a token begins with, so that a lost one is known for what it is. */
    static final String PREFIX = "openrecp_";

    private final JdbcClient database;
    private final AccountStore accounts;

    ApiTokens(JdbcClient database, AccountStore accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** Whom a token stands for. */
    record Grant(Person person, boolean mayWrite) {}

    /**
     * Makes a token; with an id that is taken, nothing.
     *
     * @return its text, which cannot be read again
     */
    Optional<String> make(UUID id, Person owner, String name, boolean mayWrite, int days) {
        var token = PREFIX + Secret.random();
        int made =
                Scope.current()
                        .asSystem()
                        .call(() ->
                                database.sql(
                                                """
                                                insert into api_token (id, account_id, centre_id, name, hash, may_write, expires_at)
                                                values (?, ?, ?, ?, ?, ?, now() + ? * interval '1 day')
                                                on conflict do nothing
                                                """)
                                        .params(
                                                id,
                                                owner.id(),
                                                owner.centre(),
                                                name,
                                                Secret.hash(token),
                                                mayWrite,
                                                days)
                                        .update());
        return made == 1 ? Optional.of(token) : Optional.empty();
    }

    /** The tokens of an account, the newest first. */
    List<ApiToken> of(UUID account) {
        return Scope.current()
                .asSystem()
                .call(() ->
                        database.sql(
                                        """
                                        select id, name, may_write, expires_at, last_used_at, expires_at <= now() as expired
                                        from api_token where account_id = ? order by created_at desc, id
                                        """)
                                .param(account)
                                .query(ApiTokens::token)
                                .list());
    }

    /**
     * Ends one of the account's own.
     *
     * @return false when it has no such token
     */
    boolean end(UUID account, UUID id) {
        return Scope.current()
                        .asSystem()
                        .call(() ->
                                database.sql(
                                                "delete from api_token where id = ? and account_id = ?")
                                        .params(id, account)
                                        .update())
                == 1;
    }

    /** Ends all of an account. */
    void endAll(UUID account) {
        Scope.current()
                .asSystem()
                .run(() ->
                        database.sql("delete from api_token where account_id = ?")
                                .param(account)
                                .update());
    }

    /** Whom a token stands for now, noting the use to the minute; nobody when it does not hold. */
    Optional<Grant> use(String token) {
        var hash = Secret.hash(token);
        return Scope.SYSTEM.call(() -> {
            database.sql(
                            """
                            update api_token set last_used_at = now()
                            where hash = ? and expires_at > now()
                              and (last_used_at is null or last_used_at < now() - interval '1 minute')
                            """)
                    .param(hash)
                    .update();
            return database.sql(
                            "select account_id, may_write from api_token where hash = ? and expires_at > now()")
                    .param(hash)
                    .query((row, _) ->
                            new Holder(
                                    row.getObject("account_id", UUID.class),
                                    row.getBoolean("may_write")))
                    .optional()
                    .flatMap(this::grant);
        });
    }

    private Optional<Grant> grant(Holder holder) {
        return accounts.find(holder.account)
                .filter(Person::enabled)
                .map(p -> new Grant(p.withoutPassword(), holder.mayWrite));
    }

    private record Holder(UUID account, boolean mayWrite) {}

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("may_write"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant(),
                row.getBoolean("expired"));
    }
}
