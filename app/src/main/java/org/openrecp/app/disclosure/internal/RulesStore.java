// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.openrecp.app.database.Scope;
import org.openrecp.engine.disclosure.Dominance;
import org.openrecp.engine.disclosure.Rules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of each centre; until it sets its own, the usual ones. */
@Repository
class RulesStore {
    private final JdbcClient database;

    RulesStore(JdbcClient database) {
        this.database = database;
    }

    Rules of(UUID centre) {
        return Scope.current()
                .asSystem()
                .call(() ->
                        database.sql(
                                        """
                                        select minimum_frequency, percent, dominance_largest, dominance_percent
                                        from disclosure_rules where centre_id = ?
                                        """)
                                .param(centre)
                                .query(RulesStore::rules)
                                .optional()
                                .orElse(Rules.USUAL));
    }

    void set(UUID centre, Rules rules) {
        var dominance = rules.dominance();
        database.sql(
                        """
                        insert into disclosure_rules
                            (centre_id, minimum_frequency, percent, dominance_largest, dominance_percent)
                        values (:centre, :minimum, :percent, :largest, :share)
                        on conflict (centre_id) do update set minimum_frequency = :minimum, percent = :percent,
                            dominance_largest = :largest, dominance_percent = :share
                        """)
                .param("centre", centre)
                .param("minimum", rules.minimumFrequency())
                .param("percent", rules.percent())
                .param("largest", dominance == null ? null : dominance.largest())
                .param("share", dominance == null ? null : dominance.percent())
                .update();
    }

    private static Rules rules(ResultSet row, int number) throws SQLException {
        int largest = row.getInt("dominance_largest");
        return new Rules(
                row.getInt("minimum_frequency"),
                row.getDouble("percent"),
                largest == 0 ? null : new Dominance(largest, row.getDouble("dominance_percent")));
    }
}
