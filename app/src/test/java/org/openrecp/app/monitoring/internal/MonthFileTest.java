// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.OldWindows;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.company.Companies;
import org.openrecp.app.shell.Role;
import org.openrecp.engine.quantity.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@SpringBootTest
@AutoConfigureMockMvc
class MonthFileTest implements DatabaseTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final Pattern CARRIED =
            Pattern.compile("name=\"months\" value=\"([^\"]*)\"", Pattern.DOTALL);

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Companies companies;
    @Autowired private Months months;

    private UUID company;
    private Somebody person;

    @BeforeEach
    void aCompanyThatFollowsItsPaperAndItsElectricity() {
        var centre = workplace.centre();
        company = workplace.company(centre);
        person = workplace.person(centre, company, Role.COMPANY);
        var items =
                List.of(
                        new Item(Slot.OUTPUT, "Kraft paper", Unit.get("t")),
                        new Item(Slot.ELECTRICITY, "", Unit.get("kWh")));
        person.scope().run(() -> months.follow(companies.find(company).orElseThrow(), items));
    }

    @Test
    void looksAtATableFirstAndTakesItOnce() throws Exception {
        var looked =
                send("""
                month,Kraft paper (t),electricity (MWh),cost of electricity
                2025-01,900,600,1.2e9
                02/2025,"1,000.5",,
                """)
                        .andExpect(status().isOk())
                        .andExpect(holds("2 months are new"))
                        .andExpect(holds("600,000"));
        assertThat(entries()).isEmpty();

        take(looked).andExpect(redirectedUrl("/my-plant"));
        take(looked).andExpect(redirectedUrl("/my-plant"));
        assertThat(entries()).hasSize(3).allMatch(e -> e.version() == 1);
        assertThat(amount(Slot.ELECTRICITY)).isEqualByComparingTo("600000");
        assertThat(amount(Slot.OUTPUT)).isEqualByComparingTo("900");

        send("month,Kraft paper\n2025-01,900\n").andExpect(holds("nothing that is not kept"));
        send("month,Kraft paper\n2025-01,950\n").andExpect(holds("was 900"));
    }

    @Test
    void readsTheWritingOfAVietnameseSpreadsheet() throws Exception {
        var looked =
                send(
                        """
                        tháng;sản lượng;Điện (kWh);chi phí Điện
                        01/2025;1.234,5;600.000,5;1.200.000.000
                        """);
        take(looked).andExpect(redirectedUrl("/my-plant"));
        assertThat(amount(Slot.OUTPUT)).isEqualByComparingTo("1234.5");
        assertThat(amount(Slot.ELECTRICITY)).isEqualByComparingTo("600000.5");
    }

    @Test
    void readsATableOfAnOldVietnameseWindows() throws Exception {
        var table = OldWindows.bytes("tháng;sản lượng;Điện (kWh)\n01/2025;12;7\n");
        take(send(table)).andExpect(redirectedUrl("/my-plant"));
        assertThat(amount(Slot.OUTPUT)).isEqualByComparingTo("12");
        assertThat(amount(Slot.ELECTRICITY)).isEqualByComparingTo("7");

        send(OldWindows.bytes("tháng;Nước (m3)\n01/2025;12\n"))
                .andExpect(holds("You follow no such item"));
    }

    @Test
    void takesBackTheTableThatItHandsOut() throws Exception {
        var now = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var looked = send("month,electricity,electricity cost\n" + now.minusMonths(2) + ",7,8\n");
        take(looked);
        var sheet =
                browser.perform(
                                get("/my-plant/file/template")
                                        .header("Accept-Language", "vi")
                                        .with(person.signedIn()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        send(sheet).andExpect(status().isOk()).andExpect(holds("nothing that is not kept"));
    }

    @Test
    void saysInWhichCellsItIsWrongAndTakesNothing() throws Exception {
        send("month,electricity,coal\n2025-01,much,1\n2025-01,-5,\n2999-01,1,\nMarch,1,\n,1,\n")
                .andExpect(status().isUnprocessableContent())
                .andExpect(holds(">B2</th>"))
                .andExpect(holds("is not a number"))
                .andExpect(holds(">B3</th>"))
                .andExpect(holds("is negative"))
                .andExpect(holds("the month stands twice"))
                .andExpect(holds(">A4</th>"))
                .andExpect(holds("is no month from 2000-01"))
                .andExpect(holds("is not a month"))
                .andExpect(holds("is empty. Give it"))
                .andExpect(holds(">C1</th>"))
                .andExpect(holds("You follow no such item"));
        send("month,electricity (t),electricity cost\n2025-01,1,\n")
                .andExpect(holds("does not convert"));
        send("month,electricity,electricity cost\n2025-01,,5\n")
                .andExpect(holds("has a cost, but"));
        send("month,electricity\n2025-01,1e16\n").andExpect(holds("the most that makes sense"));
        send("electricity\n1\n").andExpect(holds("is missing from the header"));
        send("month\n").andExpect(holds("no row with a month"));
        send("").andExpect(holds("Choose a file"));
        assertThat(entries()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTable() throws Exception {
        send("<script>alert(1)</script>").andExpect(holds("neither an .xlsx workbook"));
        send("%PDF-1.7\n\0\1\2").andExpect(holds("neither an .xlsx workbook"));
        send(new byte[] {(byte) 0xC3, 0x28, 'a', '\n'})
                .andExpect(holds("is missing from the header"));
        send("PK but no archive").andExpect(status().isUnprocessableContent());
        send(bomb()).andExpect(holds("unpacks to far more"));
        send("month,electricity\n2025-01,<img src=x onerror=alert(1)>\n")
                .andExpect(content().string(not(containsString("<img"))));
    }

    @Test
    void neverOverwritesWhatSomebodyElseEnteredMeanwhile() throws Exception {
        var looked = send("month,electricity\n2025-01,700\n2025-02,800\n");
        person.scope()
                .run(() ->
                        months.save(
                                companies.find(company).orElseThrow(),
                                JANUARY,
                                List.of(
                                        new Figure(
                                                new Item(Slot.ELECTRICITY, "", Unit.get("kWh")),
                                                BigDecimal.TEN,
                                                null,
                                                0)),
                                new Author(null, "A colleague")));
        var again =
                take(looked)
                        .andExpect(status().isConflict())
                        .andExpect(holds("Somebody else changed"))
                        .andExpect(holds("was 10"));
        assertThat(entries()).as("all or nothing").hasSize(1);
        take(again).andExpect(redirectedUrl("/my-plant"));
        assertThat(amount(Slot.ELECTRICITY)).isEqualByComparingTo("700");
    }

    @Test
    void takesNothingThatIsNoneOfIts() throws Exception {
        for (var carried :
                List.of(
                        "2025-01 water 1 - 0 m3",
                        "2999-01 electricity 1 - 0 kWh",
                        "2025-01 electricity -1 - 0 kWh",
                        "2025-01 electricity 1 - 0 MWh",
                        "2025-01 electricity",
                        "nonsense")) {
            take(carried).andExpect(redirectedUrl("/my-plant/file"));
        }
        assertThat(entries()).isEmpty();
    }

    private static byte[] bomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.bin"));
            zip.write(new byte[64 << 20]);
        }
        return bytes.toByteArray();
    }

    private ResultActions send(String text) throws Exception {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions send(byte[] content) throws Exception {
        return browser.perform(
                multipart("/my-plant/file")
                        .file(new MockMultipartFile("file", "months.csv", null, content))
                        .with(csrf())
                        .with(person.signedIn()));
    }

    private ResultActions take(ResultActions looked) throws Exception {
        var carried = CARRIED.matcher(looked.andReturn().getResponse().getContentAsString());
        assertThat(carried.find()).isTrue();
        return take(carried.group(1));
    }

    private ResultActions take(String carried) throws Exception {
        return browser.perform(
                post("/my-plant/file/taking")
                        .param("months", carried)
                        .with(csrf())
                        .with(person.signedIn()));
    }

    private static ResultMatcher holds(String text) {
        return content().string(containsString(text));
    }

    private List<Entry> entries() {
        return person.scope().call(() -> months.entries(company, JANUARY, JANUARY.plusMonths(2)));
    }

    private BigDecimal amount(Slot slot) {
        return entries().stream()
                .filter(e -> e.slot() == slot && e.month().equals(JANUARY))
                .map(Entry::amount)
                .findFirst()
                .orElseThrow();
    }
}
