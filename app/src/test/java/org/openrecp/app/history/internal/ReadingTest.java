// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.database.Scope;
import org.openrecp.app.reported.ReportedFigures;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What rows come to that are read from files. */
@SpringBootTest
@AutoConfigureMockMvc
class ReadingTest implements DatabaseTest {
    @Autowired private Workplace workplace;
    @Autowired private HistoryDesk desk;
    @Autowired private Companies companies;
    @Autowired private ReportedFigures reported;
    @Autowired private JdbcClient database;
    @Autowired private MockMvc browser;

    private UUID centre = new UUID(0, 0);
    private Scope scope = Scope.NONE;

    @BeforeEach
    void aCentre() {
        centre = workplace.centre();
        scope = new Scope(Scope.Reach.CENTRE, centre, null, null);
    }

    private void within(HistoryDesk.Steps steps) throws Exception {
        HistoryDesk.within(scope, steps);
    }

    private UUID send(String sheet, List<List<Object>> rows) throws Exception {
        return desk.send(centre, "old.xlsx", new Table().with(sheet, rows).bytes());
    }

    @Test
    void takesPlaceAndSectorOfTheCompanyWhereARowLacksThem() throws Exception {
        within(() -> {
            companies.create(
                    UUID.randomUUID(),
                    centre,
                    CompanyDetails.of("Giấy Thác Mơ", "1701", null, "VNM-04-2008"));
            desk.load(
                    send(
                            "Năm 2004",
                            List.of(
                                    List.of("Doanh nghiệp", "Điện tiết kiệm (kWh/năm)"),
                                    List.of("Giấy Thác Mơ", 5_000))));
            assertThat(
                            database.sql(
                                            """
                                            select scheme || ' ' || sector || ' ' || place_id
                                            from result_fact where centre_id = ?
                                            """)
                                    .param(centre)
                                    .query(String.class)
                                    .list())
                    .containsOnly("isic 1701 VNM-04-2008")
                    .isNotEmpty();
        });
    }

    @Test
    void tellsOfNewProgrammesAndOfColumnsThatAreMissing() throws Exception {
        within(() -> {
            List<Object> headers =
                    List.of("Doanh nghiệp", "Than (tấn)", "Điện (kWh)", "Chương trình");
            var file =
                    send(
                            "Năm 2004",
                            List.of(
                                    headers,
                                    List.of("Gạch Đại La", 5, 6, "SECO"),
                                    List.of("Gạch Cẩm", 5, 6, "Seco"),
                                    List.of("Gạch Trướng", 5, 6, "seco")));
            assertThat(desk.check(file))
                    .extracting(Trouble::place, Trouble::code, Trouble::blocks)
                    .containsExactly(tuple("Năm 2004!D2", "new-programme", false));

            var without =
                    new Table()
                            .with(
                                    "Năm 2004",
                                    List.of(
                                            List.of("Doanh nghiệp", "Dầu (tấn)", "Điện (kWh)"),
                                            List.of("Gạch Đại La", 5, 6)));
            desk.send(file, centre, "old.xlsx", without.bytes());
            assertThat(desk.check(file))
                    .extracting(Trouble::place, Trouble::code, Trouble::found)
                    .containsExactlyInAnyOrder(
                            tuple("Năm 2004", "column-missing", "Than (tấn)"),
                            tuple("Năm 2004", "column-missing", "Chương trình"));
            assertThat(desk.get(file).counts().facts()).isEqualTo(1);
        });
    }

    @Test
    void loadsARowWithALongTitle() throws Exception {
        within(() -> {
            var title = new StringBuilder();
            for (int i = 0; title.length() < 10_000; i++) {
                title.append(Integer.toString(i * 7_919 % 46_337, 36)).append(' ');
            }
            List<Object> row = List.of("Gạch Đại La", title.toString(), 5);
            desk.load(
                    send("Năm 2004", List.of(List.of("Công ty", "Giải pháp", "Than (tấn)"), row)));
            assertThat(desk.figure(centre, "RES-COAL")).isEqualByComparingTo("5");
        });
    }

    @Test
    void countsProposedSavingsOfAnAssessmentAsClaimed() throws Exception {
        within(() -> {
            var file =
                    send(
                            "Năm 2004",
                            List.of(
                                    List.of("Công ty", "Loại đánh giá", "Trạng thái", "Than (tấn)"),
                                    List.of("Gạch Đại La", "nhanh", "đề xuất", 5)));
            desk.load(file);
            assertThat(
                            database.sql(
                                            "select status from result_fact where centre_id = ? and indicator = 'RES-COAL'")
                                    .param(centre)
                                    .query(String.class)
                                    .list())
                    .containsExactly("claimed");
        });
    }

    @Test
    void keepsWhatAReportedFigureIsIn() throws Exception {
        within(() -> {
            var file =
                    send(
                            "Printed",
                            List.of(
                                    List.of("Title", "As printed", "Amount", "Unit"),
                                    List.of("Electricity", "1.2 million kWh", "1.2 million", "kWh"),
                                    List.of("Coal", "9.5 %", "9.5 %", "")));
            desk.load(file);
            assertThat(reported.list(centre))
                    .extracting(f -> f.amounts().getFirst())
                    .extracting(a -> a.low().toPlainString() + " " + a.unit())
                    .containsExactlyInAnyOrder("1.2 million kWh", "9.5 %");
        });
    }

    @Test
    void saysWhyAFileIsNotTaken() throws Exception {
        var manager = workplace.person(centre, UUID.randomUUID(), Role.CENTRE_MANAGER);
        var content = "Công ty;Năm\n\"Gạch;2004\n".getBytes(StandardCharsets.UTF_8);
        var page =
                browser.perform(
                                MockMvcRequestBuilders.multipart("/history/files")
                                        .file(
                                                new MockMultipartFile(
                                                        "file", "a.csv", "text/csv", content))
                                        .param("id", UUID.randomUUID().toString())
                                        .header("Accept-Language", "vi")
                                        .with(manager.signedIn())
                                        .with(csrf()))
                        .andReturn()
                        .getResponse();
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("Không nhận tệp này: dấu ngoặc kép ở dòng 2");
    }
}
