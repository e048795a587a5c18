// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.database.Scope;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * An assessment that is worked on by forms, travels as a file, and can be forgotten as on a
 * computer that has never heard of it.
 */
final class TravellingAssessment {
    private static final List<String> TABLES =
            List.of(
                    "evidence_chunk",
                    "evidence",
                    "record_change",
                    "saving_claim",
                    "option_implementation",
                    "option_screening",
                    "option_cause",
                    "loss_cause",
                    "assessment_task",
                    "field_change",
                    "sheet_row",
                    "frozen_revision",
                    "assessment");

    private final MockMvc browser;
    private final Assessments assessments;
    private final Transfers transfers;
    private final JdbcClient database;
    private final Environment settings;
    final UUID id;
    final UUID centre;
    final UUID company;

    TravellingAssessment(
            MockMvc browser,
            Assessments assessments,
            Transfers transfers,
            JdbcClient database,
            Environment settings,
            UUID centre,
            UUID company) {
        this.browser = browser;
        this.assessments = assessments;
        this.transfers = transfers;
        this.database = database;
        this.settings = settings;
        this.id = UUID.randomUUID();
        this.centre = centre;
        this.company = company;
    }

    void open(Somebody by) {
        openOther(by, id, "Paper mill");
    }

    /** Opens it with something of each kind that travels. */
    void openWithEverything(Somebody by, Somebody signer, UUID cause, UUID claim) throws Exception {
        open(by);
        done(task(by, 3, "done", "Walked through"));
        done(sign(signer, 3));
        done(photo(by, "task", taskId(3), Color.RED));
        done(cause(by, cause, "No white water tank"));
        done(screen(by, "now", "Pays back within a year", cause));
        done(implement(by, "310,000,000"));
        done(photo(by, "option", option(), Color.BLUE));
        done(claim(by, claim));
    }

    private static PlantRows rows() {
        var file = Path.of(System.getProperty("openrecp.root"), "examples", "paper", "plant.xlsx");
        return ((RowsResult.Rows) PlantWorkbook.rows(file)).rows();
    }

    ResultActions task(Somebody by, int number, String state, String note) throws Exception {
        return send(
                by,
                post(path("/tasks/" + number))
                        .param("state", state)
                        .param("reason", state.equals("skipped") ? "Not needed" : "")
                        .param("responsible", "Hoa")
                        .param("due", "2026-03-31")
                        .param("note", note)
                        .param("version", version(number)));
    }

    ResultActions sign(Somebody by, int number) throws Exception {
        return send(by, post(path("/tasks/" + number + "/signature")));
    }

    ResultActions photo(Somebody by, String kind, UUID owner, Color colour) throws Exception {
        var photo = new MockMultipartFile("file", "meter.jpg", "image/jpeg", picture(colour));
        return browser.perform(
                multipart("/evidence/of/" + kind + "/" + owner)
                        .file(photo)
                        .with(csrf())
                        .with(by.signedIn()));
    }

    ResultActions cause(Somebody by, UUID cause, String text) throws Exception {
        return send(
                by,
                post(path("/causes"))
                        .param("cause", cause.toString())
                        .param("stream", row("streams").toString())
                        .param("group", "technology")
                        .param("text", text));
    }

    ResultActions screen(Somebody by, String decision, String reason, UUID... causes)
            throws Exception {
        var form =
                post(path("/options/" + option()))
                        .param("decision", decision)
                        .param("reason", reason)
                        .param("technical", "7.5")
                        .param("owner", ofOption("fields", "owner"))
                        .param("due", ofOption("fields", "due"));
        for (var field :
                List.of("status", "technical_rating", "environmental_rating", "owner", "due")) {
            form.param("seen." + field, ofOption("heads", field).replaceAll("[\\[\\]\" ]", ""));
        }
        form.param("seen.screening", known("screening")).param("seen.causes", known("causes"));
        for (var cause : causes) {
            form.param("causes", cause.toString());
        }
        return send(by, form);
    }

    ResultActions implement(Somebody by, String cost) throws Exception {
        return send(
                by,
                post(path("/options/" + option() + "/implementation"))
                        .param("date", "2026-01-31")
                        .param("cost", cost)
                        .param("seen.implementation", known("implementation"))
                        .param("currency", "VND")
                        .param("note", "New tank"));
    }

    ResultActions claim(Somebody by, UUID claim) throws Exception {
        return send(
                by,
                post(path("/options/" + option() + "/claims"))
                        .param("claim", claim.toString())
                        .param("resource", "Steam")
                        .param("unit", "t")
                        .param("before", "1,200")
                        .param("after", "1,050.5")
                        .param("from", "2026-02-01")
                        .param("until", "2026-02-28")
                        .param("method", "B")
                        .param("money", "120,000,000")
                        .param("currency", "VND"));
    }

