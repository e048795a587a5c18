// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompaniesMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The case studies; within the scope of a visitor, those that are public. */
@Repository
class CaseStudies {
    /** Version of the text that companies agree to, {@code publish.consent-text-1}. */
    static final int CONSENT_VERSION = 1;

    static final List<String> FIELDS =
            List.of(
                    "title_en",
                    "title_vi",
                    "called_en",
                    "called_vi",
                    "challenge_en",
                    "challenge_vi",
                    "done_en",
                    "done_vi");

    private static final String SELECT =
            "select c.*, public_centre_name(c.centre_id) as centre_name from case_study c ";

    private final JdbcClient database;
    private final JsonMapper json;

    CaseStudies(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those that visitors see, the newest first. */
    List<CaseStudy> listPublic() {
        return database.sql(
                        SELECT
                                + "where published_at is not null and withdrawn_at is null"
                                + " order by published_at desc, id")
                .query(this::study)
                .list();
    }

    List<CaseStudy> of(UUID centre) {
        return database.sql(SELECT + "where centre_id = ? order by changed_at desc, id")
                .param(centre)
                .query(this::study)
                .list();
    }

    Optional<CaseStudy> find(UUID id) {
        return database.sql(SELECT + "where id = ?").param(id).query(this::study).optional();
    }

    /** Keeps texts and consent; of a public one too, which without consent is public no more. */
    void save(CaseStudy study) {
        var consent = study.consent();
        database.sql(
                        """
                        insert into case_study (id, centre_id, company_id, assessment_id, title_en, title_vi, called_en,
                            called_vi, challenge_en, challenge_vi, done_en, done_vi, figures, consent_person, consent_role,
                            consent_day, consent_channel, consent_version)
                        values (:id, :centre, :company, :assessment, :title_en, :title_vi, :called_en, :called_vi,
                            :challenge_en, :challenge_vi, :done_en, :done_vi, :figures::jsonb, :person, :role, :day,
                            :channel, :version)
                        on conflict (id) do update set title_en = :title_en, title_vi = :title_vi, called_en = :called_en,
                            called_vi = :called_vi, challenge_en = :challenge_en, challenge_vi = :challenge_vi,
                            done_en = :done_en, done_vi = :done_vi, figures = :figures::jsonb, consent_person = :person,
                            consent_role = :role, consent_day = :day, consent_channel = :channel,
                            consent_version = :version, changed_at = now(),
                            published_at = case when :day::date is null then null
                                else case_study.published_at end
                        """)
                .params(new LinkedHashMap<>(study.text()))
                .param("id", study.id())
                .param("centre", study.centre())
                .param("company", study.company())
                .param("assessment", study.assessment())
                .param("figures", json.writeValueAsString(study.figures()))
                .param("person", consent == null ? "" : consent.person())
                .param("role", consent == null ? "" : consent.role())
                .param("day", consent == null ? null : consent.day())
                .param("channel", consent == null ? "" : consent.channel())
                .param("version", consent == null ? null : consent.version())
                .update();
    }

    /** Puts a study on the site; without consent nothing happens. */
    boolean publish(UUID id) {
        return database.sql(
                                """
                                update case_study set published_at = now(), withdrawn_at = null, withdrawal = null
                                where id = ? and consent_day is not null
                                """)
                        .param(id)
                        .update()
                > 0;
    }

    /**
     * Takes a study off the site.
     *
     * @param byCompany the company takes its consent back: it must be asked anew
     */
    void withdraw(UUID id, boolean byCompany) {
        database.sql(
                        """
                        update case_study set withdrawn_at = now(), withdrawal = :why,
                            published_at = case when :company then null else published_at end,
                            consent_person = case when :company then '' else consent_person end,
                            consent_day = case when :company then null else consent_day end,
                            consent_version = case when :company then null else consent_version end
                        where id = :id
                        """)
                .param("why", byCompany ? "company" : "centre")
                .param("company", byCompany)
                .param("id", id)
                .update();
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        database.sql("update case_study set company_id = ? where company_id = ?")
                .params(merged.to(), merged.from())
                .update();
    }

    private CaseStudy study(ResultSet row, int number) throws SQLException {
        Map<String, String> text = new LinkedHashMap<>();
        for (String field : FIELDS) {
            text.put(field, row.getString(field));
        }
        return new CaseStudy(
                row.getObject("id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getString("centre_name"),
                text,
                json.readValue(row.getString("figures"), CaseFigures.class),
                consent(row),
                instant(row, "published_at"),
                instant(row, "withdrawn_at"));
    }

    private static CaseStudy.@Nullable Consent consent(ResultSet row) throws SQLException {
        var day = row.getObject("consent_day", LocalDate.class);
        return day == null
                ? null
                : new CaseStudy.Consent(
                        row.getString("consent_person"),
                        row.getString("consent_role"),
                        day,
                        row.getString("consent_channel"),
                        row.getInt("consent_version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
