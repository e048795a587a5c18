// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var replaced = parents(changes.stream());
        var replacedByField = parents(changes.stream().filter(c -> !c.field().equals(Change.ROW)));
        var merges = new ArrayList<Change>();
        var fields = new LinkedHashMap<String, String>();
        var headsByField = new LinkedHashMap<String, List<UUID>>();
        Double position = null;
        for (var entry : byField(changes).entrySet()) {
            var field = entry.getKey();
            boolean ofRow = field.equals(Change.ROW);
            // a deletion names all that its author saw, but replaces only the position of the row
            var heads = heads(entry.getValue(), ofRow ? replaced : replacedByField);
            if (heads.size() > 1 && heads.stream().map(Change::value).distinct().count() == 1) {
                var merge = same(heads);
                merges.add(merge);
                heads = List.of(merge);
            }
            if (ofRow) {
                heads = keptAgainstDeletion(entry.getValue(), heads, headsByField);
            }
            headsByField.put(field, ids(heads));
            var value = standing(heads);
            if (ofRow) {
                position = value == null ? null : Double.valueOf(value);
            } else if (value != null) {
                fields.put(field, value);
            }
        }
        return new Merged(new StoredRow(row, sheet, position, fields, headsByField), merges);
    }

    /** The changes of each field; those of the row itself are the last. */
    private static SortedMap<String, List<Change>> byField(List<Change> changes) {
        return changes.stream()
                .collect(
                        Collectors.groupingBy(
                                Change::field,
                                () -> new TreeMap<>(Comparator.reverseOrder()),
                                Collectors.toList()));
    }

    private static Set<UUID> parents(Stream<Change> changes) {
        return changes.flatMap(c -> c.parents().stream()).collect(Collectors.toSet());
    }

    /** What changes amount to, and the merges that were made for it. */
    public record Merged(StoredRow row, List<Change> merges) {}

    /** The changes of a field that no later one replaced, the earliest first. */
    private static List<Change> heads(List<Change> changes, Set<UUID> replaced) {
        return changes.stream().filter(c -> !replaced.contains(c.id())).sorted(LATEST).toList();
    }

    /**
     * Where a row was deleted by somebody who did not see a change of it, both stand: the row and
     * its deletion.
     */
    private static List<Change> keptAgainstDeletion(
            List<Change> changes, List<Change> heads, Map<String, List<UUID>> ofFields) {
        if (heads.size() != 1 || heads.getFirst().value() != null) {
            return heads;
        }
        var deletion = heads.getFirst();
        var seen = Set.copyOf(deletion.parents());
        boolean sawAll =
                ofFields.values().stream().flatMap(Collection::stream).allMatch(seen::contains);
        var places = changes.stream().filter(c -> c.value() != null).max(LATEST);
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
