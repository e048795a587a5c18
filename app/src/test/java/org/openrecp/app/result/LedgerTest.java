// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.openrecp.app.result.GeneratedFacts.SETTING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.company.CompaniesMerged;
import org.openrecp.app.database.Scope;
import org.openrecp.app.result.Cut.By;
import org.openrecp.app.result.Cut.Provinces;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.Ledger.Recorded;
import org.openrecp.engine.problem.InputProblem;
import org.openrecp.engine.problem.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@AutoConfigureMockMvc
class LedgerTest implements DatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 4);

    @Autowired private Workplace workplace;
    @Autowired private Ledger ledger;
    @Autowired private Indicators indicators;
    @Autowired private Programmes programmes;
    @Autowired private JdbcClient database;
    @Autowired private TransactionOperations transactions;
    @Autowired private ApplicationEventPublisher events;

    private UUID centre;
    private Scope scope;

    @BeforeEach
    void begin() {
        centre = workplace.centre();
        scope = new Scope(Scope.Reach.CENTRE, centre, null, null);
    }

    /** programmes.md 1.7: 411 + 355 enterprises with k in both are 766 − k. */
    @ParameterizedTest
    @ValueSource(ints = {0, 37, 355})
    void countsAnEnterpriseOfTwoChannelsOnce(int both) {
        var companies = companies(766 - both);
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 411; i++) {
            facts.add(quick(companies.get(i), "central", i));
        }
        for (int i = 0; i < 355; i++) {
            facts.add(quick(companies.get(411 - both + i), "provincial", i));
        }
        inCentre(() -> ledger.record(facts));

        assertThat(value("SRV-QA", Cut.of(centre)))
                .isEqualByComparingTo(BigDecimal.valueOf(766 - both));
        assertThat(inCentre(() -> indicators.value("SRV-QA", Cut.of(centre).by(By.CHANNEL))))
                .extracting(c -> c.keys().getFirst() + " " + c.value())
                .containsExactly("central 411", "provincial 355");
    }

    /**
     * programmes.md 1.7: 452,025 kg of dust are 452.025 t; 4.8 M / 9.7 M per year are 5.94 months.
     */
    @Test
    void reckonsAsThePublishedFigures() {
        var company = workplace.company(centre);
        inCentre(() ->
                ledger.record(
                        List.of(
                                fact(
                                        company,
                                        "ENV-DUST",
                                        Amount.of(new BigDecimal("452.025"), "t/year"),
                                        Status.CLAIMED),
                                fact(
                                        company,
                                        "FIN-INV",
                                        Amount.money(new BigDecimal("4800000"), "USD", DAY),
                                        Status.IMPLEMENTED),
                                fact(
                                        company,
                                        "FIN-SAV",
                                        Amount.moneyPerYear(new BigDecimal("9700000"), "USD", DAY),
                                        Status.CLAIMED))));

        assertThat(value("ENV-DUST", Cut.of(centre))).isEqualByComparingTo("452025");
        assertThat(value("FIN-PB", Cut.of(centre)).doubleValue()).isCloseTo(5.94, within(0.005));
    }

    /**
     * programmes.md 1.7: 15.89 + 115.9 + 10 bn are 141.79 bn VND; 3.7 bn VND and 785,000 USD stay
     * two amounts.
     */
    @Test
    void addsMoneyOfOneCurrencyOnly() {
        var costs = new ArrayList<Fact>();
        for (var bn : List.of("15.89", "115.9", "10")) {
            costs.add(
                    fact(
                            null,
                            "PRG-COST",
                            Amount.money(new BigDecimal(bn).movePointRight(9), "VND", DAY),
                            Status.IMPLEMENTED));
        }
        costs.add(
                fact(
                        null,
                        "FIN-INV",
                        Amount.money(new BigDecimal("3.7e9"), "VND", DAY),
                        Status.IMPLEMENTED));
        costs.add(
                fact(
                        null,
                        "FIN-INV",
                        Amount.money(new BigDecimal("785000"), "USD", DAY),
                        Status.IMPLEMENTED));
        inCentre(() -> ledger.record(costs));

        assertThat(value("PRG-COST", Cut.of(centre))).isEqualByComparingTo("141790000000");
        assertThat(inCentre(() -> indicators.value("FIN-INV", Cut.of(centre))))
                .extracting(c -> c.value().toBigInteger() + " " + c.currency())
                .containsExactly("785000 USD", "3700000000 VND");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void totalsAreTheSameOnBothMapsAndCountsAreCountedAgain(long seed) {
        var facts = GeneratedFacts.of(centre, companies(40), new Random(seed), 600);
        inCentre(() -> ledger.record(facts));

        for (var code : GeneratedFacts.INDICATORS) {
            for (var map : Provinces.values()) {
                assertThat(sum(code, Cut.of(centre).on(map).by(By.PLACE)))
                        .as("%s on %s, seed %s", code, map, seed)
                        .isEqualByComparingTo(sum(code, Cut.of(centre)));
            }
            assertThat(sum(code, Cut.of(centre).by(By.YEAR, By.DIVISION)))
                    .isEqualByComparingTo(sum(code, Cut.of(centre)));
            assertThat(sum(code, Cut.of(centre).asOf(java.time.Instant.now()).by(By.PLACE)))
                    .as("from facts, %s, seed %s", code, seed)
                    .isEqualByComparingTo(sum(code, Cut.of(centre)));
        }
        assertThat(value("SRV-ENT", Cut.of(centre)).longValue())
                .as("companies, seed %s", seed)
                .isEqualTo(facts.stream().map(f -> f.who().company()).distinct().count())
                .isLessThanOrEqualTo(sum("SRV-ENT", Cut.of(centre).by(By.PLACE)).longValue());
    }

    @Test
    void aUnitThatLaterBecamePartOfAnotherIsFoundThereAndTheOtherWayIsNotAttributable() {
        inCentre(() ->
                ledger.record(
                        List.of(
                                saving(DAY, "VNM-30-2008", "a"),
                                saving(LocalDate.of(2025, 9, 1), "VNM-31-2025", "b"))));

        assertThat(byPlace(Provinces.OF_34)).containsExactly("VNM-31-2025 2");
        assertThat(byPlace(Provinces.OF_63)).containsExactly(" 1", "VNM-30-2008 1");
    }

    @Test
    void whatIsToldTwiceIsOneFact() {
        var facts = GeneratedFacts.of(centre, companies(5), new Random(7), 50);
        assertThat(inCentre(() -> ledger.record(facts))).isEqualTo(new Recorded(50, 0));
        var before = sum("RES-EL", Cut.of(centre));

        assertThat(inCentre(() -> ledger.record(facts))).isEqualTo(new Recorded(0, 50));
        assertThat(sum("RES-EL", Cut.of(centre))).isEqualByComparingTo(before);
    }

    @Test
    @Timeout(30)
    void whoTellsFactsMayAskTheDatabaseMeanwhileInTheSameTransaction() {
        var facts = GeneratedFacts.of(centre, companies(5), new Random(9), 50);
        var recorded =
                inCentre(() ->
                        transactions.execute(_ ->
                                ledger.record(facts.stream().filter(_ -> rows("company") > 0))));
        assertThat(recorded).isEqualTo(new Recorded(50, 0));
    }

    @Test
    void whatASourceTakesBackComesToNothing() {
        var facts =
                GeneratedFacts.of(centre, companies(5), new Random(8), 50).stream()
                        .map(f -> from("plan", f))
                        .toList();
        inCentre(() -> stand("plan", facts));
        inCentre(() -> stand("plan", List.of()));

        for (var code : List.of("RES-EL", "FIN-SAV", "SRV-ENT", "SRV-QA", "SRV-ENT-REP")) {
            assertThat(inCentre(() -> indicators.value(code, Cut.of(centre).by(By.YEAR, By.PLACE))))
                    .as(code)
                    .isEmpty();
        }
        inCentre(() -> stand("plan", facts));
        assertThat(value("SRV-ENT", Cut.of(centre)).intValue()).isPositive();
    }

    @Test
    void aCorrectionReversesAndKeepsTheSectorOfTheTime() {
        var company = workplace.company(centre);
        var first =
                from(
                        "plan",
                        fact(
                                company,
                                "RES-EL",
                                Amount.of(BigDecimal.TEN, "MWh/a"),
                                Status.CLAIMED));
        inCentre(() -> stand("plan", List.of(first)));
        var second =
                new Fact(
                        first.who(),
                        first.indicator(),
                        first.days(),
                        Amount.of(new BigDecimal("8000"), "kWh/a"),
                        first.status(),
                        Fact.Setting.at("VNM-48-2008", "1010"),
                        first.source(),
                        List.of());
        inCentre(() -> stand("plan", List.of(second)));
        inCentre(() -> stand("plan", List.of(second)));

        assertThat(inCentre(() -> indicators.value("RES-EL", Cut.of(centre).by(By.DIVISION))))
                .extracting(c ->
                        c.keys().getFirst()
                                + " "
                                + c.value().stripTrailingZeros().toPlainString()
                                + " "
                                + c.facts())
                .containsExactly("17 8 1");
        assertThat(
                        inCentre(() ->
                                database.sql("select count(*) from result_fact where centre_id = ?")
                                        .param(centre)
                                        .query(Long.class)
                                        .single()))
                .as("the fact, its reversal and the new one")
                .isEqualTo(3);
    }

    @Test
    void mergedCompaniesAreCountedAsOne() {
        var one = workplace.company(centre);
        var other = workplace.company(centre);
        inCentre(
                () -> ledger.record(List.of(quick(one, "central", 1), quick(other, "central", 2))));
        assertThat(value("SRV-QA", Cut.of(centre)).intValue()).isEqualTo(2);

        Scope.SYSTEM.run(() ->
                transactions.executeWithoutResult(
                        _ -> events.publishEvent(new CompaniesMerged(centre, other, one))));
        assertThat(value("SRV-QA", Cut.of(centre)).intValue()).isEqualTo(1);
        assertThat(value("SRV-ENT", Cut.of(centre)).intValue()).isEqualTo(1);
    }

    @Test
    void programmesCountTheirSharesAndTheRestIsShown() {
        var a = inCentre(() -> programmes.add(centre, "A", "Programme A", "Donor"));
        var b = inCentre(() -> programmes.add(centre, "B", "Programme B", null));
        var shares =
                List.of(
                        new Fact.Share(a.id(), new BigDecimal("0.5")),
                        new Fact.Share(b.id(), new BigDecimal("0.2")));
        var company = workplace.company(centre);
        inCentre(() ->
                ledger.record(
                        List.of(
                                with(
                                        fact(
                                                company,
                                                "RES-WAT",
                                                Amount.of(BigDecimal.valueOf(100), "m3/a"),
                                                Status.VERIFIED),
                                        shares))));

        assertThat(inCentre(() -> indicators.value("RES-WAT", Cut.of(centre).by(By.PROGRAMME))))
                .extracting(
                        c -> c.value().intValue() + (c.keys().getFirst().isEmpty() ? " rest" : ""))
                .containsExactlyInAnyOrder("50", "20", "30 rest");
        assertThat(value("RES-WAT", Cut.of(centre).through(a.id().toString(), null)))
                .isEqualByComparingTo("50");
        assertThat(value("SRV-ENT", Cut.of(centre).through(b.id().toString(), null)).intValue())
                .isEqualTo(1);
    }

    @Test
    void sharesNeverPassAllOfAFactHoweverManyAddThemAtOnce() throws Exception {
        var fact =
                fact(
                        workplace.company(centre),
                        "RES-WAT",
                        Amount.of(BigDecimal.ONE, "m3/a"),
                        Status.CLAIMED);
        inCentre(() -> ledger.record(List.of(fact)));
        var id =
                inCentre(() ->
                        database.sql("select id from result_fact where centre_id = ?")
                                .param(centre)
                                .query(UUID.class)
                                .single());
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var added = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (int i = 0; i < 6; i++) {
                var programme =
                        inCentre(() ->
                                programmes.add(
                                        centre, "P" + UUID.randomUUID(), "One of six", null));
                added.add(
                        threads.submit(() -> {
                            begin.await();
                            try {
                                return inCentre(() ->
                                        database.sql(
                                                        "insert into result_share (fact_id, programme_id, centre_id, share) values (?, ?, ?, 0.3)")
                                                .params(id, programme.id(), centre)
                                                .update())
                                        == 1;
                            } catch (org.springframework.dao.DataIntegrityViolationException e) {
                                return false;
                            }
                        }));
            }
            begin.countDown();
            int count = 0;
            for (var one : added) {
                count += one.get() ? 1 : 0;
            }
            assertThat(count).isEqualTo(3);
        }
    }

    @Test
    void takesTheNewestOfAStockAndCountsAPersonOnce() {
        var person = UUID.randomUUID();
        inCentre(() ->
                ledger.record(
                        List.of(
                                ofCentre("STF", null, LocalDate.of(2009, 12, 31), 16),
                                ofCentre("STF", null, LocalDate.of(2015, 12, 31), 20),
                                ofCentre("TRN-PERS", person, LocalDate.of(2015, 1, 1), 1),
                                ofCentre("TRN-PERS", person, LocalDate.of(2016, 1, 1), 1),
                                ofCentre(
                                        "TRN-PERS",
                                        UUID.randomUUID(),
                                        LocalDate.of(2016, 1, 1),
                                        1))));

        assertThat(value("STF", Cut.of(centre)).intValue()).isEqualTo(20);
        assertThat(value("STF", Cut.of(centre).years(null, 2010)).intValue()).isEqualTo(16);
        assertThat(value("TRN-PERS", Cut.of(centre)).intValue()).isEqualTo(2);
        assertThat(sum("TRN-PERS", Cut.of(centre).by(By.YEAR)).intValue()).isEqualTo(3);
    }

    @Test
    void tellsWhatEachCompanyAddsToACell() {
        var one = workplace.company(centre);
        var facts =
                List.of(
                        fact(one, "RES-EL", Amount.of(BigDecimal.ONE, "MWh/a"), Status.VERIFIED),
                        fact(one, "RES-EL", Amount.of(BigDecimal.TWO, "MWh/a"), Status.VERIFIED),
                        fact(
                                workplace.company(centre),
                                "RES-EL",
                                Amount.of(BigDecimal.TEN, "MWh/a"),
                                Status.VERIFIED));
        inCentre(() -> ledger.record(facts));

        assertThat(
                        inCentre(() ->
                                indicators.contributions(
                                        "RES-EL", Cut.of(centre).by(By.PLACE, By.YEAR))))
                .extracting(c -> c.keys() + " " + c.value().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("[VNM-31-2025, 2023] 3", "[VNM-31-2025, 2023] 10");
    }

    @Test
    void nobodyChangesOrRemovesAFact() {
        inCentre(() -> ledger.record(List.of(quick(workplace.company(centre), "central", 1))));
        for (var sql :
                List.of(
                        "update result_fact set value = 2",
                        "delete from result_fact",
                        "truncate result_fact")) {
            assertThatThrownBy(() -> inCentre(() -> database.sql(sql).update()))
                    .as(sql)
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> Scope.SYSTEM.call(() -> database.sql(sql).update()))
                    .as(sql)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void nobodySeesTheFactsOfAnotherCentreNorACompanyThoseOfAnother() {
        var one = workplace.company(centre);
        var other = workplace.company(centre);
        inCentre(
                () -> ledger.record(List.of(quick(one, "central", 1), quick(other, "central", 2))));
        var elsewhere = new Scope(Scope.Reach.CENTRE, workplace.centre(), null, null);
        var company = new Scope(Scope.Reach.COMPANY, centre, one, null);

        for (var stranger : List.of(elsewhere, Scope.NONE)) {
            assertThat(
                            stranger.call(() ->
                                    rows("result_fact")
                                            + rows("result_sum")
                                            + rows("result_presence")))
                    .isZero();
            assertThat(stranger.call(() -> indicators.value("SRV-QA", Cut.of(centre)))).isEmpty();
        }
        assertThat(company.call(() -> rows("result_fact"))).isEqualTo(1);
        assertThat(company.call(() -> rows("result_sum"))).isZero();
        assertThatThrownBy(() ->
                        elsewhere.call(() -> ledger.record(List.of(quick(one, "central", 3)))))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    RES-EL,   5,  m3/a,  2023-01-01, VNM-30-2008, 1701, 1,   result.unit,        does not fit RES-EL. Give it in MWh/a.
                    RES-EL,   5,  MWh,   2023-01-01, VNM-30-2008, 1701, 1,   result.unit,        does not fit
                    FIN-SAV,  5,  VND,   2023-01-01, VNM-30-2008, 1701, 1,   result.unit,        VND/a
                    FIN-INV,  5,  XYZ,   2023-01-01, VNM-30-2008, 1701, 1,   result.unit,        ISO 4217
                    RES-EL,  -5,  MWh/a, 2023-01-01, VNM-30-2008, 1701, 1,   result.negative,    below zero
                    RES-EL,   5,  MWh/a, 2099-01-01, VNM-31-2025, 1701, 1,   result.future,      lies in the future
                    RES-EL,   5,  MWh/a, 2025-08-01, VNM-30-2008, 1701, 1,   result.place-ended, VNM-31-2025
                    RES-EL,   5,  MWh/a, 2023-01-01, VNM-99,      1701, 1,   result.no-place,    no place
                    RES-EL,   5,  MWh/a, 2023-01-01, VNM-30-2008, 9999, 1,   result.no-sector,   ISIC
                    RES-XX,   5,  MWh/a, 2023-01-01, VNM-30-2008, 1701, 1,   result.no-indicator,no indicator
                    RES-EL,   5,  MWh/a, 2023-01-01, VNM-30-2008, 1701, 1.2, result.shares,      100 %
                    RES-EL,   5,  MWh/a, 2023-01-01, VNM-30-2008, 1701, 0.2, result.no-programme,no programme
                    """)
    void tellsWhatIsWrongAndRecordsNothing(
            String indicator,
            String value,
            String unit,
            LocalDate day,
            String place,
            String sector,
            BigDecimal share,
            String code,
            String says) {
        var company = workplace.company(centre);
        var right = fact(company, "RES-EL", Amount.of(BigDecimal.ONE, "MWh/a"), Status.CLAIMED);
        var wrong =
                new Fact(
                        right.who(),
                        indicator,
                        Days.on(day),
                        new Amount(new BigDecimal(value), null, unit, null),
                        Status.CLAIMED,
                        Fact.Setting.at(place, sector),
                        new Fact.Source("file", "f", "1", "Savings!D12", null),
                        share.compareTo(BigDecimal.ONE) == 0
                                ? List.of()
                                : List.of(new Fact.Share(UUID.randomUUID(), share)));

        var problems = problems(List.of(right, wrong));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().code()).isEqualTo(code);
        assertThat(problems.getFirst().subject().id()).isEqualTo("Savings!D12");
        assertThat(problems.getFirst().message()).contains(says.strip());
        assertThat(inCentre(() -> rows("result_fact"))).isZero();
    }

    @Test
    void tellsOfCompaniesThatAreNotOfTheCentreAndOfSourcesThatContradictThemselves() {
        var stranger = workplace.company(workplace.centre());
        assertThat(problems(List.of(quick(stranger, "central", 1))))
                .extracting(InputProblem::code)
                .containsExactly("result.no-company");

        var company = workplace.company(centre);
        var fact = fact(company, "RES-EL", Amount.of(BigDecimal.ONE, "MWh/a"), Status.CLAIMED);
        var otherwise =
                new Fact(
                        fact.who(),
                        fact.indicator(),
                        fact.days(),
                        Amount.of(BigDecimal.TWO, "MWh/a"),
                        fact.status(),
                        fact.setting(),
                        fact.source(),
                        List.of());
        assertThat(problems(List.of(fact, otherwise)))
                .extracting(InputProblem::code)
                .containsExactly("result.said-twice");
        inCentre(() -> ledger.record(List.of(fact)));
        assertThat(problems(List.of(otherwise)))
                .extracting(InputProblem::code)
                .containsExactly("result.said-otherwise");
    }

    private List<InputProblem> problems(List<Fact> facts) {
        return catchThrowableOfType(InvalidInput.class, () -> inCentre(() -> ledger.record(facts)))
                .problems();
    }

    private <T extends @Nullable Object> T inCentre(Supplier<T> work) {
        return scope.call(work::get);
    }

    private boolean stand(String record, List<Fact> facts) {
        ledger.stand(centre, "test", record, facts);
        return true;
    }

    private long rows(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private BigDecimal value(String code, Cut cut) {
        var cells = inCentre(() -> indicators.value(code, cut));
        assertThat(cells).as(code).hasSize(1);
        return cells.getFirst().value();
    }

    private BigDecimal sum(String code, Cut cut) {
        return inCentre(() -> indicators.value(code, cut)).stream()
                .map(Indicators.Cell::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> byPlace(Provinces map) {
        return inCentre(() -> indicators.value("RES-EL", Cut.of(centre).on(map).by(By.PLACE)))
                .stream()
                .map(c ->
                        c.keys().getFirst() + " " + c.value().stripTrailingZeros().toPlainString())
                .toList();
    }

    private List<UUID> companies(int count) {
        return Scope.SYSTEM.call(() ->
                database.sql(
                                """
                                insert into company (centre_id, name, isic)
                                select ?, 'Company ' || n, '1701' from generate_series(1, ?) n returning id
                                """)
                        .params(centre, count)
                        .query(UUID.class)
                        .list());
    }

    private Fact quick(UUID company, String channel, int number) {
        return new Fact(
                new Fact.Who(centre, company, null),
                "SRV-QA",
                Days.on(DAY),
                Amount.one(),
                Status.IMPLEMENTED,
                new Fact.Setting(null, null, null, channel, null),
                new Fact.Source("test", company + channel, "" + number, "row " + number, null),
                List.of());
    }

    private Fact saving(LocalDate day, String place, String record) {
        return new Fact(
                new Fact.Who(centre, workplace.company(centre), null),
                "RES-EL",
                Days.on(day),
                Amount.of(BigDecimal.ONE, "MWh/a"),
                Status.VERIFIED,
                Fact.Setting.at(place, "1701"),
                new Fact.Source("test", record, "", "row", null),
                List.of());
    }

    private Fact fact(@Nullable UUID company, String indicator, Amount amount, Status status) {
        return new Fact(
                new Fact.Who(centre, company, null),
                indicator,
                Days.on(DAY),
                amount,
                status,
                SETTING,
                new Fact.Source("test", UUID.randomUUID().toString(), "", "row", null),
                List.of());
    }

    private Fact ofCentre(String indicator, @Nullable UUID subject, LocalDate day, int value) {
        return new Fact(
                new Fact.Who(centre, null, subject),
                indicator,
                Days.on(day),
                Amount.of(BigDecimal.valueOf(value), "1"),
                Status.IMPLEMENTED,
                Fact.Setting.UNKNOWN,
                new Fact.Source("test", UUID.randomUUID().toString(), "", "row", null),
                List.of());
    }

    private static Fact with(Fact f, List<Fact.Share> shares) {
        return new Fact(
                f.who(),
                f.indicator(),
                f.days(),
                f.amount(),
                f.status(),
                f.setting(),
                f.source(),
                shares);
    }

    private static Fact from(String record, Fact f) {
        return new Fact(
                f.who(),
                f.indicator(),
                f.days(),
                f.amount(),
                f.status(),
                f.setting(),
                new Fact.Source("test", record, f.source().record(), f.source().label(), null),
                f.shares());
    }
}
