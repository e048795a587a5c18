// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.formats.workbook.Field;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;

/**
 * What refers to a row by its id follows when the id changes. Nothing follows while the new id is
 * another row's too, as it may be for a moment while somebody types; the id before it is then what
 * the next one takes the place of.
 */
final class Renaming {
    private static final String ID = "id";
    private static final Set<String> REFERRED_TO =
            Set.of("processes", "materials", "streams", "options");
    private static final Pattern ELEMENT = Pattern.compile("[^;,\\n]+");

    private final List<StoredRow> rows;
    private final Function<UUID, List<String>> formerIds;
    private final Set<Slot> edited;
    private final List<Edit> followers = new ArrayList<>();

    private record Slot(UUID row, String field) {}

    /** An id that takes the place of another. */
    private record Renamed(Edit edit, String sheet, String from, String to) {}

    private Renaming(
            List<Edit> edits, List<StoredRow> rows, Function<UUID, List<String>> formerIds) {
        this.rows = rows;
        this.formerIds = formerIds;
        edited = edits.stream().map(e -> new Slot(e.row(), e.field())).collect(Collectors.toSet());
    }

    /** Whether edits give a row an id to which others may refer. */
    static boolean isIn(List<Edit> edits) {
        return edits.stream().anyMatch(Renaming::isRenaming);
    }

    private static boolean isRenaming(Edit edit) {
        return edit.field().equals(ID)
                && edit.value() != null
                && REFERRED_TO.contains(edit.sheet());
    }

    /**
     * The edits by which references follow; a field that is edited anyway is left alone.
     *
     * @param rows all that stand
     * @param formerIds the ids that a row had, the last first
     */
    static List<Edit> followers(
            List<Edit> edits, List<StoredRow> rows, Function<UUID, List<String>> formerIds) {
        var renaming = new Renaming(edits, rows, formerIds);
        var last = new LinkedHashMap<UUID, Edit>();
        edits.stream().filter(Renaming::isRenaming).forEach(e -> last.put(e.row(), e));
        last.values().forEach(e -> renaming.renamed(e).ifPresent(renaming::follow));
        return renaming.followers;
    }

    private Optional<Renamed> renamed(Edit edit) {
        var to = Objects.requireNonNull(edit.value());
        var row = rows.stream().filter(r -> r.id().equals(edit.row())).findFirst();
        if (row.isEmpty() || isAnothers(edit, to)) {
            return Optional.empty();
        }
        var current = row.get().value(ID);
        var former =
                current != null && !isAnothers(edit, current)
                        ? Optional.of(current)
                        : formerIds.apply(edit.row()).stream()
                                .filter(id -> !isAnothers(edit, id))
                                .findFirst();
        return former.filter(id -> !id.equals(to))
                .map(id -> new Renamed(edit, edit.sheet(), id, to));
    }

    private boolean isAnothers(Edit edit, String id) {
        return rows.stream()
                .filter(r -> r.sheet().equals(edit.sheet()) && !r.id().equals(edit.row()))
                .anyMatch(r -> id.equalsIgnoreCase(r.value(ID)));
    }

    private void follow(Renamed renamed) {
        for (var row : rows) {
            var kind = SheetKind.get(row.sheet());
            var plantRow = new PlantRows.Row(row.id().toString(), row.fields());
            row.fields()
                    .forEach((key, value) -> {
                        if (row.sheet().equals("monthly") && renamed.sheet().equals("materials")) {
                            column(renamed, row, key, value);
                        } else if (refers(kind.fieldOf(key, plantRow), renamed.sheet())) {
                            value(renamed, row, key, value);
                        }
                    });
        }
    }

    /** The product of a plant may be a material's id. */
    private static boolean refers(Field field, String sheet) {
        return field.refersTo().filter(sheet::equals).isPresent()
                || (field.key().equals("product") && sheet.equals("materials"));
    }

    private void value(Renamed renamed, StoredRow row, String field, String value) {
        var replaced =
                ELEMENT.matcher(value)
                        .replaceAll(element ->
                                Matcher.quoteReplacement(
                                        element.group().strip().equalsIgnoreCase(renamed.from())
                                                ? element.group()
                                                        .replace(
                                                                element.group().strip(),
                                                                renamed.to())
                                                : element.group()));
        if (!replaced.equals(value)) {
            add(renamed, row, field, replaced);
        }
    }

    /** A column of the sheet Monthly is headed by an id, with a unit or a word for its cost. */
    private void column(Renamed renamed, StoredRow row, String header, String value) {
        var named =
                Pattern.compile(
                                "((?:cost(?: of)? |chi phí )?)"
                                        + Pattern.quote(renamed.from())
                                        + "((?: cost| chi phí)?(?: \\([^()]*(?:\\([^()]*\\))?[^()]*\\))?)",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(header);
        if (named.matches()) {
            add(renamed, row, named.group(1) + renamed.to() + named.group(2), value);
            add(renamed, row, header, null);
        }
    }

    /** Sent twice it is one change, as the edit that it follows. */
    private void add(Renamed renamed, StoredRow row, String field, @Nullable String value) {
        if (edited.contains(new Slot(row.id(), field))) {
            return;
        }
        var id =
                UUID.nameUUIDFromBytes(
                        (renamed.edit().id() + "/" + row.id() + "/" + field)
                                .getBytes(StandardCharsets.UTF_8));
        followers.add(new Edit(id, row.id(), row.sheet(), field, value, null));
    }
}
