// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.database.Scope;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.evidence.EvidenceOwner;
import org.openrecp.app.evidence.TravellingFile;
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
        return store(id, () -> owner, name, content);
    }

    /**
     * Checks a file and keeps it.
     *
     * @param owner asked for within the transaction that keeps the file
     */
    Storing store(UUID id, Supplier<EvidenceOwner> owner, String name, InputStream content)
            throws IOException {
        try {
            var file = CheckedFile.of(name, content);
            var kept = transactions.execute(_ -> keep(id, owner.get(), file));
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
                        SELECT.replace("deleted_at is null", "true")
                                + " and owner_kind = ? and owner_id = ? and (id = ? or sent_sha256 = ?) order by id = ? desc, deleted_at desc nulls first limit 1")
                .params(owner.kind(), owner.id(), id, file.sentSha256(), id)
                .query(EvidenceStore::file)
                .optional()
                // the id is a stranger's file's
                .orElseGet(() -> keep(UUID.randomUUID(), owner, file));
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

    @Override
    public List<TravellingFile> travelling(String ownerKind, Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        "select * from evidence where owner_kind = :kind and owner_id in (:owners) order by at, id")
                .param("kind", ownerKind)
                .param("owners", owners)
                .query(EvidenceStore::travelling)
                .list();
    }

    @Override
    public Optional<Boolean> restore(
            TravellingFile file, UUID centre, UUID company, InputStream content)
            throws IOException {
        var known =
                database.sql("select owner_kind, owner_id from evidence where id = ?")
                        .param(file.id())
                        .query((row, _) ->
                                row.getString(1).equals(file.ownerKind())
                                        && row.getObject(2, UUID.class).equals(file.ownerId()))
                        .optional();
        if (known.isPresent()) {
            return known.get() ? Optional.of(bury(file)) : Optional.empty();
        }
        if (file.deletedAt() != null) {
            return Optional.of(insert(file, centre, company, null));
        }
        var checked =
                CheckedFile.restored(file, content.readNBytes(MAX_BYTES + 1))
                        .filter(c -> c.content().length == file.size());
        return checked.map(c -> {
            boolean added = insert(file, centre, company, c.thumbnail());
            if (added) {
                keepContent(file.id(), c.content());
            }
            return added;
        });
    }

    private boolean bury(TravellingFile file) {
        return file.deletedAt() != null
                && database.sql(
                                        "update evidence set deleted_at = ? where id = ? and deleted_at is null")
                                .params(Timestamp.from(file.deletedAt()), file.id())
                                .update()
                        == 1;
    }

    private boolean insert(
            TravellingFile file, UUID centre, UUID company, byte @Nullable [] thumbnail) {
        return database.sql(
                                """
                                insert into evidence (id, centre_id, company_id, owner_kind, owner_id, name, media_type,
                                    size, sha256, sent_sha256, thumbnail, uploaded_by, at, deleted_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                Arrays.asList(
                                        file.id(),
                                        centre,
                                        company,
                                        file.ownerKind(),
                                        file.ownerId(),
                                        file.name(),
                                        file.mediaType(),
                                        file.size(),
                                        file.sha256(),
                                        file.sentSha256(),
                                        thumbnail,
                                        file.uploadedBy(),
                                        Timestamp.from(file.at()),
                                        file.deletedAt() == null
                                                ? null
                                                : Timestamp.from(file.deletedAt())))
                        .update()
                == 1;
    }

    private static TravellingFile travelling(ResultSet row, int number) throws SQLException {
        var deleted = row.getObject("deleted_at", OffsetDateTime.class);
        return new TravellingFile(
                row.getObject("id", UUID.class),
                row.getString("owner_kind"),
                row.getObject("owner_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("sent_sha256"),
                row.getObject("uploaded_by", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                deleted == null ? null : deleted.toInstant());
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
