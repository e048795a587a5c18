// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;

/**
 * What the histories of a row amount to. It depends on the changes alone, not on the order in which
 * they came: two computers that know the same changes show the same.
 */
public final class Histories {
    private static final Comparator<Change> LATEST =
            Comparator.comparing(Change::at).thenComparing(Change::id);

    private Histories() {}

    /**
     * The row that changes amount to.
     *
     * @param changes all of one row
     * @return the row, and the merges that were made where two people set a field to the same value
     */
    public static Merged merge(UUID row, String sheet, List<Change> changes) {
        var known = new ArrayList<>(changes);
        var merges = new ArrayList<Change>();
        var merged = StoredRow.absent(row, sheet);
        for (var field :
                changes.stream().map(Change::field).distinct().sorted().toList().reversed()) {
            var heads = heads(known, field);
            if (heads.size() > 1 && heads.stream().map(Change::value).distinct().count() == 1) {
                var merge = same(heads);
                merges.add(merge);
                known.add(merge);
                heads = List.of(merge);
            }
            if (field.equals(Change.ROW)) {
                heads = keptAgainstDeletion(known, heads, merged);
            }
            merged = merged.with(field, standing(heads), ids(heads));
        }
        return new Merged(merged, merges);
    }

    /** What changes amount to, and the merges that were made for it. */
    public record Merged(StoredRow row, List<Change> merges) {}

    /** The changes of a field that no later one replaced, the earliest first. */
    private static List<Change> heads(List<Change> changes, String field) {
        var replaced =
                changes.stream()
                        .flatMap(c -> c.parents().stream())
                        .collect(Collectors.toCollection(HashSet::new));
        return changes.stream()
                .filter(c ->
                        c.field().equals(field)
                                && (!replaced.contains(c.id()) || onlyByDeletion(changes, c)))
                .sorted(LATEST)
                .toList();
    }

    /** A deletion names all that its author saw, but replaces only the position of the row. */
    private static boolean onlyByDeletion(List<Change> changes, Change change) {
        return !change.field().equals(Change.ROW)
                && changes.stream()
                        .filter(c -> c.parents().contains(change.id()))
                        .allMatch(c -> c.field().equals(Change.ROW));
    }

    /**
     * Where a row was deleted by somebody who did not see a change of it, both stand: the row and
     * its deletion.
     */
    private static List<Change> keptAgainstDeletion(
            List<Change> changes, List<Change> heads, StoredRow fields) {
        if (heads.size() != 1 || heads.getFirst().value() != null) {
            return heads;
        }
        var deletion = heads.getFirst();
        boolean sawAll =
                fields.heads().values().stream()
                        .flatMap(Collection::stream)
                        .allMatch(deletion.parents()::contains);
        var places =
                changes.stream()
                        .filter(c -> c.field().equals(Change.ROW) && c.value() != null)
                        .max(LATEST);
        return sawAll || places.isEmpty() ? heads : List.of(deletion, places.get());
    }

    private static @Nullable String standing(List<Change> heads) {
        return heads.stream()
                .filter(c ->
                        !c.field().equals(Change.ROW) || c.value() != null || heads.size() == 1)
                .max(LATEST)
                .map(Change::value)
                .orElse(null);
    }

    private static List<UUID> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }

    /** A merge has an id of its parents, so that every computer makes the same. */
    private static Change same(List<Change> heads) {
        var parents = heads.stream().map(Change::id).sorted().toList();
        var id =
                UUID.nameUUIDFromBytes(
                        parents.stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(" "))
                                .getBytes(StandardCharsets.UTF_8));
        var last = Objects.requireNonNull(heads.getLast());
        return new Change(
                id,
                last.row(),
                last.sheet(),
                last.field(),
                last.value(),
                parents,
                last.at(),
                new Author(null, last.author().name()));
    }
}
