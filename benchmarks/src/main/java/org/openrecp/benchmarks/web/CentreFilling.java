// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.OpenRecpApplication;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.assessment.internal.revision.Revisions;
import org.openrecp.app.assessment.internal.sheet.Edit;
import org.openrecp.app.assessment.internal.sheet.RowMatching;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the empty home folder of an application with a centre of 1,000 companies and 5,000
 * assessments. A few assessments are made and computed by the application itself; the others are
 * copies of them, made within the database with all their histories, results and follow-up.
 */
public final class CentreFilling {
    static final String PASSWORD = "openrecp load";
    static final int CONSULTANTS = 40;
    static final int COMPANY_PEOPLE = 6;

    private static final int COMPANIES = 1_000;
    private static final int ASSESSMENTS = 5_000;
    private static final long SEED = 20250701;
    private static final Instant FIRST_DAY = Instant.parse("2014-01-06T01:00:00Z");
    private static final Duration SPAN = Duration.ofDays(365 * 12);

    /** Copies of an id differ from it in its beginning alone. */
    private static final int TAG = 8;

    private final ApplicationContext app;
    private final JdbcTemplate database;
    private final Random random = new Random(SEED);
    private final UUID centre = new UUID(SEED, 1);
    private final List<UUID> companies = new ArrayList<>();
    private final List<Author> authors = new ArrayList<>();

    private CentreFilling(ApplicationContext app) {
        this.app = app;
        database = new JdbcTemplate(app.getBean(DataSource.class));
    }

    /**
     * Fills.
     *
     * @param arguments the home folder, the folder of the examples
     */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Usage: CentreFilling HOME EXAMPLES");
            System.exit(2);
        }
        try (var app =
                new SpringApplicationBuilder(OpenRecpApplication.class)
                        .run("--openrecp.home=" + arguments[0], "--server.port=0")) {
            if (!app.getBean(Accounts.class).isEmpty()) {
                System.err.println(arguments[0] + " is filled already.");
                return;
            }
            var filling = new CentreFilling(app);
            Scope.SYSTEM.run(() -> filling.fill(PlantTemplate.list(Path.of(arguments[1]))));
        }
    }

    private void fill(List<PlantTemplate> templates) {
        step("companies", this::addCompanies);
        step("people", this::addPeople);
        var made = new ArrayList<UUID>();
        step(
                "assessments made and computed by the application",
                () -> {
                    for (int i = 0; i < templates.size(); i++) {
                        made.add(make(i, templates.get(i)));
                    }
                });
        var transactions = app.getBean(TransactionTemplate.class);
        step(
                "their copies, follow-up, months and messages",
                () ->
                        transactions.executeWithoutResult(_ -> {
                            copy(templates, made);
                            statements("copies.sql").forEach(database::execute);
                        }));
        step("statistics of the tables", () -> database.execute("analyze"));
        System.out.println(
                database.queryForObject(
                        """
                        select format('%s companies, %s assessments, %s rows, %s changes, %s entries of the audit trail, %s',
                            (select count(*) from company), (select count(*) from assessment),
                            (select count(*) from sheet_row), (select count(*) from field_change),
                            (select count(*) from audit_entry), pg_size_pretty(pg_database_size(current_database())))
                        """,
                        String.class));
    }

    private static void step(String name, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, name);
    }

    private void addCompanies() {
        app.getBean(Centres.class).add(new Centre(centre, "Trung tâm Sản xuất sạch", "VNM", "VND"));
        var places =
                database.queryForList(
                        "select id from place where country = 'VNM' and level = 'province' order by id",
                        String.class);
        var store = app.getBean(Companies.class);
        for (var details : new InventedCompanies(random, places).list(COMPANIES)) {
            var id = new UUID(SEED, 1_000_000L + companies.size());
            store.create(id, centre, details);
            companies.add(id);
        }
    }

    private void addPeople() {
        for (int i = 1; i <= CONSULTANTS; i++) {
            var name = "Nguyễn Văn " + (char) ('A' + i % 26) + " " + i;
            var id = person("consultant" + i, name, null, Role.CONSULTANT);
            authors.add(new Author(id, name));
        }
        for (int i = 1; i <= 3; i++) {
            person("manager" + i, "Trần Thị Quản lý " + i, null, Role.CENTRE_MANAGER);
        }
        for (int i = 1; i <= COMPANY_PEOPLE; i++) {
            person("company" + i, "Lê Thị Nhà máy " + i, companies.get(i), Role.COMPANY);
        }
        person("admin", "Phạm Quản trị", null, Role.ADMINISTRATOR);
    }

    private UUID person(String key, String name, @Nullable UUID company, Role role) {
        return app.getBean(Accounts.class)
                .create(centre, company, key + "@load.example", name, PASSWORD, Set.of(role));
    }

    private UUID make(int number, PlantTemplate template) {
        var id = tagged(UUID.randomUUID(), number);
        var author = authors.get(number % authors.size());
        app.getBean(Assessments.class).open(id, companies.get(number), template.title() + ", 2025");
        var edits =
                RowMatching.edits(List.of(), template.rows()).stream()
                        .map(e ->
                                new Edit(
                                        tagged(e.id(), number),
                                        tagged(e.row(), number),
                                        e.sheet(),
                                        e.field(),
                                        e.value(),
                                        null))
                        .toList();
        app.getBean(SheetStore.class).apply(id, edits, author);
        if (PlantTemplate.isComputed(number) && !app.getBean(Results.class).compute(id)) {
            throw new IllegalStateException(
                    "%s %d could not be computed.".formatted(template.title(), number));
        }
        if (PlantTemplate.isFrozen(number)) {
            app.getBean(Revisions.class).freeze(id, "Báo cáo đã bàn giao", author);
        }
        return id;
    }

    private static UUID tagged(UUID id, int template) {
        return UUID.fromString(tag(template) + id.toString().substring(TAG));
    }

    private static String tag(int template) {
        return "5eed%04x".formatted(template);
    }

    /** Says which copies there are to be. */
    private void copy(List<PlantTemplate> templates, List<UUID> made) {
        database.execute(
                """
                create temporary table copy (template uuid, was text, id uuid, tag text, centre uuid, company uuid,
                    title text, opened timestamptz, changed timestamptz) on commit drop
                """);
        var urn = PlantTemplate.urn(templates);
        var rows = new ArrayList<Object[]>();
        for (int i = made.size(); i < ASSESSMENTS; i++) {
            int template = urn[random.nextInt(urn.length)];
            var id = made.get(template);
            var tag = "c0d%05x".formatted(i);
            var opened = FIRST_DAY.plusSeconds(random.nextLong(SPAN.toSeconds()));
            rows.add(
                    new Object[] {
                        id.toString(),
                        tag(template) + "-",
                        tag + id.toString().substring(TAG),
                        tag + "-",
                        centre.toString(),
                        companies.get(random.nextInt(COMPANIES)).toString(),
                        "%s, %s"
                                .formatted(
                                        templates.get(template).title(),
                                        opened.toString().substring(0, 4)),
                        opened.toString(),
                        opened.plusSeconds(random.nextLong(100 * 86_400)).toString()
                    });
        }
        database.batchUpdate(
                """
                insert into copy values
                    (?::uuid, ?, ?::uuid, ?, ?::uuid, ?::uuid, ?, ?::timestamptz, ?::timestamptz)
                """,
                rows);
        database.execute("analyze copy");
    }

    private static List<String> statements(String file) {
        try (var in = Objects.requireNonNull(CentreFilling.class.getResourceAsStream(file), file)) {
            var script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(script.split(";\\s*\n", -1)).stream().filter(s -> !s.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
