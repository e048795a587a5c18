// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.openrecp.app.result.UnitText;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what the rows and columns of a sheet are. */
@Controller
@Access(Role.CENTRE_MANAGER)
class SheetPages {
    private final ImportStore imports;
    private final OwnImports own;

    SheetPages(ImportStore imports, OwnImports own) {
        this.imports = imports;
        this.own = own;
    }

    /** The form; with a kind or a row of headers, for these. */
    @GetMapping("/history/{id}/sheets/{number}")
    String show(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "-1") int header,
            @AuthenticationPrincipal Reader reader,
            Model model) {
        var file = own.open(id, reader);
        var sheet = file.sheet(number).orElseThrow(OwnImports::notThere);
        var mapping = file.mapping().of(sheet.name());
        boolean chosen = Arrays.stream(RowKind.values()).anyMatch(k -> k.code().equals(kind));
        boolean asked = header >= 0 && header < 1_000;
        if (chosen || asked || mapping.columns().isEmpty()) {
            mapping =
                    Suggestion.of(
                            sheet,
                            chosen ? RowKind.of(kind) : mapping.kind(),
                            asked ? header : mapping.header(),
                            mapping);
        }
        return show(file, number, sheet, mapping, Map.of(), model);
    }

    @PostMapping("/history/{id}/sheets/{number}")
    String save(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var file = own.open(id, reader);
        var sheet = file.sheet(number).orElseThrow(OwnImports::notThere);
        var mapping = mapping(sheet, Form.sent(sent));
        var problems = problems(mapping);
        if (problems.isEmpty()) {
            imports.map(file, file.mapping().with(mapping), file.mappingName());
            after.addFlashAttribute("notice", "shell.saved");
            return "redirect:/history/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(file, number, sheet, mapping, problems, model);
    }

    private static String show(
            HistoryImport file,
            int number,
            Layout.Sheet sheet,
            SheetMapping mapping,
            Map<String, String> problems,
            Model model) {
        model.addAttribute(
                "page",
                new SheetPage(
                        file,
                        number,
                        sheet,
                        mapping,
                        HistoryField.codes(mapping.kind()),
                        problems));
        return "history/sheet";
    }

    private static SheetMapping mapping(Layout.Sheet sheet, Form form) {
        var kind =
                Arrays.stream(RowKind.values())
                        .filter(k -> k.code().equals(form.text("kind")))
                        .findFirst()
                        .orElse(RowKind.NONE);
        int header =
                form.text("header").matches("[0-9]{1,3}")
                        ? Integer.parseInt(form.text("header"))
                        : 1;
        var fields = HistoryField.codes(kind);
        var columns = new ArrayList<ColumnMapping>();
        sheet.headers(header)
                .forEach((column, text) -> {
                    var field = form.text("field." + column);
                    columns.add(
                            new ColumnMapping(
                                    column,
                                    text,
                                    fields.contains(field) ? field : "",
                                    form.text("unit." + column)));
                });
        var defaults = new TreeMap<String, String>();
        for (var field : fields) {
            var text = form.text("default." + field);
            if (!text.isEmpty()) {
                defaults.put(field, text);
            }
        }
        return new SheetMapping(
                sheet.name(),
                kind,
                header,
                SheetMapping.NUMBERS.contains(form.text("numbers")) ? form.text("numbers") : "auto",
                form.has("month-first", "on"),
                columns,
                defaults,
                Arrays.stream(form.text("skip").split("[;,\\n]", -1))
                        .map(String::strip)
                        .filter(w -> !w.isEmpty())
                        .toList(),
                form.has("twins", "on"));
    }

    private static Map<String, String> problems(SheetMapping mapping) {
        var problems = new HashMap<String, String>();
        if (mapping.kind() == RowKind.NONE) {
            return problems;
        }
        if (mapping.kind().isOfCompany()
                && mapping.column(HistoryField.COMPANY_NAME.code()).isEmpty()) {
            problems.put("kind", "history.problem.no-company");
        }
        if (mapping.kind().hasTime() && !mapping.has(HistoryField.DATE)) {
            problems.put("default.date", "history.problem.no-date");
        }
        if (mapping.kind() == RowKind.REPORTED && !mapping.has(HistoryField.TITLE)) {
            problems.put("kind", "history.problem.no-title");
        }
        for (var column : mapping.columns()) {
            boolean amount = HistoryField.AMOUNTS.contains(column.field());
            var unit = UnitText.parse(column.unit());
            if (amount && !column.unit().isEmpty() && unit.isEmpty()) {
                problems.put("unit." + column.column(), "history.problem.unit");
            }
            if (amount
                    && unit.isPresent()
                    && unit.get().money() != column.field().startsWith("FIN")) {
                problems.put("unit." + column.column(), "history.problem.unit-kind");
            }
            boolean again =
                    mapping.columns().stream().filter(c -> c.field().equals(column.field())).count()
                            > 1;
            if (again && !column.field().isEmpty() && !Suggestion.isRepeated(column.field())) {
                problems.put("field." + column.column(), "history.problem.twice");
            }
        }
        return problems;
    }
}
