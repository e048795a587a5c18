// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.Scope;
import org.openrecp.app.publish.internal.Guideline.Standing;
import org.openrecp.app.publish.internal.Guideline.Text;
import org.openrecp.app.publish.internal.Guideline.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The guidelines; within the scope of a visitor, the versions that stand. */
@Repository
class Guidelines {
    private static final String STANDING =
            """
            select v.*, public_centre_name(v.centre_id) as centre_name from guideline_version v where ended_at is null
            """;

    private final JdbcClient database;

    Guidelines(JdbcClient database) {
        this.database = database;
    }

    /** Those that visitors read, by sector, the newest first. */
    List<Standing> listPublic() {
        return database.sql(STANDING + " order by sector, published_at desc, id")
                .query(Guidelines::standing)
                .list();
    }

    Optional<Standing> findPublic(UUID guideline) {
        return database.sql(STANDING + " and guideline_id = ?")
                .param(guideline)
                .query(Guidelines::standing)
                .optional();
    }

    List<Guideline> of(UUID centre) {
        return database.sql(
                        "select * from guideline where centre_id = ? order by sector, changed_at desc, id")
                .param(centre)
                .query(this::guideline)
                .list();
    }

    Optional<Guideline> find(UUID centre, UUID id) {
        return database.sql("select * from guideline where centre_id = ? and id = ?")
                .params(centre, id)
                .query(this::guideline)
                .optional();
    }

    /** Whether an id is another centre's. */
    boolean isOfAnother(UUID centre, UUID id) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                "select exists (select from guideline where id = ? and centre_id <> ?)")
                        .params(id, centre)
                        .query(Boolean.class)
                        .single());
    }

    /** Keeps what was written; what everybody reads stays as it is. */
    void save(UUID id, UUID centre, String sector, Text text) {
        database.sql(
                        """
                        insert into guideline (id, centre_id, sector, title_en, title_vi, body_en, body_vi)
                        values (:id, :centre, :sector, :title_en, :title_vi, :body_en, :body_vi)
                        on conflict (id) do update set sector = :sector, title_en = :title_en, title_vi = :title_vi,
                            body_en = :body_en, body_vi = :body_vi, changed_at = now()
                        """)
                .param("id", id)
                .param("centre", centre)
                .param("sector", sector)
                .param("title_en", text.titleEn())
                .param("title_vi", text.titleVi())
                .param("body_en", text.bodyEn())
                .param("body_vi", text.bodyVi())
                .update();
    }

    void attach(UUID id, @Nullable UUID file) {
        database.sql("update guideline set file_id = ?, changed_at = now() where id = ?")
                .params(java.util.Arrays.asList(file, id))
                .update();
    }

    /** Makes what is written the next version, in place of the one that stands. */
    @Transactional
    void publish(UUID id) {
        withdraw(id);
        database.sql(
                        """
                        insert into guideline_version (guideline_id, centre_id, number, sector, title_en, title_vi, body_en,
                            body_vi, file_id)
                        select id, centre_id,
                            1 + coalesce((select max(number) from guideline_version where guideline_id = g.id), 0),
                            sector, title_en, title_vi, body_en, body_vi, file_id
                        from guideline g where id = ?
                        """)
                .param(id)
                .update();
    }

    /** Takes the version that stands off the site. */
    void withdraw(UUID id) {
        database.sql(
                        "update guideline_version set ended_at = now() where guideline_id = ? and ended_at is null")
                .param(id)
                .update();
    }

    private List<Version> versions(UUID guideline) {
        return database.sql(
                        """
                        select number, published_at, ended_at from guideline_version where guideline_id = ?
                        order by number desc
                        """)
                .param(guideline)
                .query((row, _) ->
                        new Version(
                                row.getInt("number"),
                                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                                Providers.instant(row, "ended_at")))
                .list();
    }

    private Guideline guideline(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Guideline(
                id,
                row.getObject("centre_id", UUID.class),
                row.getString("sector"),
                text(row),
                row.getObject("file_id", UUID.class),
                versions(id));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                row.getObject("guideline_id", UUID.class),
                row.getString("centre_name"),
                row.getInt("number"),
                row.getString("sector"),
                text(row),
                row.getObject("file_id", UUID.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getString("title_en"),
                row.getString("title_vi"),
                row.getString("body_en"),
                row.getString("body_vi"));
    }
}
