// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Assessments.AssessmentChanged;
import org.openrecp.app.assessment.Author;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of the workbooks of assessments. Edits of one assessment are made one after the other.
 */
@Repository
public class SheetStore {
    private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
            new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, List<UUID>>> HEADS =
            new TypeReference<>() {};
    private static final String SELECT_CHANGE =
            """
            select c.id, c.row_id, r.sheet, c.field, c.value, c.parents, c.at, c.author_id, c.author
            from field_change c join sheet_row r on r.id = c.row_id
            """;
    private static final String INSERT_CHANGE =
            """
            insert into field_change
                (id, assessment_id, centre_id, company_id, row_id, field, value, parents, at, author_id, author, taken_id)
            values (?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?::uuid)
            on conflict (id) do nothing
            """;
    private static final String UPSERT_ROW =
            """
            insert into sheet_row (id, assessment_id, centre_id, company_id, sheet, position, fields, heads)
            values (?, ?, ?, ?, ?, ?, ?::json, ?::json)
            on conflict (id) do update set position = excluded.position, fields = excluded.fields, heads = excluded.heads
            where sheet_row.assessment_id = excluded.assessment_id
            """;

    private static final RowMapper<Change> CHANGES = ChangeRows.columns("row_id", "sheet");

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SheetStore(
            JdbcClient database,
            JdbcTemplate batches,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** The rows of an assessment that are not deleted, each sheet in its order. */
    @Transactional(readOnly = true)
    public List<StoredRow> rows(UUID assessment) {
        return database.sql(
                        """
                        select id, sheet, position, fields, heads from sheet_row
                        where assessment_id = ? and position is not null order by sheet, position, id
                        """)
                .param(assessment)
                .query(this::row)
                .list();
    }

    /** The changes of a field, the last first. */
    @Transactional(readOnly = true)
    public List<Change> history(UUID assessment, UUID row, String field) {
        return database.sql(
                        SELECT_CHANGE
                                + " where c.assessment_id = ? and c.row_id = ? and c.field = ? order by c.at desc, c.id")
                .params(assessment, row, field)
                .query(CHANGES)
                .list();
    }

    /** All changes of an assessment, the first first. */
    @Transactional(readOnly = true)
    public List<Change> changes(UUID assessment) {
        return database.sql(SELECT_CHANGE + " where c.assessment_id = ? order by c.at, c.id")
                .param(assessment)
                .query(CHANGES)
                .list();
    }

    /** The changes with some ids, for instance the heads of a field in conflict. */
    @Transactional(readOnly = true)
    public List<Change> changes(UUID assessment, Collection<UUID> ids) {
        return database.sql(
                        SELECT_CHANGE
                                + " where c.assessment_id = ? and c.id = any (?::uuid[]) order by c.at, c.id")
                .params(assessment, ChangeRows.array(ids))
                .query(CHANGES)
                .list();
    }

    /**
     * Makes edits, all or none. Where an id changes, what refers to it follows.
     *
     * @throws NoSuchElementException when the assessment or one of the rows is not there
     * @throws IllegalArgumentException when a value is longer than {@link Change#LONGEST_VALUE}
     */
    @Transactional
    public EditOutcome apply(UUID assessment, List<Edit> asked, Author author) {
        asked.forEach(SheetStore::checkLength);
        var place = lock(assessment);
        if (place.frozen()) {
            return new EditOutcome.Frozen();
        }
        var known = knownChanges(asked.stream().map(Edit::id).toList());
        var edits = withFollowers(assessment, asked, known);
        var rows = rowsById(place, edits.stream().map(Edit::row).toList());
        checkOwn(place, edits.stream().map(Edit::row).toList());
        var changes = new ArrayList<Change>();
        var overtaken = new HashSet<UUID>();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var edit : edits) {
            if (known.contains(edit.id())) {
                continue;
            }
            var row = rows.get(edit.row());
            if (row == null) {
                row = created(edit);
            }
            if (!Objects.equals(row.value(edit.field()), edit.value())
                    || row.isInConflict(edit.field())) {
                if (isOvertaken(edit, row)) {
                    overtaken.addAll(row.heads(row.position() == null ? Change.ROW : edit.field()));
                }
                var change = change(edit, row, author, now);
                changes.add(change);
                row = row.with(edit.field(), edit.value(), List.of(change.id()));
            }
            rows.put(edit.row(), row);
        }
        if (!overtaken.isEmpty()) {
            return new EditOutcome.Overtaken(changes(assessment, overtaken));
        }
        return changes.isEmpty()
                ? new EditOutcome.Saved(place.version(), 0)
                : new EditOutcome.Saved(save(place, rows.values(), changes), changes.size());
    }

