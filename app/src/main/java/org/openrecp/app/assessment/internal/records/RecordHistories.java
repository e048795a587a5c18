// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.PersonErased;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.ChangeRows;
import org.openrecp.app.assessment.internal.sheet.Histories;
import org.openrecp.app.company.CompaniesMerged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The changes of records beside the workbook, in the database. */
@Repository
public class RecordHistories {
    private static final String SELECT =
            "select id, record_id, kind, field, value, parents, at, author_id, author from record_change";
    private static final String INSERT =
            """
            insert into record_change
                (id, assessment_id, centre_id, company_id, kind, record_id, field, value, parents, at, author_id, author,
                 taken_id)
            select ?, id, centre_id, company_id, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?::uuid from assessment where id = ?
            on conflict (id) do nothing
            """;

    private static final RowMapper<Change> CHANGES = ChangeRows.columns("record_id", "kind");

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ObjectProvider<RecordKind> kinds;
    private final Clock clock;

    RecordHistories(
            JdbcClient database,
            JdbcTemplate batches,
            ObjectProvider<RecordKind> kinds,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** Notes what somebody changed of a record here: the values that stand otherwise. */
    @Transactional
    public void keep(
            UUID assessment,
            String kind,
            UUID record,
            Map<String, @Nullable String> values,
            Author author) {
        keep(assessment, kind, record, values, clock.instant(), author);
    }

    /** Notes what somebody changed at a moment. */
    @Transactional
    public void keep(
            UUID assessment,
            String kind,
            UUID record,
            Map<String, @Nullable String> values,
            Instant at,
            Author author) {
        var standing = standing(kind, record);
        var moment = at.truncatedTo(ChronoUnit.MICROS);
        var changes = new ArrayList<Change>();
        values.forEach((field, given) -> {
            var value = orNull(given);
            if (!Objects.equals(value, standing.value(field))) {
                changes.add(
                        new Change(
                                UUID.randomUUID(),
                                record,
                                kind,
                                field,
                                value,
                                standing.row().heads(field),
                                moment,
                                author));
            }
        });
        insert(assessment, changes);
    }

    /** Notes what somebody says of a field, though another said the same before. */
    @Transactional
    public void say(
            UUID assessment, String kind, UUID record, String field, String value, Author author) {
        insert(
                assessment,
                List.of(
                        new Change(
                                UUID.randomUUID(),
                                record,
                                kind,
                                field,
                                value,
                                standing(kind, record).row().heads(field),
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                author)));
    }

    /** Those changes of a record that were made here, by somebody who was signed in. */
    public Set<UUID> madeHere(String kind, UUID record) {
        return new HashSet<>(
                database.sql(
                                """
                                select id from record_change
                                where kind = ? and record_id = ? and taken_id is null and author_id is not null
                                """)
                        .params(kind, record)
                        .query(UUID.class)
                        .list());
    }

    /** All changes of an assessment, the first first. */
    public List<Change> changes(UUID assessment) {
        return database.sql(SELECT + " where assessment_id = ? order by at, id")
                .param(assessment)
                .query(CHANGES)
                .list();
    }

    /** A record as it stands. */
    public Standing standing(String kind, UUID record) {
        return standing(
                kind,
                record,
                database.sql(SELECT + " where kind = ? and record_id = ? order by at, id")
                        .params(kind, record)
                        .query(CHANGES)
                        .list());
    }

    /**
     * The changes that the records of some kinds stand on, to be sent back with what a person types
     * about them.
     */
    public Map<String, String> seen(UUID record, List<String> kinds) {
        var byKind =
                database
                        .sql(SELECT + " where record_id = ? order by at, id")
                        .param(record)
                        .query(CHANGES)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Change::sheet));
        return kinds.stream()
                .collect(
                        Collectors.toMap(
                                kind -> kind,
                                kind ->
                                        heads(
                                                standing(
                                                        kind,
                                                        record,
                                                        byKind.getOrDefault(kind, List.of())))));
    }

    private static String heads(Standing standing) {
        return standing.row().heads().values().stream()
                .flatMap(List::stream)
                .map(UUID::toString)
                .collect(Collectors.joining(","));
    }

    /**
     * What other people changed and a person who now gives values had not seen; empty: the values
     * may be kept.
     */
    public List<Change> unseen(
            String kind, UUID record, Map<String, @Nullable String> values, Collection<UUID> seen) {
        var standing = standing(kind, record);
        return values.entrySet().stream()
                .filter(e -> !Objects.equals(orNull(e.getValue()), standing.value(e.getKey())))
                .flatMap(e -> standing.heads(e.getKey()).stream())
                .filter(c -> !seen.contains(c.id()))
                .toList();
    }

    private static @Nullable String orNull(@Nullable String given) {
        return given == null || given.isEmpty() ? null : given;
    }

    /** Records as they stand; those of which nothing is known are left out. */
    public List<Standing> standings(String kind, Collection<UUID> records) {
        return records.isEmpty()
                ? List.of()
                : byRecord(
                                database.sql(
                                                SELECT
                                                        + " where kind = ? and record_id = any (?::uuid[]) order by at, id")
                                        .params(kind, ChangeRows.array(records))
                                        .query(CHANGES)
                                        .list())
                        .entrySet()
                        .stream()
                        .map(e -> standing(kind, e.getKey().id(), e.getValue()))
                        .toList();
    }

    /** The records of an assessment with a field that two people changed differently. */
    public List<Standing> conflicts(UUID assessment) {
        return byRecord(changes(assessment)).entrySet().stream()
                .map(e -> standing(e.getKey().kind(), e.getKey().id(), e.getValue()))
                .filter(s -> !s.conflicts().isEmpty())
                .toList();
    }

    /** Those of some changes that are not known yet. */
    public List<Change> news(List<Change> changes) {
        var known = known(changes.stream().map(Change::id).toList());
        return changes.stream().filter(c -> !known.contains(c.id())).toList();
    }

    /**
     * Takes in changes that were made elsewhere.
     *
     * @param news all unknown
     * @param taken the file that brings them
     * @throws NoSuchElementException when a record is not one of the assessment
     * @throws IllegalArgumentException when they amount to what cannot stand
     */
    @Transactional
    public void merge(UUID assessment, List<Change> news, UUID taken) {
        var records = byRecord(news).keySet();
        for (var record : records) {
            if (!kind(record.kind()).belongs(assessment, record.id())) {
                throw new NoSuchElementException(record.kind() + " " + record.id());
            }
        }
        insert(assessment, news, taken);
        records.forEach(r -> putStanding(assessment, r.kind(), r.id()));
    }

    /**
     * Ends a conflict: one of its changes holds.
     *
     * @param seen the changes that the person chose among
     * @return false: others stand now
     */
    @Transactional
    public boolean choose(UUID assessment, Change chosen, List<UUID> seen, Author author) {
        var standing = standing(chosen.sheet(), chosen.row());
        if (!Set.copyOf(seen).equals(Set.copyOf(standing.row().heads(chosen.field())))) {
            return false;
        }
        insert(
                assessment,
                List.of(
                        new Change(
                                UUID.randomUUID(),
                                chosen.row(),
                                chosen.sheet(),
                                chosen.field(),
                                chosen.value(),
                                seen,
                                clock.instant().truncatedTo(ChronoUnit.MICROS),
                                author)));
        putStanding(assessment, chosen.sheet(), chosen.row());
        return true;
    }

    /** The kind of a name; of another there are none. */
    public RecordKind kind(String name) {
        return kinds.stream()
                .filter(k -> k.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Kind " + name));
    }

    /** Whether a change can be one of a record at all. */
    public boolean isSound(Change change) {
        return kinds.stream().anyMatch(k -> k.kind().equals(change.sheet()) && k.isSound(change));
    }

    private void putStanding(UUID assessment, String kind, UUID record) {
        var changes = standing(kind, record).changes();
        insert(assessment, Histories.merge(record, kind, changes).merges());
        kind(kind).put(assessment, standing(kind, record));
    }

    private static Standing standing(String kind, UUID record, List<Change> changes) {
        return new Standing(Histories.merge(record, kind, changes).row(), changes);
    }

    private record Key(String kind, UUID id) {}

    private static Map<Key, List<Change>> byRecord(List<Change> changes) {
        return changes.stream()
                .collect(
                        Collectors.groupingBy(
                                c -> new Key(c.sheet(), c.row()),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(
                database.sql("select id from record_change where id = any (?::uuid[])")
                        .param(ChangeRows.array(ids))
                        .query(UUID.class)
                        .list());
    }

    private void insert(UUID assessment, List<Change> changes) {
        insert(assessment, changes, null);
    }

    private void insert(UUID assessment, List<Change> changes, @Nullable UUID taken) {
        batches.batchUpdate(
                INSERT,
                changes.stream()
                        .map(c ->
                                new Object[] {
                                    c.id(),
                                    c.sheet(),
                                    c.row(),
                                    c.field(),
                                    c.value(),
                                    ChangeRows.array(c.parents()),
                                    Timestamp.from(c.at()),
                                    c.author().id(),
                                    c.author().name(),
                                    taken,
                                    assessment
                                })
                        .toList());
    }

    @EventListener
    void merged(CompaniesMerged merged) {
        database.sql("update record_change set company_id = ? where company_id = ?")
                .params(merged.to(), merged.from())
                .update();
    }

    /** A person's names go also where they were typed as values. */
    @EventListener
    void erase(PersonErased erased) {
        database.sql("select set_config('openrecp.erasing', 'on', true)").query().singleValue();
        database.sql(
                        "update record_change set value = ? where field = 'responsible' and value = any (?) and centre_id = ?")
                .params(
                        Arrays.asList(
                                erased.pseudonym(),
                                erased.typed().toArray(String[]::new),
                                erased.centre()))
                .update();
        database.sql("select set_config('openrecp.erasing', '', true)").query().singleValue();
    }
}
