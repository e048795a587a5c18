// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.centre.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The centres in the database. */
@Repository
class CentreStore implements Centres {
    private static final String SELECT = "select id, name, country, currency from centre ";

    private final JdbcClient database;

    CentreStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean add(Centre centre) {
        return Scope.current()
                .asSystem()
                .call(() -> {
                    database.sql(
                                    """
                                    insert into centre (id, name, country, currency) values (?, ?, ?, ?)
                                    on conflict do nothing
                                    """)
                            .params(centre.id(), centre.name(), centre.country(), centre.currency())
                            .update();
                    return find(centre.id()).isPresent();
                });
    }

    @Override
    public Optional<Centre> find(UUID id) {
        return database.sql(SELECT + "where id = ?")
                .param(id)
                .query(CentreStore::centre)
                .optional();
    }

    @Override
    public List<Centre> list() {
        return database.sql(SELECT + "order by name collate \"vi-x-icu\", id")
                .query(CentreStore::centre)
                .list();
    }

    private static Centre centre(ResultSet row, int number) throws SQLException {
        return new Centre(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("country"),
                row.getString("currency"));
    }
}
