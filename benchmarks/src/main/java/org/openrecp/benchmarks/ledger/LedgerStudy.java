// SPDX-License-Identifier: Apache-2.0
package org.openrecp.benchmarks.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openrecp.app.OpenRecpApplication;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Cut;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.result.Indicator.Aggregation;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.result.Ledger;
import org.openrecp.app.shell.Role;
import org.openrecp.engine.problem.InvalidInput;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills an empty ledger with one million facts, then with five, and asks it what the dashboard of a
 * centre asks. Prints how long each took.
 */
public final class LedgerStudy {
    private static final UUID CENTRE = new UUID(20260101, 1);
    private static final int COMPANIES = 5_000;
    private static final int MILLION = 1_000_000;
    private static final int INDICATORS_ASKED = 100;
    private static final int ROUNDS = 40;
    static final String EMAIL = "manager@study.example";
    static final String PASSWORD = "openrecp study";

    private final ApplicationContext app;
    private final JdbcTemplate database;
    private final Ledger ledger;
    private final Indicators indicators;
    private final List<Indicator> sums;
    private final Random random = new Random(5);

    private LedgerStudy(ApplicationContext app) {
        this.app = app;
        database = new JdbcTemplate(app.getBean(DataSource.class));
        ledger = app.getBean(Ledger.class);
        indicators = app.getBean(Indicators.class);
        sums =
                indicators.list().stream()
                        .filter(i -> i.aggregation() == Aggregation.SUM)
                        .limit(INDICATORS_ASKED)
                        .toList();
    }

    /**
     * Runs.
     *
     * @param arguments an empty folder, which holds about 5 GB at the end, and how many millions of
     *     facts, five unless told
     */
    public static void main(String[] arguments) throws Exception {
        try (var app =
                new SpringApplicationBuilder(OpenRecpApplication.class)
                        .run(
                                "--openrecp.home=" + arguments[0],
                                "--openrecp.warm-up=true",
                                "--server.port=0")) {
            var study = new LedgerStudy(app);
            if (!app.getBean(Accounts.class).isEmpty()) {
                throw new IllegalStateException(arguments[0] + " is filled already.");
            }
            Scope.SYSTEM.run(study::begin);
            new Scope(Scope.Reach.CENTRE, CENTRE, null, null)
                    .call(() -> {
                        study.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
                        return true;
                    });
        }
    }

    private void begin() {
        app.getBean(Centres.class).add(new Centre(CENTRE, "Study", "VNM", "VND"));
        app.getBean(Accounts.class)
                .create(CENTRE, null, EMAIL, "Manager", PASSWORD, Set.of(Role.CENTRE_MANAGER));
        database.update(
                "insert into company (centre_id, name, isic) select ?, 'Company ' || n, '1701' from generate_series(1, ?) n",
                CENTRE,
                COMPANIES);
    }

    private void run(int millions) throws Exception {
        var companies = database.queryForList("select id from company order by id", UUID.class);
        var page = SignedIn.to(server(), EMAIL, PASSWORD);
        var generated = new GeneratedLedger(CENTRE, companies, app.getBean(Places.class), sums);
        once(
                "1 M facts imported, all or nothing",
                () -> ledger.record(generated.facts(0, MILLION)));
        once("the same again, nothing new", () -> ledger.record(generated.facts(0, MILLION)));
        once("1 M facts of which the last is wrong: refused", () -> refused(generated));
        database.execute("analyze result_fact, result_sum, result_presence");
        ask("1 M facts", page);
        askByProgramme(page);
        for (int i = 1; i < millions; i++) {
            long from = (long) i * MILLION;
            once("1 M facts more", () -> ledger.record(generated.facts(from, MILLION)));
        }
        if (millions > 1) {
            database.execute("analyze result_fact, result_sum, result_presence");
            ask(millions + " M facts", page);
        }
        System.out.println(
                database.queryForObject(
                        """
                        select format('%s facts, %s sums, %s presences, database %s', (select count(*) from result_fact),
                            (select count(*) from result_sum), (select count(*) from result_presence),
                            pg_size_pretty(pg_database_size(current_database())))
                        """,
                        String.class));
    }