    private List<Edit> withFollowers(UUID assessment, List<Edit> asked, Set<UUID> known) {
        var news = asked.stream().filter(e -> !known.contains(e.id())).toList();
        if (!Renaming.isIn(news)) {
            return asked;
        }
        var edits = new ArrayList<>(asked);
        edits.addAll(Renaming.followers(news, rows(assessment), row -> formerIds(assessment, row)));
        return edits;
    }

    private List<String> formerIds(UUID assessment, UUID row) {
        return history(assessment, row, "id").stream()
                .map(Change::value)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * Takes in changes that were made elsewhere; those that are known already change nothing.
     *
     * @param taken the file that brings them
     * @return how many were new
     * @throws NoSuchElementException when the assessment is not there, or a row is another one's
     */
    @Transactional
    public int merge(UUID assessment, List<Change> foreign, UUID taken) {
        var place = lock(assessment);
        var known = knownChanges(foreign.stream().map(Change::id).toList());
        var news = foreign.stream().filter(c -> !known.contains(c.id())).toList();
        if (news.isEmpty()) {
            return 0;
        }
        var rows = rowsById(place, news.stream().map(Change::row).toList());
        news.forEach(c -> rows.computeIfAbsent(c.row(), id -> StoredRow.absent(id, c.sheet())));
        checkOwn(place, rows.keySet());
        insert(place, rows.values(), news, taken);
        var histories = new LinkedHashMap<UUID, List<Change>>();
        database.sql(SELECT_CHANGE + " where c.row_id = any (?::uuid[]) order by c.at, c.id")
                .param(ChangeRows.array(rows.keySet()))
                .query(CHANGES)
                .list()
                .forEach(c -> histories.computeIfAbsent(c.row(), _ -> new ArrayList<>()).add(c));
        var merges = new ArrayList<Change>();
        histories.forEach((id, changes) -> {
            var merged = Histories.merge(id, changes.getFirst().sheet(), changes);
            rows.put(id, merged.row());
            merges.addAll(merged.merges());
        });
        save(place, rows.values(), merges);
        return news.size();
    }

    private static void checkLength(Edit edit) {
        if (edit.value() != null && edit.value().length() > Change.LONGEST_VALUE) {
            throw new IllegalArgumentException(
                    "%s of row %s has %d characters. Give at most %d."
                            .formatted(
                                    edit.field(),
                                    edit.row(),
                                    edit.value().length(),
                                    Change.LONGEST_VALUE));
        }
    }

    private void checkOwn(Place place, Collection<UUID> rows) {
        database.sql(
                        """
                        select id from unnest(?::uuid[]) as wanted (id) join sheet_row using (id)
                        where assessment_id <> ? limit 1
                        """)
                .params(ChangeRows.array(rows), place.assessment())
                .query(UUID.class)
                .optional()
                .ifPresent(id -> {
                    throw new NoSuchElementException("Row " + id);
                });
    }

    private static StoredRow created(Edit edit) {
        if (!edit.field().equals(Change.ROW) || edit.value() == null) {
            throw new NoSuchElementException("Row " + edit.row());
        }
        return StoredRow.absent(edit.row(), edit.sheet());
    }

    private static boolean isOvertaken(Edit edit, StoredRow row) {
        boolean gone = row.position() == null && !edit.field().equals(Change.ROW);
        return gone
                || (edit.seen() != null
                        && !Set.copyOf(edit.seen()).equals(Set.copyOf(row.heads(edit.field()))));
    }

    private static Change change(Edit edit, StoredRow row, Author author, Instant now) {
        boolean deletion = edit.field().equals(Change.ROW) && edit.value() == null;
        var parents =
                deletion
                        ? row.heads().values().stream().flatMap(List::stream).toList()
                        : row.heads(edit.field());
        return new Change(
                edit.id(),
                edit.row(),
                row.sheet(),
                edit.field(),
                edit.value(),
                parents,
                now,
                author);
    }

    private long save(Place place, Collection<StoredRow> rows, List<Change> changes) {
        insert(place, rows, changes, null);
        long version =
                database.sql(
                                "update assessment set version = version + 1, changed_at = ? where id = ? returning version")
                        .params(Timestamp.from(clock.instant()), place.assessment())
                        .query(Long.class)
                        .single();
        events.publishEvent(new AssessmentChanged(place.assessment(), version));
        return version;
    }

    private void insert(
            Place place, Collection<StoredRow> rows, List<Change> changes, @Nullable UUID taken) {
        batches.batchUpdate(
                UPSERT_ROW,
                rows.stream()
                        .map(r ->
                                new Object[] {
                                    r.id(),
                                    place.assessment(),
                                    place.centre(),
                                    place.company(),
                                    r.sheet(),
                                    r.position(),
                                    json.writeValueAsString(r.fields()),
                                    json.writeValueAsString(r.heads())
                                })
                        .toList());
        batches.batchUpdate(
                INSERT_CHANGE,
                changes.stream()
                        .map(c ->
                                new Object[] {
                                    c.id(),
                                    place.assessment(),
                                    place.centre(),
                                    place.company(),
                                    c.row(),
                                    c.field(),
                                    c.value(),
                                    ChangeRows.array(c.parents()),
                                    Timestamp.from(c.at()),
                                    c.author().id(),
                                    c.author().name(),
                                    taken
                                })
                        .toList());
    }

    /**
     * Keeps an assessment as it is by others until the transaction ends.
     *
     * @return whether it is open
     * @throws NoSuchElementException when it is not there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID assessment) {
        return !lock(assessment).frozen();
    }

    /** Where edits go, locked against other edits until the transaction ends. */
    private Place lock(UUID assessment) {
        return database.sql(
                        "select id, centre_id, company_id, version, state = 'frozen' as frozen from assessment where id = ? for update")
                .param(assessment)
                .query((row, _) ->
                        new Place(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getLong(4),
                                row.getBoolean(5)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Assessment " + assessment));
    }

    private record Place(
            UUID assessment, UUID centre, UUID company, long version, boolean frozen) {}

    private Map<UUID, StoredRow> rowsById(Place place, List<UUID> ids) {
        var found = new LinkedHashMap<UUID, StoredRow>();
        database.sql(
                        """
                        select id, sheet, position, fields, heads from sheet_row
                        where assessment_id = ? and id = any (?::uuid[])
                        """)
                .params(place.assessment(), ChangeRows.array(Set.copyOf(ids)))
                .query(this::row)
                .list()
                .forEach(r -> found.put(Objects.requireNonNull(r).id(), r));
        return found;
    }

    private Set<UUID> knownChanges(List<UUID> ids) {
        return new HashSet<>(
                database.sql("select id from field_change where id = any (?::uuid[])")
                        .param(ChangeRows.array(ids))
                        .query(UUID.class)
                        .list());
    }

    private StoredRow row(ResultSet row, int number) throws SQLException {
        return new StoredRow(
                row.getObject("id", UUID.class),
                row.getString("sheet"),
                Optional.ofNullable(row.getObject("position", Double.class)).orElse(null),
                json.readValue(row.getString("fields"), FIELDS),
                json.readValue(row.getString("heads"), HEADS));
    }
}
