// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Ledger.Recorded;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;

/**
 * Facts on their way into the ledger: copied to tables of this connection alone, looked at there
 * all together, then recorded by one statement.
 */
final class Staging {
    private static final String TABLES =
            """
            create temporary table if not exists result_staging (
                id uuid, centre_id uuid, company_id uuid, subject_id uuid, indicator text, from_day date, until_day date,
                value numeric, u double precision, unit text, given_value numeric, given_unit text, currency char(3),
                money_date date, status text, place_id text, scheme text, sector text, channel text, category text,
                source_kind text, source_record text, source_part text, source_label text, source_path text)
                on commit delete rows;
            create temporary table if not exists result_staging_share (
                fact_id uuid, programme_id uuid, centre_id uuid, share numeric) on commit delete rows;
            truncate result_staging, result_staging_share
            """;

    /** Those of a fact, without what it reverses. */
    static final String COLUMNS =
            """
            id, centre_id, company_id, subject_id, indicator, from_day, until_day, value, u, unit, given_value, given_unit,
            currency, money_date, status, place_id, scheme, sector, channel, category, source_kind, source_record,
            source_part, source_label, source_path\
            """;

    private static final int MANY = 5_000;
    private static final int VERY_MANY = 100_000;

    private final Connection connection;
    private final int mostProblems;
    private final StagedChecks checks;

    Staging(Connection connection, int mostProblems) {
        this.connection = connection;
        this.mostProblems = mostProblems;
        this.checks = new StagedChecks(connection, mostProblems);
    }

    /** Records facts, in the transaction that is open. */
    Recorded record(
            Iterator<Fact> facts,
            List<InputProblem> problems,
            Function<Fact, @Nullable CheckedFact> check)
            throws SQLException {
        execute(TABLES);
        int staged = copy(facts, problems, check);
        InvalidInput.throwIfAny(problems);
        if (staged > MANY) {
            execute("set local work_mem = '256MB'");
            execute("analyze result_staging");
        }
        followMerges();
        InvalidInput.throwIfAny(checks.strangers());
        InvalidInput.throwIfAny(checks.saidTwice());
        boolean first = !hasPresence();
        int added = add();
        if (added < staged) {
            InvalidInput.throwIfAny(checks.saidOtherwise());
        }
        if (added > VERY_MANY && !first) {
            gatherPresence();
        }
        addShares();
        return new Recorded(added, staged - added);
    }

    private int copy(
            Iterator<Fact> facts,
            List<InputProblem> problems,
            Function<Fact, @Nullable CheckedFact> check)
            throws SQLException {
        var copy = new FactCopy(connection);
        while (problems.size() < mostProblems && facts.hasNext()) {
            var fact = check.apply(facts.next());
            if (fact != null) {
                copy.add(fact);
            }
        }
        return copy.finish();
    }

    /** Those that are not there yet; most often all of them. */
    private int add() throws SQLException {
        return update(
                "insert into result_fact (%s) select %s from result_staging on conflict (id) do nothing"
                        .formatted(COLUMNS, COLUMNS));
    }

    private void addShares() throws SQLException {
        update(
                """
                insert into result_share (fact_id, programme_id, centre_id, company_id, share)
                select h.fact_id, h.programme_id, h.centre_id, s.company_id, h.share
                from result_staging_share h join result_staging s on s.id = h.fact_id
                on conflict (fact_id, programme_id) do nothing
                """);
    }

    /** Whether anything was recorded of these centres before. */
    private boolean hasPresence() throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select exists (select from result_presence
                                    where centre_id in (select distinct centre_id from result_staging))
                                """)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /**
     * Makes one row of those that differ in their counts alone; what others add meanwhile stays
     * apart.
     */
    private void gatherPresence() throws SQLException {
        update(
                """
                with gone as (
                    delete from result_presence where centre_id in (select distinct centre_id from result_staging)
                    returning *)
                insert into result_presence (centre_id, company_id, presence, year, place_id, division, channel,
                    claimed, implemented, verified, reported)
                select centre_id, company_id, presence, year, place_id, division, channel,
                    sum(claimed), sum(implemented), sum(verified), sum(reported)
                from gone group by 1, 2, 3, 4, 5, 6, 7
                having sum(claimed) <> 0 or sum(implemented) <> 0 or sum(verified) <> 0 or sum(reported) <> 0
                order by presence, year, company_id
                """);
    }

    /** What is told of a company that went into another belongs to the one that remains. */
    private void followMerges() throws SQLException {
        int moved;
        do {
            moved =
                    update(
                            """
                            update result_staging s set company_id = c.merged_into from company c
                            where c.id = s.company_id and c.merged_into is not null
                            """);
        } while (moved > 0);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int update(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
