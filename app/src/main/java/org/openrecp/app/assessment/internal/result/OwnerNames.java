// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.account.PersonErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The owners of options are typed, without an id. On lawful request a name goes from the sheets,
 * their history, what was frozen and what was computed of them. A report that names the person is
 * gone, and can be written again.
 */
@Repository
class OwnerNames {
    private static final List<String> SHEETS =
            List.of(
                    """
                    update field_change set value = :pseudonym
                    where field = 'owner' and value = :name and centre_id = :centre
                    """,
                    """
                    update sheet_row set fields = replace(fields::text, :old, :new)::json
                    where sheet = 'options' and fields ->> 'owner' = :name and centre_id = :centre
                    """,
                    """
                    update frozen_revision set rows = replace(rows::text, :old, :new)::json
                    where centre_id = :centre and strpos(rows::text, :old) > 0
                    """,
                    """
                    update assessment_result set baseline_rows = replace(baseline_rows::text, :old, :new)::json
                    where centre_id = :centre and strpos(baseline_rows::text, :old) > 0
                    """);

    /** Of the results whose plant names the person as an owner. */
    private static final String RESULTS =
            """
            update assessment_result set rows = replace(rows::text, :old, :new)::json
            where centre_id = :centre and strpos(rows::text, :old) > 0
            returning assessment_id, version
            """;

    private static final String CHAPTERS =
            """
            update result_chapter set html = replace(html, :old, :new) where assessment_id = :assessment and version = :version
            """;

    private static final String REPORTS =
            """
            delete from result_file where assessment_id = :assessment and version = :version and name <> 'results.json'
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    OwnerNames(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Result(UUID assessment, long version) {}

    @EventListener
    void erase(PersonErased erased) {
        erasing("on");
        erased.typed().forEach(name -> erase(name, erased));
        erasing("");
    }

    private void erasing(String on) {
        database.sql("select set_config('openrecp.erasing', ?, true)")
                .param(on)
                .query()
                .singleValue();
    }

    private void erase(String name, PersonErased erased) {
        SHEETS.forEach(sql -> statement(sql, name, erased).update());
        var results =
                statement(RESULTS, name, erased)
                        .query((row, _) -> new Result(row.getObject(1, UUID.class), row.getLong(2)))
                        .list();
        for (var result : results) {
            of(result, CHAPTERS)
                    .param("old", escaped(name))
                    .param("new", erased.pseudonym())
                    .update();
            of(result, REPORTS).update();
            eraseJson(result, name, erased.pseudonym());
        }
    }

    private JdbcClient.StatementSpec statement(String sql, String name, PersonErased erased) {
        return database.sql(sql)
                .param("name", name)
                .param("pseudonym", erased.pseudonym())
                .param("centre", erased.centre())
                .param("old", "\"owner\":" + json.writeValueAsString(name))
                .param("new", "\"owner\":" + json.writeValueAsString(erased.pseudonym()));
    }

    private JdbcClient.StatementSpec of(Result result, String sql) {
        return database.sql(sql)
                .param("assessment", result.assessment())
                .param("version", result.version());
    }

    private void eraseJson(Result result, String name, String pseudonym) {
        var owner = "\"owner\" : ";
        of(
                        result,
                        """
                        select content from result_file
                        where assessment_id = :assessment and version = :version and name = 'results.json'
                        """)
                .query(byte[].class)
                .optional()
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .map(text ->
                        text.replace(
                                owner + json.writeValueAsString(name),
                                owner + json.writeValueAsString(pseudonym)))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .ifPresent(content ->
                        of(
                                        result,
                                        """
                                        update result_file set content = :content, size = octet_length(:content)
                                        where assessment_id = :assessment and version = :version and name = 'results.json'
                                        """)
                                .param("content", content)
                                .update());
    }

    /** As it stands in HTML. */
    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