    private String server() {
        return "http://127.0.0.1:"
                + app.getBean(Environment.class).getProperty("local.server.port");
    }

    private void ask(String ledgerOf, SignedIn page) throws Exception {
        once(
                ledgerOf + ": dashboard with map, first asked",
                () -> page.get("/dashboard?figure=RES-EL&map=34"));
        many(
                ledgerOf + ": dashboard with map, another cut each time",
                () -> page.get(cut("/dashboard?map=63")));
        many(
                ledgerOf + ": sector × province × year with distinct companies",
                () -> {
                    var cut = Cut.of(CENTRE).by(By.DIVISION, By.PLACE, By.YEAR).with(status());
                    return indicators.value("SRV-ENT", cut).size()
                            + indicators.value(sum(), cut).size();
                });
        many(
                ledgerOf + ": the same as a page",
                () -> page.get(cut("/dashboard/table?by=division&by=place&by=year")));
        once(
                "%s: %d indicators × ten years × provinces on the 34-unit map"
                        .formatted(ledgerOf, sums.size()),
                () ->
                        indicators.values(
                                sums.stream().map(Indicator::code).toList(),
                                Cut.of(CENTRE).years(2015, 2024).by(By.YEAR, By.PLACE)));
    }

    /** Half of the facts are shared by four programmes. */
    private void askByProgramme(SignedIn page) throws Exception {
        database.update(
                "insert into programme (centre_id, code, name) select ?, 'P' || n, 'Programme ' || n from generate_series(1, 4) n",
                CENTRE);
        once(
                "500,000 shares of programmes added",
                () ->
                        database.update(
                                """
                                insert into result_share (fact_id, programme_id, centre_id, company_id, share)
                                select f.id, p.id, f.centre_id, f.company_id, 0.5
                                from (select *, row_number() over () as n from result_fact) f
                                join (select id, row_number() over () as n from programme) p on p.n = f.n % 8 + 1
                                """));
        database.execute("analyze result_share, programme_sum, programme_presence");
        many(
                "the same with programmes: dashboard with map, another cut each time",
                () -> page.get(cut("/dashboard?map=34")));
        var programme =
                database.queryForObject("select min(id::text) from programme", String.class);
        many(
                "the dashboard of one programme",
                () -> page.get(cut("/dashboard?map=34&programme=" + programme)));
    }

    private String cut(String path) {
        return path
                + "&figure="
                + sum()
                + "&from="
                + (2001 + random.nextInt(20))
                + "&status="
                + status().code();
    }

    private String sum() {
        return sums.get(random.nextInt(sums.size())).code();
    }

    private Fact.Status status() {
        return List.of(Fact.Status.values()).get(random.nextInt(3));
    }

    private int refused(GeneratedLedger generated) {
        var wrong =
                new Fact(
                        new Fact.Who(CENTRE, null, null),
                        "RES-EL",
                        Fact.Days.on(LocalDate.of(2020, 1, 1)),
                        Fact.Amount.of(BigDecimal.ONE, "m3"),
                        Fact.Status.CLAIMED,
                        Fact.Setting.UNKNOWN,
                        new Fact.Source("study", "wrong", "", "the last", null),
                        List.of());
        try {
            ledger.record(Stream.concat(generated.facts(9L * MILLION, MILLION), Stream.of(wrong)));
            throw new IllegalStateException("A wrong fact was recorded.");
        } catch (InvalidInput e) {
            return e.problems().size();
        }
    }

    private static void once(String what, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        System.out.printf("%9.3f s  %s%n", (System.nanoTime() - start) / 1e9, what);
    }

    private static void many(String what, Callable<?> work) throws Exception {
        var seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.call();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(
                "%9.3f s  p95 of %d (median %.3f s)  %s%n",
                seconds[(int) Math.ceil(0.95 * ROUNDS) - 1], ROUNDS, seconds[ROUNDS / 2], what);
    }
}
