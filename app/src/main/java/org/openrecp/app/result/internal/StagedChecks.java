// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openrecp.engine.problem.InputProblem;

/** Finds what is wrong with the facts of {@link Staging}, looked at all together. */
final class StagedChecks {
    private static final String CONTENT =
            "indicator, from_day, until_day, value, u, currency, money_date, status, subject_id";

    private final Connection connection;
    private final int mostProblems;

    StagedChecks(Connection connection, int mostProblems) {
        this.connection = connection;
        this.mostProblems = mostProblems;
    }

    /** Companies and programmes that are not there, or not of the centre. */
    List<InputProblem> strangers() throws SQLException {
        var problems = new ArrayList<InputProblem>();
        problems.addAll(
                select(
                        """
                        select s.source_label, s.company_id::text from result_staging s
                        left join company c on c.id = s.company_id and c.centre_id = s.centre_id
                        where s.company_id is not null and c.id is null limit %d
                        """,
                        "company", "no-company"));
        problems.addAll(
                select(
                        """
                        select s.source_label, h.programme_id::text from result_staging_share h
                        join result_staging s on s.id = h.fact_id
                        left join programme p on p.id = h.programme_id and p.centre_id = h.centre_id
                        where p.id is null limit %d
                        """,
                        "programme", "no-programme"));
        return problems;
    }

    /** Sources that say two things at once. */
    List<InputProblem> saidTwice() throws SQLException {
        return select(
                """
                select min(source_label), min(source_part) from result_staging
                where id in (select id from result_staging group by id having count(*) > 1)
                group by id having count(distinct (%s)) > 1 limit %%d
                """
                        .formatted(CONTENT),
                "source",
                "said-twice");
    }

    /** Sources that say another thing than before. */
    List<InputProblem> saidOtherwise() throws SQLException {
        return select(
                """
                select s.source_label, f.value::text from result_staging s join result_fact f on f.id = s.id
                where (%s) is distinct from (%s) limit %%d
                """
                        .formatted(prefixed("s"), prefixed("f")),
                "value",
                "said-otherwise");
    }

    private static String prefixed(String alias) {
        return alias + "." + CONTENT.replace(", ", ", " + alias + ".");
    }

    private List<InputProblem> select(String sql, String field, String key) throws SQLException {
        var problems = new ArrayList<InputProblem>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.formatted(mostProblems))) {
            while (rows.next()) {
                problems.add(FactCheck.problem(rows.getString(1), field, rows.getString(2), key));
            }
        }
        return problems;
    }
}
