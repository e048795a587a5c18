// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Copies facts to the tables of {@link Staging}. */
final class FactCopy {
    private final CopyText rows;
    private final CopyText shares;
    private int count;

    FactCopy(Connection connection) throws SQLException {
        var manager = connection.unwrap(PGConnection.class).getCopyAPI();
        rows = new CopyText(manager, "result_staging");
        shares = new CopyText(manager, "result_staging_share");
    }

    void add(CheckedFact checked) throws SQLException {
        row(checked);
        count++;
        var fact = checked.fact();
        for (var share : fact.shares()) {
            shares.row(checked.id(), share.programme(), fact.who().centre(), share.share());
        }
    }

    /** Sends the rest. */
    int finish() throws SQLException {
        rows.flush();
        shares.flush();
        return count;
    }

    private void row(CheckedFact checked) throws SQLException {
        var fact = checked.fact();
        var given = checked.given();
        var setting = fact.setting();
        var source = fact.source();
        rows.row(
                checked.id(),
                fact.who().centre(),
                fact.who().company(),
                fact.who().subject(),
                fact.indicator(),
                fact.days().from(),
                fact.days().until(),
                checked.value().toPlainString(),
                checked.uncertainty(),
                checked.unit(),
                given == null ? null : given.value().toPlainString(),
                given == null ? null : given.unit(),
                checked.currency(),
                checked.moneyDate(),
                fact.status().code(),
                setting.place(),
                setting.scheme() == null ? null : setting.scheme().key(),
                setting.sector(),
                setting.channel(),
                setting.category(),
                source.kind(),
                source.record(),
                source.part(),
                source.label(),
                source.path());
    }
}
