// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The programmes in the database. */
@Repository
class ProgrammeStore implements Programmes {
    private static final String SELECT =
            "select id, centre_id, code, name, funder from programme where centre_id = ?";

    private final JdbcClient database;

    ProgrammeStore(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Programme> list(UUID centre) {
        return database.sql(SELECT + " order by code")
                .param(centre)
                .query(ProgrammeStore::programme)
                .list();
    }

    @Override
    public Programme add(UUID centre, String code, String name, @Nullable String funder) {
        database.sql(
                        """
                        insert into programme (centre_id, code, name, funder) values (?, ?, ?, ?)
                        on conflict (centre_id, code) do nothing
                        """)
                .params(Arrays.asList(centre, code.strip(), name.strip(), funder))
                .update();
        return database.sql(SELECT + " and code = ?")
                .params(centre, code.strip())
                .query(ProgrammeStore::programme)
                .single();
    }

    private static Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("funder"));
    }
}
