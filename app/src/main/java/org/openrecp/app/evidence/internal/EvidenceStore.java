// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.database.Scope;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.evidence.EvidenceOwner;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Files and photos in the database. */
@Repository
class EvidenceStore implements Evidence {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final String SELECT =
            """
            select id, owner_kind, owner_id, name, media_type, size, sha256, uploaded_by, at,
                   thumbnail is not null as has_thumbnail
            from evidence where deleted_at is null
            """;

    private final JdbcClient database;
    private final TransactionOperations transactions;

    EvidenceStore(JdbcClient database, TransactionOperations transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public Storing store(UUID id, EvidenceOwner owner, String name, InputStream content)
            throws IOException {
        try {
            var file = CheckedFile.of(name, content);
            var kept = transactions.execute(_ -> keep(id, owner, file));
            return new Storing.Stored(kept, !kept.id().equals(id));
        } catch (RefusedFile e) {
            return new Storing.Refused(name, e.reason());
        }
    }

    private EvidenceFile keep(UUID id, EvidenceOwner owner, CheckedFile file) {
        int added =
                database.sql(
                                """
                                insert into evidence (id, centre_id, company_id, owner_kind, owner_id, name, media_type,
                                    size, sha256, sent_sha256, thumbnail, uploaded_by)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        id,
                                        owner.centre(),
                                        owner.company(),
                                        owner.kind(),
                                        owner.id(),
                                        file.name(),
                                        file.mediaType(),
                                        file.content().length,
                                        file.sha256(),
                                        file.sentSha256(),
                                        file.thumbnail(),
                                        Scope.current().actor()))
                        .update();
        if (added == 1) {
            keepContent(id, file.content());
        }
        return database.sql(
                        SELECT
                                + " and owner_kind = ? and owner_id = ? and (id = ? or sent_sha256 = ?) order by id = ? desc limit 1")
                .params(owner.kind(), owner.id(), id, file.sentSha256(), id)
                .query(EvidenceStore::file)
                .single();
    }

    private void keepContent(UUID id, byte[] content) {
        for (int from = 0, number = 0; from < content.length; from += CHUNK_BYTES, number++) {
            database.sql(
                            "insert into evidence_chunk (evidence_id, number, content) values (?, ?, ?)")
                    .params(
                            id,
                            number,
                            Arrays.copyOfRange(
                                    content, from, Math.min(content.length, from + CHUNK_BYTES)))
                    .update();
        }
    }

    @Override
    public Optional<EvidenceFile> find(UUID id) {
        return database.sql(SELECT + " and id = ?").param(id).query(EvidenceStore::file).optional();
    }

    @Override
    public Map<UUID, List<EvidenceFile>> list(String ownerKind, Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(SELECT + " and owner_kind = :kind and owner_id in (:owners) order by at, id")
                .param("kind", ownerKind)
                .param("owners", owners)
                .query(EvidenceStore::file)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                EvidenceFile::ownerId, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public InputStream open(UUID id) {
        return new ChunkStream(number ->
                database.sql(
                                "select content from evidence_chunk where evidence_id = ? and number = ?")
                        .params(id, number)
                        .query(byte[].class)
                        .optional());
    }

    /** The small picture of a file. */
    Optional<byte[]> thumbnail(UUID id) {
        return database.sql(
                        "select thumbnail from evidence where id = ? and deleted_at is null and thumbnail is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    @Override
    public void delete(UUID id) {
        database.sql(
                        "update evidence set deleted_at = now(), deleted_by = ? where id = ? and deleted_at is null")
                .params(Arrays.asList(Scope.current().actor(), id))
                .update();
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        database.sql("update evidence set company_id = ? where company_id = ?")
                .params(merged.to(), merged.from())
                .update();
    }

    private static EvidenceFile file(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("owner_kind"),
                row.getObject("owner_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("uploaded_by", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("has_thumbnail"));
    }
}
