// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Extents;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What authorities and donors see the results of. */
@Repository
class AccountExtents {
    private static final List<Role> ROLES = List.of(Role.AUTHORITY, Role.DONOR);

    private final JdbcClient database;
    private final ObjectProvider<Extents> extents;

    AccountExtents(JdbcClient database, ObjectProvider<Extents> extents) {
        this.database = database;
        this.extents = extents;
    }

    /** What may be chosen, by role and centre. */
    List<ExtentChoice> choices(List<Centre> centres) {
        return centres.stream()
                .flatMap(c ->
                        ROLES.stream()
                                .map(role ->
                                        new ExtentChoice(
                                                role,
                                                c.id(),
                                                centres.size() > 1 ? c.name() : "",
                                                parts(c.id(), role))))
                .filter(choice -> !choice.parts().isEmpty())
                .toList();
    }

    /**
     * What was ticked for roles that need it; problems go to the field {@code extent}.
     *
     * @param centre null: none was chosen, which is told elsewhere
     */
    Set<String> read(Form form, Collection<Role> roles, @Nullable UUID centre) {
        var ticked = new TreeSet<String>();
        for (var role : ROLES) {
            if (centre != null && roles.contains(role)) {
                var chosen =
                        parts(centre, role).stream()
                                .map(Extents.Part::code)
                                .filter(code -> form.has("extent", code))
                                .toList();
                form.require(!chosen.isEmpty(), "extent", "account.choose-extent");
                ticked.addAll(chosen);
            }
        }
        return ticked;
    }

    Set<String> of(UUID account) {
        return Set.copyOf(
                Scope.current()
                        .asSystem()
                        .call(() ->
                                database.sql("select part from account_extent where account_id = ?")
                                        .param(account)
                                        .query(String.class)
                                        .list()));
    }

    void set(UUID account, Set<String> parts) {
        Scope.current()
                .asSystem()
                .run(() ->
                        database.sql(
                                        """
                                        with gone as (delete from account_extent where account_id = :account and part <> all (:parts))
                                        insert into account_extent (account_id, centre_id, part)
                                        select a.id, a.centre_id, p from account a, unnest(:parts) p
                                        where a.id = :account on conflict do nothing
                                        """)
                                .param("account", account)
                                .param("parts", parts.toArray(String[]::new))
                                .update());
    }

    private List<Extents.Part> parts(UUID centre, Role role) {
        return Scope.current()
                .asSystem()
                .call(() -> extents.stream().flatMap(e -> e.parts(centre, role).stream()).toList());
    }
}
