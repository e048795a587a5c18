// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.SheetKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes what editors in the page send: edits of fields, as they are typed. */
@RestController
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class EditRequests {
    private static final int MOST_EDITS = 5000;

    private final SheetStore sheets;

    EditRequests(SheetStore sheets) {
        this.sheets = sheets;
    }

    /** Edits in the order in which they were made. */
    @Schema(name = "Edits")
    record Request(List<Typed> edits) {}

    /**
     * An edit as typed.
     *
     * @param value as a person writes it in the language of the page
     * @param seen as in {@link Edit}
     */
    @Schema(name = "Edit")
    record Typed(
            UUID id,
            UUID row,
            String sheet,
            String field,
            @Nullable String value,
            @Nullable List<UUID> seen) {}

    /**
     * What stands after the edits.
     *
     * @param rows those that were edited; where an id was, all, for what refers to it followed
     * @param problems all of the assessment
     */
    record Answer(
            long version,
            List<RowState> rows,
            List<Findings.Finding> problems,
            List<Findings.Finding> notices) {}

    /**
     * @param fields as a person reads them in the language of the page
     * @param deleted whether the row is gone
     */
    record RowState(
            UUID id,
            String sheet,
            boolean deleted,
            Map<String, String> fields,
            Map<String, List<UUID>> heads) {}

    /** A field that somebody else changed meanwhile. */
    record Standing(UUID row, String field, String value, String author, String at, UUID change) {}

    record Refusal(String reason, List<Standing> standing) {}

    @PostMapping("/assessments/{id}/edits")
    ResponseEntity<?> edit(
            @PathVariable UUID id,
            @RequestBody Request request,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        check(request);
        var language = language(locale);
        var edits = understood(id, request.edits(), language);
        try {
            return switch (sheets.apply(id, edits, Author.of(reader))) {
                case EditOutcome.Saved(long version, _) ->
                        ResponseEntity.ok(answer(id, version, edits, locale));
                case EditOutcome.Overtaken(var standing) ->
                        ResponseEntity.status(HttpStatus.CONFLICT)
                                .body(
                                        new Refusal(
                                                "overtaken",
                                                standing.stream()
                                                        .map(c -> standing(c, language))
                                                        .toList()));
                case EditOutcome.Frozen() ->
                        ResponseEntity.status(HttpStatus.CONFLICT)
                                .body(new Refusal("frozen", List.of()));
            };
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Refuses edits that name no field, bear one id, or are too many or too long. */
    static void check(Request request) {
        boolean sound =
                request.edits() != null
                        && request.edits().size() <= MOST_EDITS
                        && request.edits().stream().allMatch(EditRequests::isSound)
                        && request.edits().stream().map(Typed::id).distinct().count()
                                == request.edits().size();
        if (!sound) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static boolean isSound(Typed edit) {
        return edit != null
                && edit.id() != null
                && edit.row() != null
                && edit.field() != null
                && edit.field().length() <= 200
                && edit.sheet() != null
                && SheetKind.ALL.stream().anyMatch(s -> s.key().equals(edit.sheet()))
                && (edit.value() == null
                        || (edit.value().length() <= Change.LONGEST_VALUE
                                && (!edit.field().equals(Change.ROW) || isPosition(edit.value()))));
    }

    private static boolean isPosition(String value) {
        try {
            return value.isBlank() || Double.isFinite(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private List<Edit> understood(UUID id, List<Typed> typed, Language language) {
        var names = new LinkedHashMap<UUID, String>();
        sheets.rows(id).stream()
                .filter(r -> r.sheet().equals("plant"))
                .forEach(r -> names.put(r.id(), r.fields().getOrDefault("name", "")));
        var edits = new ArrayList<Edit>();
        for (var edit : typed) {
            var row =
                    new PlantRows.Row(
                            edit.row().toString(),
                            Map.of("name", names.getOrDefault(edit.row(), "")));
            var value =
                    edit.value() == null || edit.field().equals(Change.ROW)
                            ? edit.value()
                            : SheetKind.get(edit.sheet())
                                    .fieldOf(edit.field(), row)
                                    .entered(edit.value(), language);
            edits.add(
                    new Edit(
                            edit.id(), edit.row(), edit.sheet(), edit.field(), value, edit.seen()));
        }
        return edits;
    }

    private Answer answer(UUID id, long version, List<Edit> edits, Locale locale) {
        var rows = sheets.rows(id);
        var findings = Findings.of(StoredRow.plant(rows));
        return new Answer(
                version,
                rows.stream()
                        .filter(touchedBy(edits))
                        .map(r -> state(r, language(locale)))
                        .toList(),
                findings.problems(locale),
                findings.notices(locale));
    }

    /** The rows that edits may have changed: all where an id changes. */
    static Predicate<StoredRow> touchedBy(List<Edit> edits) {
        var edited = edits.stream().map(Edit::row).collect(Collectors.toSet());
        boolean renamed = edits.stream().anyMatch(e -> e.field().equals("id"));
        return row -> renamed || edited.contains(row.id());
    }

    static RowState state(StoredRow row, Language language) {
        return new RowState(
                row.id(), row.sheet(), row.position() == null, shown(row, language), row.heads());
    }

    /** The fields of a row as a person reads them. */
    static Map<String, String> shown(StoredRow row, Language language) {
        var kind = SheetKind.get(row.sheet());
        var plantRow = new PlantRows.Row(row.id().toString(), row.fields());
        var shown = new LinkedHashMap<String, String>();
        row.fields()
                .forEach((key, text) ->
                        shown.put(key, kind.fieldOf(key, plantRow).shown(text, language)));
        return shown;
    }

    private static Standing standing(Change change, Language language) {
        var value = change.value();
        var shown =
                value == null || change.field().equals(Change.ROW)
                        ? ""
                        : SheetKind.get(change.sheet())
                                .fieldOf(
                                        change.field(),
                                        new PlantRows.Row(change.row().toString(), Map.of()))
                                .shown(value, language);
        return new Standing(
                change.row(),
                change.field(),
                shown,
                change.author().name(),
                change.at().toString(),
                change.id());
    }

    static Language language(Locale locale) {
        return locale.getLanguage().equals("vi") ? Language.VI : Language.EN;
    }
}
