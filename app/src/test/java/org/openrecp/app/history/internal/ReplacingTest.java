// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.job.NotDone;
import org.openrecp.app.reported.ReportedFigures;
import org.openrecp.app.reported.ReportedFigures.Author;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A corrected row takes the place of the earlier one, and gives it back. */
@SpringBootTest
@AutoConfigureMockMvc
class ReplacingTest implements DatabaseTest {
    private static final List<Object> PAPER =
            List.of("Giấy Hoàng Hà", "Phú Thọ", "chi tiết", 350, 120_000, 410.5);
    private static final List<Object> BEER =
            List.of("Bia Sông Lô", "Tuyên Quang", "nhanh", 20, 30_000, 55);
    private static final List<Object> MORE_BEER =
            List.of("Bia Sông Lô", "Tuyên Quang", "nhanh", 20, 33_000, 55);
    private static final List<Object> MOST_BEER =
            List.of("Bia Sông Lô", "Tuyên Quang", "nhanh", 20, 36_000, 55);
    private static final List<Object> TEXTILE =
            List.of("Dệt Minh Khai", "Hà Nội", "nhanh", 75, 90_000, 180);

    @Autowired private Workplace workplace;
    @Autowired private HistoryDesk desk;
    @Autowired private HistoryJobs work;
    @Autowired private ReportedFigures reported;
    @Autowired private JdbcClient database;

    private UUID centre = new UUID(0, 0);
    private Scope scope = Scope.NONE;

    @BeforeEach
    void aCentre() {
        centre = workplace.centre();
        scope = new Scope(Scope.Reach.CENTRE, centre, null, null);
    }

    @Test
    void findsTheEarlierRowWhateverFileItStoodIn() throws Exception {
        within(() -> {
            desk.load(send("old.xlsx", List.of(PAPER, BEER)));
            var corrected = send("corrected.xlsx", List.of(MORE_BEER));

            assertThat(desk.check(corrected))
                    .extracting(t -> t.place() + " " + t.code() + " " + t.arguments())
                    .containsExactly("Năm 2004!A2 changed [old.xlsx, Năm 2004!A3]");
            replacing(corrected);
            assertThat(desk.check(corrected))
                    .extracting(t -> t.code() + " " + t.blocks())
                    .containsExactly("replaced false");
            desk.load(corrected);
            assertThat(desk.figure(centre, "RES-EL")).isEqualByComparingTo("153");
        });
    }

    @Test
    void takenBackItBringsBackExactlyWhatStoodBefore() throws Exception {
        within(() -> {
            desk.load(sendWithProgramme("old.xlsx", List.of(PAPER, BEER)));
            var before = sums();
            assertThat(before).anyMatch(s -> s.contains("RES-EL"));

            for (int time = 0; time < 2; time++) {
                var corrected = sendWithProgramme("corrected.xlsx", List.of(MORE_BEER, TEXTILE));
                replacing(corrected);
                desk.load(corrected);
                assertThat(desk.figure(centre, "RES-EL")).isEqualByComparingTo("243");
                assertThat(sums()).isNotEqualTo(before);

                desk.undo(corrected);
                assertThat(sums()).as("time " + time).isEqualTo(before);
            }
            assertThat(desk.check(sendWithProgramme("old.xlsx", List.of(PAPER, BEER)))).isEmpty();
        });
    }

    @Test
    void cannotBeTakenBackUnderALoadThatBuildsOnIt() throws Exception {
        within(() -> {
            var old = send("old.xlsx", List.of(BEER));
            desk.load(old);
            var before = sums();
            var second = send("second.xlsx", List.of(MORE_BEER));
            replacing(second);
            desk.load(second);
            var third = send("third.xlsx", List.of(MOST_BEER));
            replacing(third);
            desk.load(third);

            assertBuiltOn(old, "second.xlsx");
            assertBuiltOn(second, "third.xlsx");
            desk.undo(third);
            desk.undo(second);
            assertThat(sums()).isEqualTo(before);
            desk.undo(old);
            assertThat(sums()).isEmpty();
        });
    }

