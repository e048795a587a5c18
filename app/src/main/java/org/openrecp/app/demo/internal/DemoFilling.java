// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import static org.openrecp.app.demo.internal.DemoTable.id;
import static org.openrecp.app.demo.internal.DemoTable.resource;
import static org.openrecp.app.demo.internal.DemoTable.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.company.Ownership;
import org.openrecp.app.company.SizeClass;
import org.openrecp.app.database.Scope;
import org.openrecp.app.demo.Demo;
import org.openrecp.app.demo.internal.DemoTable.Row;
import org.openrecp.app.reported.ReportedFigures;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty database with the invented centre, whole or not at all. */
@Component
@ConditionalOnBooleanProperty("openrecp.demo")
class DemoFilling implements ApplicationRunner {
    private static final UUID CENTRE = id("centre");

    private final Accounts accounts;
    private final Assessments assessments;
    private final Centres centres;
    private final Companies companies;
    private final ReportedFigures reported;
    private final DemoWork work;
    private final DemoMonths months;
    private final DemoResults results;
    private final DemoLedger ledger;
    private final DemoPublic site;
    private final TransactionOperations transactions;
    private final Clock clock;

    DemoFilling(
            Accounts accounts,
            Assessments assessments,
            Centres centres,
            Companies companies,
            ReportedFigures reported,
            DemoWork work,
            DemoMonths months,
            DemoResults results,
            DemoLedger ledger,
            DemoPublic site,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.assessments = assessments;
        this.centres = centres;
        this.companies = companies;
        this.reported = reported;
        this.work = work;
        this.months = months;
        this.results = results;
        this.ledger = ledger;
        this.site = site;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isEmpty()) {
            Scope.SYSTEM.run(() -> transactions.executeWithoutResult(_ -> fill()));
            Scope.SYSTEM.run(() -> results.compute(CENTRE));
        }
    }

    private void fill() {
        centres.add(new Centre(CENTRE, "Trung tâm Sản xuất sạch (demo)", "VNM", "VND"));
        centres.add(new Centre(id("elsewhere"), "Cleaner Production Office (demo)", "KHM", "USD"));
        rows("companies.csv").forEach(this::company);
        var people = new HashMap<String, Author>();
        rows("people.csv").forEach(r -> people.put(r.get("email"), person(r)));
        var known = new DemoPeople(people);
        rows("assessments.csv").forEach(r -> assessment(r, known));
        var today = LocalDate.now(clock.withZone(Texts.ZONE));
        work.fill(known, today);
        months.fill(known, today);
        reported.addAll(reported.published(CENTRE), new ReportedFigures.Author(null, "Demo"));
        var programmes = ledger.record(CENTRE);
        rows("people.csv").forEach(row -> extent(row, people.get(row.get("email")), programmes));
        site.fill(CENTRE);
    }

    /** What an authority or a donor may see. */
    private void extent(Row row, @Nullable Author person, Map<String, UUID> programmes) {
        var extent = row.find("extent");
        if (extent != null && person != null && person.id() != null) {
            var programme = programmes.get(extent);
            accounts.setExtent(
                    person.id(), Set.of(programme == null ? extent : "programme:" + programme));
        }
    }

    private void company(Row row) {
        companies.create(
                id(row.get("key")),
                row.get("country").equals("VNM") ? CENTRE : id("elsewhere"),
                new CompanyDetails(
                        row.get("name"),
                        row.find("name_en"),
                        row.find("short_name"),
                        null,
                        row.find("isic"),
                        null,
                        SizeClass.valueOf(row.get("size").toUpperCase(Locale.ROOT)),
                        Ownership.valueOf(row.get("ownership").toUpperCase(Locale.ROOT)),
                        Integer.valueOf(row.get("employees")),
                        null,
                        null,
                        row.find("place"),
                        null));
    }

    private void assessment(Row row, DemoPeople people) {
        var id = id("assessment " + row.get("key"));
        var plant = example(row.get("example"));
        assessments.open(id, id(row.get("company")), row.get("title"));
        assessments.put(
                id,
                only(plant, List.of(row.get("sheets").split(" ", -1))),
                people.get(row.get("by")));
    }

    private Author person(Row row) {
        var company = row.find("company");
        var id =
                accounts.create(
                        row.find("centre") == null ? CENTRE : id(row.get("centre")),
                        company == null ? null : id(company),
                        row.get("email"),
                        row.get("name"),
                        Demo.PASSWORD,
                        roles(row.get("roles")));
        return new Author(id, row.get("name"));
    }

    private static Set<Role> roles(String names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : names.split(" ", -1)) {
            roles.add(Role.valueOf(name));
        }
        return roles;
    }

    /** An assessment that is not finished has only some of the sheets. */
    private static PlantRows only(PlantRows plant, List<String> sheets) {
        return sheets.equals(List.of("all"))
                ? plant
                : new PlantRows(
                        plant.sheets().stream().filter(s -> sheets.contains(s.key())).toList());
    }

    private static PlantRows example(String name) {
        try (var in = resource("/org/openrecp/app/demo/examples/" + name + ".xlsx")) {
            var file = Files.createTempFile("openrecp-example", ".xlsx");
            try {
                Files.write(file, in.readAllBytes());
                return switch (PlantWorkbook.rows(file)) {
                    case RowsResult.Rows(var rows, _) -> rows;
                    case RowsResult.Rejected(var problems, _) ->
                            throw new IllegalStateException(name + ": " + problems);
                };
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
