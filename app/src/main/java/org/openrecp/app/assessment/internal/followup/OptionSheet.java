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
import org.openrecp.app.assessment.internal.records.RecordHistories;
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
    /** What a person says of a new option. */
    private static final List<String> SENT = List.of("title", "category", "process");

    private static final List<String> KINDS =
            List.of(ScreeningRecords.KIND, LinkRecords.KIND, ImplementationRecords.KIND);

    private final SheetStore sheets;
    private final CauseStore causeStore;
    private final FollowUps followUps;
    private final RecordHistories histories;

    OptionSheet(
            SheetStore sheets,
            CauseStore causeStore,
            FollowUps followUps,
            RecordHistories histories) {
        this.sheets = sheets;
        this.causeStore = causeStore;
        this.followUps = followUps;
        this.histories = histories;
    }

    List<OptionRow> list(UUID assessment) {
        return OptionRow.among(sheets.rows(assessment));
    }

    Optional<OptionRow> find(UUID assessment, UUID row) {
        return list(assessment).stream().filter(o -> o.row().equals(row)).findFirst();
    }

    /** Adds an option behind the others, under the next free id, once however often it is sent. */
    @Transactional
    EditOutcome add(
            AssessmentView assessment,
            UUID row,
            Map<String, String> fields,
            Optional<Cause> cause,
            Author author) {
        var rows = sheets.rows(assessment.id());
        var options = OptionRow.among(rows);
        var known = options.stream().filter(o -> o.row().equals(row)).findFirst();
        if (known.isPresent()) {
            return again(assessment, known.get(), fields);
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

    /** An option that was sent before: the same, or overtaken where it has another content. */
    private static EditOutcome again(
            AssessmentView assessment, OptionRow known, Map<String, String> fields) {
        return SENT.stream().allMatch(f -> known.get(f).equals(fields.getOrDefault(f, "")))
                ? new EditOutcome.Saved(assessment.version(), 0)
                : new EditOutcome.Overtaken(List.of());
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

    /** What a person sees of an option, to be sent back with what the person types. */
    Map<String, String> seen(OptionRow option) {
        var seen = new LinkedHashMap<String, String>();
        DecisionForm.FIELDS.forEach(field -> seen.put(field, option.seen(field)));
        seen.putAll(histories.seen(option.row(), KINDS));
        return seen;
    }

    /**
     * Saves a decision whole or not at all.
     *
     * @param seen as {@link #seen} gave it to who decides
     */
    @Transactional
    EditOutcome decide(
            AssessmentView assessment,
            OptionRow option,
            DecisionForm form,
            Map<String, String> seen,
            Author author) {
        if (!sheets.hold(assessment.id())) {
            return new EditOutcome.Frozen();
        }
        var now = find(assessment.id(), option.row()).orElse(option);
        var edits = edits(now, form, seen);
        var unseen = unseen(assessment, now, edits, form, seen);
        if (!unseen.isEmpty()) {
            return new EditOutcome.Overtaken(unseen);
        }
        var outcome = sheets.apply(assessment.id(), edits, author);
        if (outcome instanceof EditOutcome.Saved) {
            form.screening()
                    .ifPresent(d ->
                            followUps.screen(assessment, option.row(), d, form.reason(), author));
            causeStore.link(assessment, option.row(), form.causes(), author);
        }
        return outcome;
    }

    private static List<Edit> edits(OptionRow option, DecisionForm form, Map<String, String> seen) {
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
        return edits;
    }

    /** What others changed, in the workbook and beside it, and who decides has not seen. */
    private List<Change> unseen(
            AssessmentView assessment,
            OptionRow option,
            List<Edit> edits,
            DecisionForm form,
            Map<String, String> seen) {
        var heads =
                edits.stream()
                        .flatMap(e ->
                                option.heads().getOrDefault(e.field(), List.of()).stream()
                                        .filter(h -> !heads(seen.get(e.field())).contains(h)))
                        .toList();
        var unseen = new ArrayList<>(sheets.changes(assessment.id(), heads));
        form.screening()
                .ifPresent(d ->
                        unseen.addAll(
                                histories.unseen(
                                        ScreeningRecords.KIND,
                                        option.row(),
                                        ScreeningRecords.values(d, form.reason()),
                                        heads(seen.get(ScreeningRecords.KIND)))));
        unseen.addAll(
                histories.unseen(
                        LinkRecords.KIND,
                        option.row(),
                        causeStore.links(option.row(), form.causes()),
                        heads(seen.get(LinkRecords.KIND))));
        return unseen;
    }

    /** Notes that an option was carried out, in the workbook, too, unless that is frozen. */
    @Transactional
    EditOutcome carryOut(
            AssessmentView assessment,
            OptionRow option,
            Implementation done,
            Map<String, String> seen,
            Author author) {
        boolean open = sheets.hold(assessment.id());
        var unseen =
                histories.unseen(
                        ImplementationRecords.KIND,
                        option.row(),
                        ImplementationRecords.values(done),
                        heads(seen.get(ImplementationRecords.KIND)));
        if (!unseen.isEmpty()) {
            return new EditOutcome.Overtaken(unseen);
        }
        followUps.implement(assessment, option.row(), done, author);
        if (open) {
            implemented(assessment, option, author);
        }
        return new EditOutcome.Saved(assessment.version(), 1);
    }

    private void implemented(AssessmentView assessment, OptionRow option, Author author) {
        if (!option.status().equals("implemented")) {
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
                : Arrays.stream(seen.split(",", -1))
                        .filter(LinkRecords.ID.asMatchPredicate())
                        .map(UUID::fromString)
                        .toList();
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
