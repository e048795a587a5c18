// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.OldWindows;
import org.openrecp.app.Workplace;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.JobProgress;
import org.openrecp.app.job.NotDone;
import org.openrecp.app.reported.ReportedFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class LoadingTest implements DatabaseTest {
    private static final List<Object> PAPER =
            List.of("Công ty CP Giấy Hoàng Hà", "Phú Thọ", "chi tiết", 350, 120_000, 410.5);
    private static final List<Object> BEER =
            List.of("Công ty Bia Sông Lô", "Tuyên Quang", "nhanh", 20, 30_000, 55);
    private static final List<Object> TEXTILE =
            List.of("Công ty TNHH Dệt Minh Khai", "Hà Nội", "nhanh", 75, 90_000, 180);

    @Autowired private Workplace workplace;
    @Autowired private HistoryDesk desk;
    @Autowired private HistoryJobs work;
    @Autowired private FindingStore findings;
    @Autowired private Companies companies;
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
    void loadsASheetThatItUnderstandsByItself() throws Exception {
        within(() -> {
            var file = send(Table.ofYear(2004, List.of(PAPER, BEER, TEXTILE)));
            assertThat(desk.get(file).mapping().of("Năm 2004").kind())
                    .isEqualTo(RowKind.ASSESSMENT);

            desk.load(file);

            assertThat(desk.get(file).counts())
                    .isEqualTo(new HistoryImport.Counts(3, 0, 0, 3, 12, 0, 0));
            assertThat(desk.figure(centre, "RES-EL")).isEqualByComparingTo("240");
            assertThat(desk.figure(centre, "FIN-INV")).isEqualByComparingTo("445000000");
            assertThat(desk.figure(centre, "FIN-SAV")).isEqualByComparingTo("645500000");
            assertThat(desk.figure(centre, "SRV-QA")).isEqualByComparingTo("2");
            assertThat(desk.figure(centre, "SRV-DA")).isEqualByComparingTo("1");
        });
    }

    @Test
    void loadsOnlyWhatIsNewTheNextTime() throws Exception {
        within(() -> {
            desk.load(send(Table.ofYear(2004, List.of(PAPER, BEER))));
            var again = send(Table.ofYear(2004, List.of(PAPER, BEER, TEXTILE)));
            desk.load(again);

            assertThat(desk.get(again).counts())
                    .isEqualTo(new HistoryImport.Counts(1, 2, 0, 1, 4, 0, 0));
            assertThat(desk.figure(centre, "RES-EL")).isEqualByComparingTo("240");
        });
    }

    @Test
    void takesALoadBackWithItsUntouchedCompanies() throws Exception {
        within(() -> {
            var file = send(Table.ofYear(2004, List.of(PAPER, BEER)));
            desk.load(file);
            var beer = named("Bia Sông Lô");
            database.sql("update company set version = version + 1 where id = ?")
                    .param(beer.id())
                    .update();

            desk.undo(file);

            assertThat(desk.get(file).state()).isEqualTo(HistoryImport.State.UNDONE);
            assertThat(desk.figure(centre, "RES-EL")).isZero();
            assertThat(desk.figure(centre, "SRV-DA")).isZero();
            assertThat(companies.list()).extracting(Company::id).containsExactly(beer.id());

            desk.load(send(Table.ofYear(2004, List.of(PAPER, BEER))));
            assertThat(desk.figure(centre, "RES-EL")).isEqualByComparingTo("150");
        });
    }

    @Test
    void tellsOfEveryConflictWithItsCell() throws Exception {
        within(() -> {
            var headers = new ArrayList<>(Table.HEADERS);
            headers.addAll(List.of("Năm", "Chương trình", "Tỷ lệ", "Dự án", "Tỷ lệ 2"));
            var rows = new ArrayList<List<Object>>();
            rows.add(headers);
            rows.add(row("Giấy A", "Hải Dương", "nhanh", 1, 1, 1, 2026));
            rows.add(row("Giấy B", "Atlantis", "nhanh", 1, 1, 1, 2004));
            rows.add(row("Giấy C", "Hà Nội", "lâu", 1, 1, 1, 2004));
            rows.add(row("Giấy D", "Hà Nội", "nhanh", 1, -5, 1, 2004));
            rows.add(row("Giấy E", "Hà Nội", "nhanh", 1, "nhiều", 1, 2004));
            rows.add(row("Giấy F", "Hà Nội", "nhanh", 1, 1, 1, 2099));
            rows.add(row("Giấy G", "Hà Nội", "nhanh", 1, 1, 1, 2004, "SECO", 60, "CIDA", 50));
            rows.add(row("", "Hà Nội", "nhanh", 1, 1, 1, 2004));
            rows.add(row("Giấy H", "Hà Nội", "nhanh", 1, "5 t", 1, 2004));
            rows.add(row("Giấy I", "Hà Nội", "nhanh", 1, 7, 1, 2004));
            rows.add(row("Giấy I", "Hà Nội", "nhanh", 1, 7, 1, 2004));
            rows.add(row("Tổng cộng", "", "", 11, 12, 13, ""));
            var file = send(new Table().with("Cũ", rows));
            mapShares(file);

            assertThat(desk.check(file))
                    .filteredOn(Trouble::blocks)
                    .extracting(t -> t.place() + " " + t.code())
                    .containsExactlyInAnyOrder(
                            "Cũ!B2 no-place-then",
                            "Cũ!B3 no-place",
                            "Cũ!C4 no-choice",
                            "Cũ!E5 negative",
                            "Cũ!E6 not-a-number",
                            "Cũ!G7 future",
                            "Cũ!J8 share-sum",
                            "Cũ!A9 no-company",
                            "Cũ!E10 unit",
                            "Cũ!A12 twin");
            assertThat(desk.get(file).state()).isEqualTo(HistoryImport.State.MAPPING);
            assertThatThrownBy(() -> work.load(file, HistoryDesk.MANAGER, JobProgress.NONE))
                    .isInstanceOf(NotDone.class);
            assertThat(companies.list()).isEmpty();
        });
    }

    private void mapShares(UUID file) {
        desk.map(
                file,
                mapping -> {
                    var sheet = mapping.of("Cũ");
                    var columns = new ArrayList<>(sheet.columns());
                    columns.replaceAll(c ->
                            switch (c.column()) {
                                case 7, 9 -> field(c, "programme");
                                case 8, 10 -> field(c, "share");
                                default -> c;
                            });
                    return mapping.with(changed(sheet, columns));
                });
    }

    private static ColumnMapping field(ColumnMapping column, String field) {
        return new ColumnMapping(column.column(), column.header(), field, column.unit());
    }

    private static SheetMapping changed(SheetMapping sheet, List<ColumnMapping> columns) {
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

    @Test
    void asksWhichCompanyIsMeantAndRemembersIt() throws Exception {
        within(() -> {
            var known = UUID.randomUUID();
            companies.create(
                    known,
                    centre,
                    CompanyDetails.of("Công ty TNHH Dệt Minh Khai", "13", null, null));
            var file =
                    send(
                            Table.ofYear(
                                    2004,
                                    List.of(
                                            row(
                                                    "Dệt Minh Khải Hà",
                                                    "",
                                                    "nhanh",
                                                    75,
                                                    90_000,
                                                    180))));

            assertThat(desk.check(file)).extracting(Trouble::code).containsExactly("undecided");
            var named = findings.named(file).getFirst();
            assertThat(named.likely()).containsExactly(known);
            findings.decide(centre, named.key(), known);
            desk.load(file);

            assertThat(companies.list()).hasSize(1);
            assertThat(desk.get(file).counts().companies()).isZero();
            var next =
                    send(
                            Table.ofYear(
                                    2005,
                                    List.of(row("Dệt Minh Khải Hà", "", "nhanh", 5, 1_000, 8))));
            assertThat(desk.check(next)).isEmpty();
        });
    }

    @Test
    void refusesOrReplacesARowThatHasOtherValuesNow() throws Exception {
        within(() -> {
            desk.load(send(Table.ofYear(2004, List.of(PAPER, BEER))));
            var corrected = new ArrayList<>(BEER);
            corrected.set(4, 33_000);
            var file = send(Table.ofYear(2004, List.of(PAPER, corrected)));

            assertThat(desk.check(file)).extracting(Trouble::code).containsExactly("changed");
            desk.map(file, m -> m.with("replace", ""));
            desk.load(file);

            assertThat(desk.get(file).counts().replaced()).isEqualTo(1);
            assertThat(desk.figure(centre, "RES-EL")).isEqualByComparingTo("153");
        });
    }

    @Test
    void refusesAFileThatIsNotWhatWasTried() throws Exception {
        within(() -> {
            var file = send(Table.ofYear(2004, List.of(PAPER)));
            desk.check(file);
            database.sql(
                            "update history_chunk set content = content || '\\x00'::bytea where import_id = ?")
                    .param(file)
                    .update();
            assertThatThrownBy(() -> work.load(file, HistoryDesk.MANAGER, JobProgress.NONE))
                    .isInstanceOfSatisfying(
                            NotDone.class,
                            e -> assertThat(e.key()).isEqualTo("history.file-changed"));

            desk.send(file, centre, "old.xlsx", Table.ofYear(2004, List.of(BEER)).bytes());
            assertThatThrownBy(() -> work.load(file, HistoryDesk.MANAGER, JobProgress.NONE))
                    .isInstanceOfSatisfying(
                            NotDone.class,
                            e -> assertThat(e.key()).isEqualTo("history.not-checked"));

            desk.check(file);
            companies.create(
                    UUID.randomUUID(),
                    centre,
                    CompanyDetails.of("Công ty Bia Sông Lô", "11", null, null));
            assertThatThrownBy(() -> work.load(file, HistoryDesk.MANAGER, JobProgress.NONE))
                    .isInstanceOfSatisfying(
                            NotDone.class,
                            e -> assertThat(e.key()).isEqualTo("history.changed-since-check"));
            assertThat(desk.figure(centre, "RES-EL")).isZero();
        });
    }

    @Test
    void leavesNothingOfALoadThatIsStopped() throws Exception {
        within(() -> {
            var file = send(Table.ofYear(2004, many(3_000)));
            assertThat(desk.check(file)).isEmpty();
            JobProgress stopping =
                    (stage, share) -> {
                        if (share > 0.6) {
                            throw new JobProgress.Stopped();
                        }
                    };

            assertThatThrownBy(() -> work.load(file, HistoryDesk.MANAGER, stopping))
                    .isInstanceOf(JobProgress.Stopped.class);

            assertThat(companies.list()).isEmpty();
            assertThat(desk.figure(centre, "RES-EL")).isZero();
            assertThat(desk.get(file).state()).isEqualTo(HistoryImport.State.CHECKED);
        });
    }

    @Test
    void loadsTrainingsOptionsAndReportedFigures() throws Exception {
        within(() -> {
            var table =
                    new Table()
                            .with(
                                    "Training",
                                    List.of(
                                            List.of(
                                                    "Course",
                                                    "Date",
                                                    "Participants",
                                                    "Person-days"),
                                            List.of("CP basics", "15/03/2006", 24, 48)))
                            .with(
                                    "Options",
                                    List.of(
                                            List.of(
                                                    "Company",
                                                    "Option",
                                                    "Year",
                                                    "Status",
                                                    "Investment (USD)",
                                                    "Water saved (m3/year)"),
                                            List.of(
                                                    "Paper One",
                                                    "Reuse white water",
                                                    2007,
                                                    "done",
                                                    9_000,
                                                    40_000),
                                            List.of(
                                                    "Paper One",
                                                    "New boiler",
                                                    2007,
                                                    "proposed",
                                                    80_000,
                                                    0)))
                            .with(
                                    "Printed",
                                    List.of(
                                            List.of(
                                                    "Title",
                                                    "As printed",
                                                    "Amount",
                                                    "Unit",
                                                    "Qualifier",
                                                    "Source"),
                                            List.of(
                                                    "Companies helped",
                                                    "over 500",
                                                    500,
                                                    "enterprise",
                                                    "over",
                                                    "Leaflet")));
            var file = send(table);
            desk.load(file);

            assertThat(desk.figure(centre, "TRN-PART")).isEqualByComparingTo("24");
            assertThat(desk.figure(centre, "OPT-N")).isEqualByComparingTo("2");
            assertThat(desk.figure(centre, "OPT-IMP")).isEqualByComparingTo("1");
            assertThat(desk.figure(centre, "RES-WAT")).isEqualByComparingTo("40000");
            assertThat(reported.list(centre))
                    .singleElement()
                    .satisfies(f -> {
                        assertThat(f.source().document()).isEqualTo("Leaflet");
                        assertThat(f.amounts().getFirst().qualifier().code())
                                .isEqualTo("more-than");
                    });

            desk.undo(file);
            assertThat(reported.list(centre)).isEmpty();
            assertThat(desk.figure(centre, "TRN-PART")).isZero();
        });
    }

    @Test
    void readsOldTextFilesAndSavedMappings() throws Exception {
        within(() -> {
            var file =
                    desk.send(
                            centre,
                            "bao-cao.csv",
                            OldWindows.bytes(
                                    """
                                    Công ty;Năm;Than (tấn);Ghi chú
                                    Gạch Đại La;2001;"1.250,5";x
                                    Gạch Cẩm Trướng;2002;12,5;
                                    """));
            assertThat(requireNonNull(desk.get(file).style()).encoding()).isEqualTo("windows-1258");
            desk.load(file);
            assertThat(named("Cẩm Trướng").name()).isEqualTo("Gạch Cẩm Trướng");
            assertThat(desk.figure(centre, "RES-COAL")).isEqualByComparingTo("1263");

            var fitted =
                    desk.get(file).mapping().fitted(desk.get(send(moved())).layout()).of("khác");
            assertThat(fitted.column("RES-COAL").orElseThrow().column()).isEqualTo(3);
        });
    }

    @Test
    void asksForARateOnlyWhereMoneyIsToBeConverted() throws Exception {
        within(() -> {
            var file = send(Table.ofYear(2025, List.of(row("Giấy A", "", "nhanh", 1, 2, 3))));
            assertThat(desk.check(file)).isEmpty();

            desk.map(file, m -> m.with("refuse", "USD"));
            assertThat(desk.check(file))
                    .extracting(t -> t.place() + " " + t.code() + " " + t.arguments())
                    .containsExactly(
                            "Năm 2025!D2 no-rate [VND, USD, 2025]",
                            "Năm 2025!F2 no-rate [VND, USD, 2025]");
        });
    }

    @Test
    void findsTheFourMistakesOfTheExample() throws Exception {
        within(() -> {
            var example = Path.of("..", "examples", "history", "old-records.xlsx");
            var file = desk.send(centre, "old-records.xlsx", Files.readAllBytes(example));

            assertThat(desk.check(file))
                    .filteredOn(Trouble::blocks)
                    .extracting(t -> t.place() + " " + t.code())
                    .containsExactlyInAnyOrder(
                            "Doanh nghiệp!A6 company-twice",
                            "Năm 2004!E5 negative",
                            "Năm 2004!B6 no-place",
                            "Giải pháp!E4 unit");
        });
    }

    /** The same columns on a sheet of another name, in another order. */
    private static Table moved() {
        return new Table()
                .with(
                        "khác",
                        List.of(
                                List.of("Ghi chú", "Công ty", "Năm", "Than (tấn)"),
                                List.of("", "Gạch Đại La", 2003, 5)));
    }

    private static List<List<Object>> many(int count) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    row(
                            "Nhà máy " + Integer.toString(i % 50 * 9_999_991 + 1_000_000, 36),
                            "Hà Nội",
                            "nhanh",
                            i + 1,
                            i + 1,
                            i + 1));
        }
        return rows;
    }

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    private UUID send(Table table) throws Exception {
        return desk.send(centre, "old.xlsx", table.bytes());
    }

    private void within(HistoryDesk.Steps steps) throws Exception {
        HistoryDesk.within(scope, steps);
    }

    private Company named(String part) {
        return companies.list().stream()
                .filter(c -> c.name().contains(part))
                .findFirst()
                .orElseThrow();
    }
}
