// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.openrecp.app.reported.ReportedFigures;
import org.openrecp.app.shell.Role;
import org.openrecp.engine.table.CsvRecords;
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
    private final TransactionOperations transactions;

    DemoFilling(
            Accounts accounts,
            Assessments assessments,
            Centres centres,
            Companies companies,
            ReportedFigures reported,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.assessments = assessments;
        this.centres = centres;
        this.companies = companies;
        this.reported = reported;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isEmpty()) {
            Scope.SYSTEM.run(() -> transactions.executeWithoutResult(_ -> fill()));
        }
    }

    private void fill() {
        centres.add(new Centre(CENTRE, "Trung tâm Sản xuất sạch (demo)", "VNM", "VND"));
        centres.add(new Centre(id("elsewhere"), "Cleaner Production Office (demo)", "KHM", "USD"));
        rows("companies.csv").forEach(this::company);
        rows("assessments.csv").forEach(this::assessment);
        rows("people.csv").forEach(this::person);
        reported.addAll(reported.published(CENTRE), new ReportedFigures.Author(null, "Demo"));
    }

    private void company(Map<String, String> row) {
        companies.create(
                id(get(row, "key")),
                row.get("country").equals("VNM") ? CENTRE : id("elsewhere"),
                new CompanyDetails(
                        get(row, "name"),
                        row.get("name_en"),
                        row.get("short_name"),
                        null,
                        row.get("isic"),
                        null,
                        SizeClass.valueOf(get(row, "size").toUpperCase(Locale.ROOT)),
                        Ownership.valueOf(get(row, "ownership").toUpperCase(Locale.ROOT)),
                        Integer.valueOf(get(row, "employees")),
                        null,
                        null,
                        row.get("place"),
                        null));
    }

    private void assessment(Map<String, String> row) {
        var id = id("assessment " + get(row, "key"));
        var plant = example(get(row, "example"));
        var author = new Author(id("person consultant@demo.example"), "Nguyễn Thị Lan");
        assessments.open(id, id(get(row, "company")), get(row, "title"));
        assessments.put(id, only(plant, List.of(get(row, "sheets").split(" ", -1))), author);
    }

    private void person(Map<String, String> row) {
        var company = row.get("company");
        accounts.create(
                row.get("centre") == null ? CENTRE : id(get(row, "centre")),
                company == null ? null : id(company),
                get(row, "email"),
                get(row, "name"),
                Demo.PASSWORD,
                roles(get(row, "roles")));
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

    private static List<Map<String, String>> rows(String file) {
        try (var in = resource(file)) {
            var records = CsvRecords.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return records.stream().skip(1).map(r -> row(records.getFirst(), r)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(header.get(i), cells.get(i));
            }
        }
        return row;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DemoFilling.class.getResourceAsStream(name), name);
    }

    private static String get(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** The same id for the same thing in every demo. */
    private static UUID id(@Nullable String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }
}
