// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What another centre publishes. */
@Component
class ForeignPublishing implements ForeignRows {
    private final JdbcClient database;

    ForeignPublishing(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/publishing/cases/of/{assessment}"),
                Route.of("GET", "/publishing/cases/{id}"),
                Route.of("POST", "/publishing/cases/{id}"),
                Route.of("POST", "/publishing/cases/{id}/publish"),
                Route.of("POST", "/publishing/cases/{id}/withdraw"),
                Route.of("POST", "/publishing/figures/{id}/again"),
                Route.of("POST", "/publishing/figures/{id}/withdraw"),
                Route.of("GET", "/publishing/guidelines/{id}"),
                Route.of("POST", "/publishing/guidelines/{id}"),
                Route.of("POST", "/publishing/guidelines/{id}/file").withFile("file", "x.pdf"),
                Route.of("POST", "/publishing/guidelines/{id}/file/removal"),
                Route.of("POST", "/publishing/guidelines/{id}/publish"),
                Route.of("POST", "/publishing/guidelines/{id}/withdraw"),
                Route.of("GET", "/publishing/providers/{id}"),
                Route.of("POST", "/publishing/providers/{id}"),
                Route.of("POST", "/publishing/providers/{id}/publish"),
                Route.of("POST", "/publishing/providers/{id}/withdraw"),
                Route.of("POST", "/publishing/questions/{id}").with("state", "new"));
    }

    /** Something of every kind, of one id, all of it public. */
    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var id = UUID.randomUUID();
        database.sql(
                        """
                        insert into case_study (id, centre_id, company_id, assessment_id, title_en, title_vi, called_en,
                            called_vi, challenge_en, challenge_vi, done_en, done_vi, figures, consent_person, consent_day,
                            consent_version, published_at)
                        values (?, ?, ?, ?, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x',
                            '{"day":"2026-01-01","currency":"VND","tonnesCo2e":1,"basis":"balanced"}', 'x', '2026-01-01', 1, now())
                        """)
                .params(id, centre, company, id)
                .update();
        database.sql(
                        """
                        insert into release_log (id, centre_id, indicator, title, audience, question, published, shown, cells)
                        values (?, ?, 'x', 'x', 'public', '{}', '[]', 0, 0)
                        """)
                .params(id, centre)
                .update();
        database.sql(
                        """
                        insert into published_figure (id, centre_id, title_en, title_vi, indicator, indicator_version, basis,
                            unit, row_by, release_id, content)
                        values (?, ?, 'x', 'x', 'x', 1, 'verified', 'x', 'place', ?,
                            '{"rows":["*","VNM-01-2008","VNM-31-2025"],"columns":["*"],"cells":[{"value":7,"hidden":false},
                              {"value":7,"hidden":false},{"value":null,"hidden":true}]}')
                        """)
                .params(id, centre, id)
                .update();
        database.sql(
                        """
                        insert into public_question (id, centre_id, language, question, asked_by, state, answer)
                        values (?, ?, 'en', 'x', '', 'answered', 'x')
                        """)
                .params(id, centre)
                .update();
        database.sql(
                        """
                        insert into service_provider (id, centre_id, kind, name, about_en, about_vi, technologies, services,
                            sectors, places, languages, email, website, consent_person, consent_day, consent_version,
                            published_at)
                        values (?, ?, 'firm', 'Tư vấn Đồi Thông', 'x', 'Đo và đánh giá', 'heat pumps',
                            '{assessment,energy}', '{textile}', '{VNM-01-2008,VNM-31-2025}', '{vi,en}', 'x@example.org',
                            'https://example.org', 'x', '2026-01-01', 1, now())
                        """)
                .params(id, centre)
                .update();
        database.sql(
                        """
                        insert into guideline (id, centre_id, sector, title_en, title_vi, body_en, body_vi)
                        values (?, ?, 'textile', 'x', 'Nhuộm tốt hơn', 'x', E'## Bắt đầu\\nĐo nước.\\n- một\\n- hai')
                        """)
                .params(id, centre)
                .update();
        database.sql(
                        """
                        insert into guideline_version (guideline_id, centre_id, number, sector, title_en, title_vi, body_en,
                            body_vi)
                        select id, centre_id, 1, sector, title_en, title_vi, body_en, body_vi from guideline where id = ?
                        """)
                .param(id)
                .update();
        return Map.of("id", id.toString(), "assessment", id.toString());
    }
}