    ResultActions judge(Somebody by, UUID claim, boolean verified, String note) throws Exception {
        return send(
                by,
                post(path("/claims/" + claim + "/verdict"))
                        .param("verified", Boolean.toString(verified))
                        .param("verdict", note));
    }

    ResultActions compareWith(Somebody by, String baseline) throws Exception {
        return send(by, post(path("/results/baseline")).param("baseline", baseline));
    }

    /** Another assessment of the company, as other computers may have it. */
    void openOther(Somebody by, UUID other, String title) {
        var rows = rows();
        by.scope()
                .run(() -> {
                    assessments.open(other, company, title);
                    assessments.put(other, rows, new Author(by.id(), "Lan"));
                });
    }

    ResultActions send(Somebody by, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(by.signedIn()));
    }

    String path(String rest) {
        return "/assessments/" + id + rest;
    }

    byte[] write(Somebody by) throws Exception {
        return by.scope()
                .call(() -> {
                    var assessment = assessments.find(id).orElseThrow();
                    try (var content = transfers.write(assessment, author(by)).content()) {
                        return content.readAllBytes();
                    }
                });
    }

    Transfers.Taken take(Somebody by, byte[] file) throws Exception {
        return by.scope()
                .call(() -> transfers.take(new ByteArrayInputStream(file), centre, author(by)));
    }

    static Author author(Somebody by) {
        return new Author(by.id(), by.address());
    }

    UUID taskId(int number) {
        return sql("select id from assessment_task where assessment_id = ? and number = " + number);
    }

    UUID option() {
        return row("options");
    }

    /** The changes of a record of the option. */
    private String known(String kind) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select coalesce(string_agg(id::text, ','), '') from record_change where kind = ? and record_id = ?")
                        .params(kind, option())
                        .query(String.class)
                        .single());
    }

    private String ofOption(String column, String field) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select coalesce(%s ->> ?, '') from sheet_row where id = ?"
                                        .formatted(column))
                        .params(field, option())
                        .query(String.class)
                        .single());
    }

    private UUID row(String sheet) {
        return sql(
                "select id from sheet_row where assessment_id = ? and sheet = '%s' order by position limit 1"
                        .formatted(sheet));
    }

    private UUID sql(String query) {
        return Scope.SYSTEM.call(() -> database.sql(query).param(id).query(UUID.class).single());
    }

    private String version(int number) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select version::text from assessment_task where assessment_id = ? and number = ?")
                        .params(id, number)
                        .query(String.class)
                        .single());
    }

    /** What the tables hold, but for counters and the moment within a second. */
    Map<String, List<String>> state() {
        return Scope.SYSTEM.call(() -> {
            var state = new LinkedHashMap<String, List<String>>();
            for (var table : TABLES) {
                var rows =
                        table.equals("evidence_chunk")
                                ? "select evidence_id || number::text || md5(content) from evidence_chunk where evidence_id in (select id from evidence where company_id = ?) order by 1"
                                : "select (to_jsonb(t) - 'version' - 'taken_id' - 'created_at' - 'changed_at' - 'at' - 'thumbnail' - 'done_at' - 'signed_at' - 'judged_at')::text from %s t where company_id = ? order by 1"
                                        .formatted(table);
                state.put(table, database.sql(rows).param(company).query(String.class).list());
            }
            return state;
        });
    }

    /** The same but for verdicts, which count where they were given. */
    Map<String, List<String>> withoutVerdicts() {
        var state = state();
        state.computeIfPresent(
                "saving_claim",
                (_, claims) ->
                        claims.stream()
                                .map(c ->
                                        c.replaceAll(
                                                "\"(verified|verdict_note|judged_by|judged_by_name)\": (null|true|false|\"[^\"]*\")",
                                                ""))
                                .toList());
        return state;
    }

    List<String> rows(String table) {
        return state().getOrDefault(table, List.of());
    }

    int count(String table) {
        return rows(table).size();
    }

    /** What the owner of the database does to it. */
    void owner(String sql) throws SQLException {
        try (var connection = ofOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection ofOwner() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                "postgres",
                DatabaseTest.Server.POSTGRES.password());
    }

    /** Makes this computer one that has never seen the assessment. */
    void forget() throws Exception {
        try (var connection = ofOwner();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set openrecp.scope = 'system'");
            for (var table : TABLES) {
                statement.execute(
                        table.equals("evidence_chunk")
                                ? "delete from evidence_chunk where evidence_id in (select id from evidence where company_id = '%s')"
                                        .formatted(company)
                                : "delete from %s where company_id = '%s'"
                                        .formatted(table, company));
            }
        }
        assertThat(count("sheet_row")).isZero();
    }

    static byte[] picture(Color colour) throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(100, 100, 300, 200);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    static void done(ResultActions answer) throws Exception {
        answer.andExpect(status().is3xxRedirection());
    }
}