    @Test
    void cannotBeTakenBackWhereItsPredecessorWasLoadedAgain() throws Exception {
        within(() -> {
            desk.load(send("old.xlsx", List.of(BEER)));
            var second = send("second.xlsx", List.of(MORE_BEER));
            replacing(second);
            desk.load(second);
            var again = send("again.xlsx", List.of(BEER));
            desk.map(again, m -> m.with("both", ""));
            desk.load(again);

            assertBuiltOn(second, "again.xlsx");
            desk.undo(again);
            desk.undo(second);
            assertThat(desk.figure(centre, "RES-EL")).isEqualByComparingTo("30");
        });
    }

    private void assertBuiltOn(UUID file, String later) {
        var before = sums();
        assertThatThrownBy(() -> desk.undo(file))
                .isInstanceOfSatisfying(
                        NotDone.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("history.built-on");
                            assertThat(e.arguments()).containsExactly(later);
                        });
        assertThat(sums()).isEqualTo(before);
        assertThat(desk.get(file).state()).isEqualTo(HistoryImport.State.LOADED);
    }

    @Test
    void replacesItsOwnPredecessorAndNotWhatIsAnotherThing() throws Exception {
        within(() -> {
            desk.load(send("one.xlsx", List.of(BEER)));
            var other = send("other.xlsx", List.of(MORE_BEER));
            desk.map(other, m -> m.with("both", ""));
            desk.load(other);
            var corrected = send("other.xlsx", List.of(MOST_BEER));
            replacing(corrected);
            desk.load(corrected);

            assertThat(desk.get(corrected).counts().replaced()).isEqualTo(1);
            assertThat(desk.figure(centre, "RES-EL")).isEqualByComparingTo("66");
        });
    }

    @Test
    void takesListsOfCompaniesThatDifferForWhatTheyAre() throws Exception {
        within(() -> {
            desk.load(companies("one.xlsx", 100));
            assertThat(desk.check(companies("other.xlsx", 120))).isEmpty();
            assertThat(desk.check(companies("one.xlsx", 120)))
                    .extracting(Trouble::code)
                    .containsExactly("changed");
        });
    }

    private UUID companies(String name, int employees) throws Exception {
        return desk.send(
                centre,
                name,
                new Table()
                        .with(
                                "Doanh nghiệp",
                                List.of(
                                        List.of("Doanh nghiệp", "Tỉnh", "Số lao động"),
                                        List.of("Bia Sông Lô", "Tuyên Quang", employees)))
                        .bytes());
    }

    @Test
    void withdrawsAFigureThatWasCorrectedAndLetsItStandAgain() throws Exception {
        within(() -> {
            desk.load(figures("old.xlsx", 500));
            var corrected = figures("corrected.xlsx", 510);
            replacing(corrected);
            work.check(corrected, new Author(null, "Lan"), JobProgress.NONE);
            work.load(corrected, new Author(null, "Hoa"), JobProgress.NONE);
            assertThat(standingFigures()).containsExactly("510");

            work.undo(corrected, new Author(null, "Mai"), JobProgress.NONE);
            assertThat(standingFigures()).containsExactly("500");
            assertThat(
                            database.sql(
                                            "select distinct author from reported_figure where centre_id = ? order by author")
                                    .param(centre)
                                    .query(String.class)
                                    .list())
                    .containsExactly("Hoa", "Mai", "Manager");
        });
    }

    private List<String> standingFigures() {
        return reported.list(centre).stream()
                .map(f -> String.valueOf(f.amounts().getFirst().low()))
                .toList();
    }

    private UUID figures(String name, int amount) throws Exception {
        return desk.send(
                centre,
                name,
                new Table()
                        .with(
                                "Printed",
                                List.of(
                                        List.of("Title", "As printed", "Amount", "Unit", "Source"),
                                        List.of(
                                                "Companies helped",
                                                "over " + amount,
                                                amount,
                                                "enterprise",
                                                "Leaflet")))
                        .bytes());
    }

    @Test
    void keepsARowOfAnyLength() throws Exception {
        within(() -> {
            var random = new SplittableRandom(7);
            var title = new StringBuilder("Giải pháp ");
            for (int i = 0; i < 20_000; i++) {
                title.append((char) ('A' + random.nextInt(26)));
            }
            var file =
                    desk.send(
                            centre,
                            "long.xlsx",
                            new Table()
                                    .with(
                                            "Giải pháp",
                                            List.of(
                                                    List.of("Công ty", "Giải pháp", "Năm"),
                                                    List.of("Bia Sông Lô", title, 2004)))
                                    .bytes());
            desk.load(file);
            assertThat(desk.figure(centre, "OPT-N")).isEqualByComparingTo("1");
        });
    }

    private UUID send(String name, List<List<Object>> rows) throws Exception {
        return desk.send(centre, name, Table.ofYear(2004, rows).bytes());
    }

    /** The same, 60 % of it counted by a programme. */
    private UUID sendWithProgramme(String name, List<List<Object>> rows) throws Exception {
        var all = new ArrayList<List<Object>>();
        var headers = new ArrayList<>(Table.HEADERS);
        headers.addAll(List.of("Chương trình", "Tỷ lệ"));
        all.add(headers);
        for (var row : rows) {
            var shared = new ArrayList<>(row);
            shared.addAll(List.of("SECO", 60));
            all.add(shared);
        }
        var file = desk.send(centre, name, new Table().with("Năm 2004", all).bytes());
        desk.map(file, m -> m.with(shared(m.of("Năm 2004"))));
        return file;
    }

    private static SheetMapping shared(SheetMapping sheet) {
        var columns = new ArrayList<ColumnMapping>();
        for (var c : sheet.columns()) {
            var field = c.column() == 6 ? "programme" : c.column() == 7 ? "share" : c.field();
            columns.add(new ColumnMapping(c.column(), c.header(), field, c.unit()));
        }
        return new SheetMapping(
                sheet.sheet(),
                sheet.kind(),
                sheet.header(),
                sheet.numbers(),
                sheet.monthFirst(),
                columns,
                sheet.defaults(),
                sheet.skip(),
                sheet.twins());
    }

    private void replacing(UUID file) {
        desk.map(file, m -> m.with("replace", ""));
    }

    /** All that the ledger sums up for the centre, by every column that it sums by. */
    private List<String> sums() {
        return database.sql(
                        """
                        select concat_ws(' ', indicator, status, year, currency, place_id, division, channel, sum(facts),
                            trim_scale(sum(value)))
                        from result_sum where centre_id = :centre
                        group by indicator, status, year, currency, place_id, division, channel
                        having sum(facts) <> 0 or sum(value) <> 0
                        union all
                        select concat_ws(' ', 'year', indicator, status, year, currency, sum(facts), trim_scale(sum(value)))
                        from result_year where centre_id = :centre group by indicator, status, year, currency
                        having sum(facts) <> 0 or sum(value) <> 0
                        union all
                        select concat_ws(' ', company_id, presence, year, place_id, division, sum(claimed), sum(implemented))
                        from result_presence where centre_id = :centre
                        group by company_id, presence, year, place_id, division
                        having sum(claimed) <> 0 or sum(implemented) <> 0
                        union all
                        select concat_ws(' ', 'programme', programme_id, indicator, status, year, currency, place_id,
                            sum(facts), trim_scale(sum(value)))
                        from programme_sum where centre_id = :centre
                        group by programme_id, indicator, status, year, currency, place_id
                        having sum(facts) <> 0 or sum(value) <> 0
                        union all
                        select concat_ws(' ', 'in programme', company_id, programme_id, presence, year, sum(claimed),
                            sum(implemented))
                        from programme_presence where centre_id = :centre
                        group by company_id, programme_id, presence, year
                        having sum(claimed) <> 0 or sum(implemented) <> 0
                        union all
                        select concat_ws(' ', 'share', s.programme_id, f.indicator, trim_scale(sum(s.share * f.value)))
                        from result_share s join result_fact f on f.id = s.fact_id where f.centre_id = :centre
                        group by s.programme_id, f.indicator having sum(s.share * f.value) <> 0
                        order by 1
                        """)
                .param("centre", centre)
                .query(String.class)
                .list();
    }

    private void within(HistoryDesk.Steps steps) throws Exception {
        HistoryDesk.within(scope, steps);
    }
}
