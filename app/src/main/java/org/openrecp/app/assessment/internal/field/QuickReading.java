// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.field.Outcome.Problem;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.assessment.Assessment;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.problem.InvalidInput;
import org.openrecp.formats.text.Language;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.ReadResult;
import org.openrecp.formats.workbook.RowPlace;
import org.openrecp.formats.workbook.SheetKind;

/** Reads a draft as the rows of a plant workbook, and says of each field what is wrong with it. */
final class QuickReading {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final Sent sent;
    private final Owner owner;
    private final Texts texts;
    private final Language language;
    private final Bills bills;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Whose plant it is.
     *
     * @param isic of the company, where the draft names no sector
     */
    record Owner(
            String name,
            @Nullable String isic,
            String country,
            @Nullable String province,
            String currency) {}

    QuickReading(Sent sent, Owner owner, Texts texts) {
        this.sent = sent;
        this.owner = owner;
        this.texts = texts;
        language = texts.language().equals("vi") ? Language.VI : Language.EN;
        bills = new Bills(sent, texts, language);
        require("product", "assessment.quick-problem-product");
        require("unit", "assessment.quick-problem-unit");
        if (bills.has("fuel") && Fuel.find(sent.text("fuel")).isEmpty()) {
            problem("fuel", "assessment.quick-problem-fuel");
        }
        if (bills.has("material")) {
            require("material-name", "assessment.quick-problem-material");
            require("material-unit", "assessment.quick-problem-unit");
        }
        if (notes().length() > Change.LONGEST_VALUE) {
            problems.add(
                    new Problem(
                            "note-" + Question.ALL.getLast().id(),
                            texts.of(
                                    "assessment.quick-problem-notes",
                                    texts.count(notes().length()),
                                    texts.count(Change.LONGEST_VALUE))));
        }
        problems.addAll(bills.problems());
    }

    /** What the assessment is called. */
    String title() {
        return texts.of(
                "assessment.quick-title", MONTH.format(bills.begin()), MONTH.format(bills.end()));
    }

    /**
     * The rows; they read as a plant that can be assessed when there are no problems.
     *
     * @param found takes the problems
     */
    @Nullable PlantRows rows(List<Problem> found) {
        found.addAll(problems);
        if (!found.isEmpty()) {
            return null;
        }
        var rows =
                new PlantRows(
                        List.of(
                                new PlantRows.Sheet("plant", facts()),
                                new PlantRows.Sheet("materials", materials()),
                                new PlantRows.Sheet("options", ideas()),
                                new PlantRows.Sheet("monthly", bills.rows())));
        switch (PlantWorkbook.read(rows)) {
            case ReadResult.Read(var plant, _, _) -> found.addAll(assessed(plant, texts.locale()));
            case ReadResult.Rejected(var wrong, _) ->
                    wrong.forEach(
                            p -> found.add(new Problem(field(p.rows()), p.line(texts.locale()))));
        }
        return found.isEmpty() ? rows : null;
    }

    private static List<Problem> assessed(PlantData plant, Locale locale) {
        try {
            Assessment.assess(plant, null, _ -> {});
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream().map(p -> new Problem("", p.message(locale))).toList();
        }
    }

    private List<PlantRows.Row> facts() {
        var rows = new ArrayList<PlantRows.Row>();
        for (var fact : SheetKind.FACTS) {
            var key = fact.key();
            if (!key.equals("exchange_rate")) {
                var fields = new LinkedHashMap<String, String>();
                fields.put("name", key);
                fields.put("value", value(key));
                fields.put("unit", key.equals("output") ? sent.text("unit") : "");
                fields.put("note", key.equals("name") ? notes() : "");
                rows.add(new PlantRows.Row(key, fields));
            }
        }
        return rows;
    }

    private String value(String fact) {
        var typed =
                switch (fact) {
                    case "name" -> owner.name();
                    case "sector" -> sector();
                    case "country" -> owner.country();
                    case "province" -> owner.province();
                    case "currency" -> owner.currency();
                    case "product" -> sent.text("product");
                    case "period_start" -> bills.begin().atDay(1).toString();
                    case "period_end" -> bills.end().atEndOfMonth().toString();
                    case "output" -> bills.output();
                    default -> "";
                };
        return typed == null ? "" : typed;
    }

    private @Nullable String sector() {
        var chosen = sent.text("sector");
        return chosen.isEmpty() ? owner.isic() : chosen;
    }

    private List<PlantRows.Row> materials() {
        return Bills.CARRIERS.stream()
                .filter(bills::has)
                .map(id -> new PlantRows.Row(id, material(id)))
                .toList();
    }

    private Map<String, String> material(String id) {
        return switch (id) {
            case "fuel" -> Fuel.find(sent.text("fuel")).orElseThrow().material(id, language);
            case "material" ->
                    material(id, sent.text("material-name"), "raw", sent.text("material-unit"));
            default ->
                    material(
                            id,
                            texts.of("assessment.quick-" + id),
                            id,
                            id.equals("water") ? "m3" : "kWh");
        };
    }

    private static Map<String, String> material(String id, String name, String kind, String unit) {
        return Map.of("id", id, "name", name, "kind", kind, "unit", unit);
    }

    private List<PlantRows.Row> ideas() {
        return Question.ALL.stream()
                .filter(this::isIdea)
                .map(q -> new PlantRows.Row(q.id(), q.idea(sent.text("note-" + q.id()), language)))
                .toList();
    }

    private boolean isIdea(Question question) {
        return sent.text("answer-" + question.id()).equals("no");
    }

    /** The answers that are no idea: one line each. */
    private String notes() {
        return Question.ALL.stream()
                .filter(q -> !isIdea(q))
                .filter(q ->
                        !sent.text("answer-" + q.id()).isEmpty()
                                || !sent.text("note-" + q.id()).isEmpty())
                .map(q ->
                        "%s %s %s"
                                .formatted(
                                        q.in(language),
                                        answer(sent.text("answer-" + q.id())),
                                        sent.text("note-" + q.id()))
                                .strip())
                .collect(Collectors.joining("\n"));
    }

    private String answer(String given) {
        return switch (given) {
            case "yes" -> texts.of("assessment.quick-yes") + ".";
            case "unknown" -> texts.of("assessment.quick-unknown") + ".";
            default -> "";
        };
    }

    /** The field of the form that a place in the rows came from. */
    private static String field(@Nullable RowPlace place) {
        if (place == null || place.row() == null) {
            return "";
        }
        var field = place.field() == null ? "" : place.field();
        return switch (place.sheet()) {
            case "plant" -> place.row().equals("output") ? "unit" : place.row();
            case "materials" -> place.row() + "-" + field;
            case "monthly" -> field.replace(' ', '-') + "-" + place.row();
            default -> "";
        };
    }

    private void require(String field, String key) {
        if (sent.text(field).isEmpty()) {
            problem(field, key);
        }
    }

    private void problem(String field, String key) {
        problems.add(new Problem(field, texts.of(key)));
    }
}
