// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.result.Indicators.Cell;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.CsvCell;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A figure by sector, province, year or programme, each with the companies served there. */
@Controller
@Access({Role.CENTRE_MANAGER, Role.CONSULTANT})
class TablePages {
    private static final int AT_MOST = 500;

    private final Dashboard dashboard;
    private final Indicators indicators;

    TablePages(Dashboard dashboard, Indicators indicators) {
        this.dashboard = dashboard;
        this.indicators = indicators;
    }

    @GetMapping("/dashboard/table")
    String show(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model) {
        var asked = Asked.of(Form.sent(sent));
        var centre = DashboardPages.centre(reader);
        var rows = rows(asked, centre);
        model.addAttribute(
                "page",
                new TablePage(
                        asked,
                        dashboard.choices(asked, centre),
                        IndicatorTable.get(asked.figure()).indicator(),
                        rows.stream().limit(AT_MOST).toList(),
                        rows.size(),
                        dashboard.labels(centre, Texts.in(locale))));
        return "ledger/table";
    }

    @GetMapping("/dashboard/table.csv")
    void file(
            @AuthenticationPrincipal Reader reader,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var asked = Asked.of(Form.sent(sent));
        var centre = DashboardPages.centre(reader);
        var labels = dashboard.labels(centre, Texts.in(locale));
        var file = FactFile.begin(response, "internal-table.csv");
        var header = new ArrayList<String>();
        asked.by().forEach(b -> header.addAll(List.of(Asked.code(b), Asked.code(b) + "_name")));
        header.addAll(
                List.of(
                        "indicator",
                        "definition",
                        "status",
                        "value",
                        "u",
                        "unit",
                        "currency",
                        "companies_served",
                        FactFile.CONFIDENTIALITY));
        file.print(CsvCell.line(header.toArray(String[]::new)));
        var indicator = IndicatorTable.get(asked.figure()).indicator();
        for (var row : rows(asked, centre)) {
            var line = new ArrayList<String>();
            for (int i = 0; i < asked.by().size(); i++) {
                line.add(row.cell().keys().get(i));
                line.add(labels.of(asked.by().get(i), row.cell().keys().get(i)));
            }
            line.addAll(
                    List.of(
                            indicator.code(),
                            Integer.toString(indicator.version()),
                            code(row.cell().status()),
                            row.cell().value().toPlainString(),
                            row.cell().uncertainty() == 0
                                    ? ""
                                    : Double.toString(row.cell().uncertainty()),
                            indicator.unit(),
                            row.cell().currency() == null ? "" : row.cell().currency(),
                            row.companies() == null ? "" : row.companies().toString(),
                            FactFile.INTERNAL));
            file.print(CsvCell.line(line.toArray(String[]::new)));
        }
        file.flush();
    }

    private List<TablePage.Row> rows(Asked asked, UUID centre) {
        var cut = asked.cut(centre).by(asked.by().toArray(By[]::new));
        var companies = companies(cut);
        return indicators.value(asked.figure(), cut).stream()
                .map(c ->
                        new TablePage.Row(
                                c, isRest(c, asked) ? null : companies.getOrDefault(c.keys(), 0L)))
                .sorted(Comparator.comparing(r -> sortable(r.cell())))
                .toList();
    }

    private static boolean isRest(Cell cell, Asked asked) {
        int column = asked.by().indexOf(By.PROGRAMME);
        return column >= 0 && cell.keys().get(column).equals(Cut.NO_PROGRAMME);
    }

    private Map<List<String>, Long> companies(Cut cut) {
        var companies = new HashMap<List<String>, Long>();
        indicators
                .value("SRV-ENT", cut)
                .forEach(c -> companies.put(c.keys(), c.value().longValue()));
        return companies;
    }

    private static String sortable(Cell cell) {
        return String.join("\u0001", cell.keys())
                + "\u0001"
                + code(cell.status())
                + cell.currency();
    }

    private static String code(@Nullable Status status) {
        return status == null ? "" : status.code();
    }
}
