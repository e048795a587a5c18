// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.EditOutcome;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.assessment.internal.sheet.StoredRow;
import org.openrecp.engine.benchmark.LibraryOption;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Options as rows of the plant workbook: added, and decided on. */
@Component
class OptionSheet {
    private final SheetStore sheets;
    private final CauseStore causeStore;
    private final FollowUps followUps;

    OptionSheet(SheetStore sheets, CauseStore causeStore, FollowUps followUps) {
        this.sheets = sheets;
        this.causeStore = causeStore;
        this.followUps = followUps;
    }

    List<OptionRow> list(UUID assessment) {
        return OptionRow.among(sheets.rows(assessment));
    }

    Optional<OptionRow> find(UUID assessment, UUID row) {
        return list(assessment).stream().filter(o -> o.row().equals(row)).findFirst();
    }

    /**
     * Adds an option behind the others, under the next free id; one that is there already stays.
     */
    @Transactional
    EditOutcome add(
            AssessmentView assessment,
            UUID row,
            Map<String, String> fields,
            Optional<Cause> cause,
            Author author) {
        var rows = sheets.rows(assessment.id());
        var options = OptionRow.among(rows);
        if (options.stream().anyMatch(o -> o.row().equals(row))) {
            return new EditOutcome.Saved(assessment.version(), 0);
        }
        var all = new LinkedHashMap<String, String>();
        all.put("id", freeId(options));
        all.putAll(fields);
        cause.ifPresent(c -> all.put("cause", c.text()));
        var edits = new ArrayList<Edit>();
        edits.add(edit(row, Change.ROW, Double.toString(behind(rows)), List.of()));
        all.forEach((field, value) -> edits.add(edit(row, field, value, List.of())));
        var outcome = sheets.apply(assessment.id(), edits, author);
        if (outcome instanceof EditOutcome.Saved) {
            cause.ifPresent(c -> causeStore.linkOne(assessment, row, c.id(), author));
        }
        return outcome;
    }

    /** Of an option of one's own; an empty process is the whole plant. */
    static Map<String, String> fields(String title, String category, String process) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("category", category);
        if (!process.isBlank()) {
            fields.put("process", process);
        }
        return fields;
    }

    /**
     * What the library knows of an option; its figures are of other plants, so they go to the note.
     */
    static Map<String, String> fields(LibraryOption option, String note) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", option.title());
        fields.put("category", option.category().replace('_', ' '));
        fields.put("note", note);
        return fields;
    }

    /** Saves a decision whole or not at all. */
    @Transactional
    EditOutcome decide(
            AssessmentView assessment,
            OptionRow option,
            DecisionForm form,
            Map<String, String> seen,
            Author author) {
        var edits = new ArrayList<Edit>();
        form.fields()
                .forEach((field, value) -> {
                    boolean further =
                            field.equals("status")
                                    && option.status().equals("implemented")
                                    && value.equals("selected");
                    if (!value.equals(option.get(field)) && !further) {
                        edits.add(edit(option.row(), field, value, heads(seen.get(field))));
                    }
                });
        var outcome = sheets.apply(assessment.id(), edits, author);
        if (outcome instanceof EditOutcome.Saved) {
            form.screening()
                    .ifPresent(d ->
                            followUps.screen(assessment, option.row(), d, form.reason(), author));
            causeStore.link(assessment, option.row(), form.causes(), author);
        }
        return outcome;
    }

    /** Notes in the workbook that an option was carried out, unless the assessment is frozen. */
    void implemented(AssessmentView assessment, OptionRow option, Author author) {
        if (!assessment.frozen() && !option.status().equals("implemented")) {
            sheets.apply(
                    assessment.id(),
                    List.of(
                            new Edit(
                                    UUID.randomUUID(),
                                    option.row(),
                                    OptionRow.SHEET,
                                    "status",
                                    "implemented",
                                    null)),
                    author);
        }
    }

    private static List<UUID> heads(@Nullable String seen) {
        return seen == null || seen.isBlank()
                ? List.of()
                : Arrays.stream(seen.split(",", -1)).map(UUID::fromString).toList();
    }

    private static Edit edit(UUID row, String field, String value, List<UUID> seen) {
        return new Edit(UUID.randomUUID(), row, OptionRow.SHEET, field, value, seen);
    }

    private static String freeId(List<OptionRow> options) {
        var taken = options.stream().map(o -> o.id().toUpperCase(Locale.ROOT)).toList();
        int number = options.size() + 1;
        while (taken.contains("O" + number)) {
            number++;
        }
        return "O" + number;
    }

    private static double behind(List<StoredRow> rows) {
        return rows.stream()
                        .filter(r -> r.sheet().equals(OptionRow.SHEET))
                        .map(StoredRow::position)
                        .filter(p -> p != null)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0)
                + 1;
    }
}
