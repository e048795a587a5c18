// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.revision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.assessment.Achievements.AchievementsChanged;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.formats.workbook.PlantRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The revisions of assessments. */
@Repository
public class Revisions {
    private final Assessments assessments;
    private final JdbcClient database;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Revisions(
            Assessments assessments,
            JdbcClient database,
            JsonMapper json,
            ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.database = database;
        this.json = json;
        this.events = events;
    }

    /**
     * Freezes an assessment as it stands. One that is frozen already stays as it is.
     *
     * @return whether it was open
     */
    @Transactional
    public boolean freeze(UUID assessment, String reason, Author author) {
        int frozen =
                database.sql(
                                "update assessment set state = 'frozen' where id = ? and state = 'open'")
                        .param(assessment)
                        .update();
        if (frozen == 0) {
            return false;
        }
        var rows = json.writeValueAsString(assessments.rows(assessment));
        database.sql(
                        """
                        insert into frozen_revision
                            (assessment_id, centre_id, company_id, number, rows, baseline_id, baseline_revision, reason,
                             author_id, author)
                        select id, centre_id, company_id, revision, ?::json, baseline_id, baseline_revision, ?, ?, ?
                        from assessment where id = ?
                        """)
                .param(rows)
                .param(reason)
                .param(author.id())
                .param(author.name())
                .param(assessment)
                .update();
        events.publishEvent(new AchievementsChanged(assessment));
        return true;
    }

    /**
     * Opens the next revision of a frozen assessment. One that is open already stays as it is. The
     * result of the frozen one stays that of its version.
     *
     * @return whether it was frozen
     */
    @Transactional
    public boolean revise(UUID assessment) {
        int revised =
                database.sql(
                                """
                                update assessment set state = 'open', revision = revision + 1, version = version + 1
                                where id = ? and state = 'frozen'
                                """)
                        .param(assessment)
                        .update();
        if (revised == 1) {
            events.publishEvent(new AchievementsChanged(assessment));
        }
        return revised == 1;
    }

    /** The frozen revisions, the last first, also those of other computers. */
    public List<Revision> list(UUID assessment) {
        return database.sql(
                        """
                        select id, number, reason, at, author, elsewhere from frozen_revision
                        where assessment_id = ? order by at desc, number desc, id
                        """)
                .param(assessment)
                .query((row, _) ->
                        new Revision(
                                row.getObject("id", UUID.class),
                                row.getInt("number"),
                                row.getString("reason"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("author"),
                                row.getBoolean("elsewhere")))
                .list();
    }

    /** One of the frozen revisions of an assessment. */
    public Optional<Revision> find(UUID assessment, UUID id) {
        return list(assessment).stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The plant as it was when a revision was frozen. */
    public Optional<PlantRows> rows(UUID assessment, UUID id) {
        return database.sql("select rows from frozen_revision where assessment_id = ? and id = ?")
                .params(assessment, id)
                .query(String.class)
                .optional()
                .map(rows -> json.readValue(rows, PlantRows.class));
    }
}
