// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PartsTest extends CentreTest {
    @Autowired private JdbcClient database;

    @Test
    void keepsSitesContactsAndParksOnceHoweverOftenTheyAreSent() throws Exception {
        var id = save("Giấy Sông Lam", null, null, null);
        var parts =
                Map.of(
                        "sites/" + UUID.randomUUID(),
                        Map.of("name", "Nhà máy 2", "place", "VNM-40-2008", "north", "18.67"),
                        "contacts/" + UUID.randomUUID(),
                        Map.of("name", "Nguyễn Thị Hoa", "email", "hoa@example.org"),
                        "parks/" + UUID.randomUUID(),
                        Map.of("park", "KCN Bắc Vinh", "from", "2019-03-01"));
        for (var part : parts.entrySet()) {
            for (int i = 0; i < 2; i++) {
                send("/companies/%s/%s".formatted(id, part.getKey()), consultant, part.getValue())
                        .andExpect(redirectedUrl("/companies/" + id));
            }
        }
        var html = html("/companies/" + id);
        assertThat(html).containsOnlyOnce(">Nhà máy 2<").contains("Nghe An");
        assertThat(html).containsOnlyOnce(">Nguyễn Thị Hoa<").contains("mailto:hoa@example.org");
        assertThat(html).containsOnlyOnce(">KCN Bắc Vinh<").contains("Mar 1, 2019");
    }

    @Test
    void saysThatANewPartWasKeptBeforeWithOtherContent() throws Exception {
        var id = save("Giấy Sông Lam", null, null, null);
        for (var part :
                List.of(
                        List.of("sites", "name", "Nhà máy 2", "Nhà máy 3"),
                        List.of("contacts", "name", "Hoa", "Hòa"),
                        List.of("parks", "park", "KCN A", "KCN B"))) {
            var path = "/companies/%s/%s/%s".formatted(id, part.get(0), UUID.randomUUID());
            send(path, consultant, Map.of(part.get(1), part.get(2), "from", "2019-03-01"))
                    .andExpect(redirectedUrl("/companies/" + id));
            send(path, consultant, Map.of(part.get(1), part.get(3), "from", "2019-03-01"))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString(part.get(2))))
                    .andExpect(content().string(containsString("name=\"version\" value=\"0\"")));
        }
        var note = UUID.randomUUID().toString();
        for (var text : List.of("Chậm trả lời", "Trả lời nhanh", "Trả lời nhanh")) {
            send("/companies/" + id + "/notes", consultant, Map.of("id", note, "text", text));
        }
        assertThat(html("/companies/" + id))
                .containsOnlyOnce("Chậm trả lời")
                .containsOnlyOnce("Trả lời nhanh");
    }

    @Test
    void keepsAllLinesOfALongNoteAndSaysThatAnEmptyOneIsNone() throws Exception {
        var id = save("Giấy Sông Đà", null, null, null);
        var lines = "1234567\r\n".repeat(499) + "the end";
        send(
                "/companies/" + id + "/notes",
                consultant,
                Map.of("id", "" + UUID.randomUUID(), "text", lines));
        assertThat(html("/companies/" + id)).contains("the end");

        send(
                        "/companies/" + id + "/notes",
                        consultant,
                        Map.of("id", "" + UUID.randomUUID(), "text", "  "))
                .andExpect(flash().attribute("notice", "company.problem-note"));
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() throws Exception {
        var id = save("Giấy Sông Lam", null, null, null);
        for (var wrong :
                List.of(
                        List.of("sites", "name", ""),
                        List.of("sites", "north", "91"),
                        List.of("sites", "place", "VNM-99"),
                        List.of("contacts", "email", "hoa"),
                        List.of("contacts", "phone", "call me"),
                        List.of("parks", "from", "2025-02-30"),
                        List.of("parks", "until", "2018-12-31"))) {
            var fields = new HashMap<>(Map.of("name", "Tên", "park", "KCN", "from", "2019-01-01"));
            fields.put(wrong.get(1), wrong.get(2));
            send(
                            "/companies/%s/%s/%s".formatted(id, wrong.get(0), UUID.randomUUID()),
                            consultant,
                            fields)
                    .andExpect(status().is(422))
                    .andExpect(
                            content()
                                    .string(
                                            containsString(
                                                    "id=\"%s-problem\"".formatted(wrong.get(1)))));
        }
    }

    @Test
    void showsWhatSomebodyElseWroteMeanwhileBeforeItIsReplaced() throws Exception {
        var id = save("Giấy Sông Lam", null, null, null);
        var contact = "/companies/%s/contacts/%s".formatted(id, UUID.randomUUID());
        send(contact, consultant, Map.of("name", "Hoa"));
        send(contact, consultant, Map.of("name", "Hoa", "phone", "0912 345 678", "version", "0"));

        send(contact, consultant, Map.of("name", "Hoa", "phone", "0900 000 000", "version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("0912 345 678")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(html("/companies/" + id)).contains("0912 345 678");
    }

    @Test
    void anErasedContactIsNowhereAnyMore() throws Exception {
        var id = save("Giấy Sông Lam", null, null, null);
        var contact = "/companies/%s/contacts/%s".formatted(id, UUID.randomUUID());
        send(contact, consultant, Map.of("name", "Trần Văn Quên", "phone", "0912 345 678"));

        send(contact + "/deletion", consultant, Map.of());

        assertThat(html("/companies/" + id)).doesNotContain("Trần Văn Quên");
        long kept =
                Scope.SYSTEM.call(() ->
                        database.sql(
                                        """
                                        select count(*) from audit_entry
                                        where concat(before, after) like '%Trần Văn Quên%'
                                           or concat(before, after) like '%0912 345 678%'
                                        """)
                                .query(Long.class)
                                .single());
        assertThat(kept).isZero();
    }

    @Test
    void aCompanyChangesItsContactsAndNothingElseAndSeesNoNotes() throws Exception {
        var id = save("Giấy Sông Lam", null, null, null);
        var neighbour = save("Láng giềng", null, null, null);
        var own = person(centre, id, Role.COMPANY);
        send(
                "/companies/" + id + "/notes",
                consultant,
                Map.of("id", "" + UUID.randomUUID(), "text", "Chậm trả lời"));

        send(
                        "/companies/%s/contacts/%s".formatted(id, UUID.randomUUID()),
                        own,
                        Map.of("name", "Hoa"))
                .andExpect(redirectedUrl("/companies/" + id));
        send("/companies/%s/sites/%s".formatted(id, UUID.randomUUID()), own, Map.of("name", "Hai"))
                .andExpect(status().isForbidden());
        send(
                        "/companies/%s/contacts/%s".formatted(neighbour, UUID.randomUUID()),
                        own,
                        Map.of("name", "Hoa"))
                .andExpect(status().isNotFound());
        open("/companies/" + id, own)
                .andExpect(content().string(containsString("Hoa")))
                .andExpect(content().string(not(containsString("Chậm trả lời"))));
        assertThat(html("/companies/" + id)).contains("Chậm trả lời");
    }

    @Test
    void partsOfOtherCentresAreNotThere() throws Exception {
        var id = save("Giấy Sông Lam", null, null, null);
        var contact = "/companies/%s/contacts/%s".formatted(id, UUID.randomUUID());
        send(contact, consultant, Map.of("name", "Hoa"));
        var elsewhere = person(newCentre(), null, Role.CENTRE_MANAGER);

        open(contact, elsewhere).andExpect(status().isNotFound());
        for (var address : List.of(contact, contact + "/deletion")) {
            send(address, elsewhere, Map.of("name", "Fremd", "version", "0"))
                    .andExpect(status().isNotFound());
        }
        open("/companies/%s/sites/%s".formatted(id, UUID.randomUUID()), consultant)
                .andExpect(status().isNotFound());
    }
}
