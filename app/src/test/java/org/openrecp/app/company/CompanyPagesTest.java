// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrecp.app.shell.Role;

class CompanyPagesTest extends CentreTest {
    private static final String LAO_CAI = "VNM-15-2025";
    private static final String YEN_BAI = "VNM-15-2008";
    private static final String HA_NOI = "VNM-01-2008";

    @Test
    void makesACompanyAndShowsIt() throws Exception {
        var id = UUID.randomUUID();

        create(id, Map.of("name", "Công ty CP Giấy Bãi Bằng", "tax-code", "2600 357502"))
                .andExpect(redirectedUrl("/companies/" + id));

        open("/companies/" + id, consultant)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Công ty CP Giấy Bãi Bằng")))
                .andExpect(content().string(containsString("2600357502")));
    }

    @Test
    void theSameFormSentTwiceMakesOneCompany() throws Exception {
        var id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            create(id, Map.of("name", "Dệt Phong Phú"))
                    .andExpect(redirectedUrl("/companies/" + id));
        }
        assertThat(found("")).containsExactly("Dệt Phong Phú");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        create(
                        UUID.randomUUID(),
                        Map.of(
                                "name", " ",
                                "isic", "9999",
                                "employees", "10",
                                "women", "12",
                                "website", "javascript:alert(1)",
                                "address", "1 Lê Lợi"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"name-problem\"")))
                .andExpect(content().string(containsString("id=\"isic-problem\"")))
                .andExpect(content().string(containsString("id=\"women-problem\"")))
                .andExpect(content().string(containsString("id=\"website-problem\"")))
                .andExpect(content().string(containsString("1 Lê Lợi")));
        assertThat(found("")).isEmpty();
    }

    @Test
    void findsVietnameseNamesWithAndWithoutMarksAndByTaxCode() throws Exception {
        save("Công ty TNHH Đông Á", "0100000001", "1701", YEN_BAI);
        save("Thủy sản Cà Mau", null, "1020", HA_NOI);

        for (var typed : List.of("dong a", "Đông Á", "đong", "0100000001", "á đông", "TNHH-đông")) {
            assertThat(found("q=" + typed)).as(typed).containsExactly("Công ty TNHH Đông Á");
        }
        assertThat(found("q=thuy san")).containsExactly("Thủy sản Cà Mau");
        assertThat(found("q=%")).hasSize(2);
    }

    @Test
    void findsByProvinceOnTheOldAndTheNewMapAndBySector() throws Exception {
        save("Một", null, "1701", YEN_BAI);
        save("Hai", null, "1020", LAO_CAI);
        save("Ba", null, "1702", HA_NOI);

        assertThat(found("place=" + LAO_CAI)).containsExactly("Hai", "Một");
        assertThat(found("place=" + YEN_BAI)).containsExactly("Hai", "Một");
        assertThat(found("place=VNM")).hasSize(3);
        assertThat(found("division=17")).containsExactly("Ba", "Một");
    }

    @Test
    void leadsThroughAllPagesAndBackInVietnameseOrder() throws Exception {
        for (int i = 0; i < 120; i++) {
            save("Nhà máy %03d".formatted(i), null, null, null);
        }
        var names = new ArrayList<String>();
        var html = html("/companies");
        names.addAll(names(html));
        for (int i = 0; i < 2; i++) {
            assertThat(html).contains("120");
            html = html(link(html, "next"));
            names.addAll(names(html));
        }
        assertThat(names).hasSize(120).doesNotHaveDuplicates().isSorted();
        assertThat(names(html(link(html, "prev")))).isEqualTo(names.subList(50, 100));
    }

    @Test
    void otherCentresAndOtherCompaniesAreNotThere() throws Exception {
        var id = save("Riêng", null, null, null);
        var neighbour = save("Láng giềng", null, null, null);
        var elsewhere = person(newCentre(), null, Role.CENTRE_MANAGER);
        var own = person(centre, id, Role.COMPANY);

        for (var path : List.of("", "/edit")) {
            open("/companies/" + id + path, elsewhere).andExpect(status().isNotFound());
        }
        browser.perform(
                        post("/companies/" + id)
                                .param("version", "0")
                                .param("name", "Fremd")
                                .with(csrf())
                                .with(authentication(elsewhere)))
                .andExpect(status().isNotFound());
        open("/companies/" + id, own).andExpect(status().isOk());
        open("/companies/" + neighbour, own).andExpect(status().isNotFound());
        open("/companies/" + id + "/edit", own).andExpect(status().isForbidden());
        open("/companies", own).andExpect(redirectedUrl("/companies/" + id));
        open("/companies", person(centre, null, Role.DONOR)).andExpect(status().isForbidden());
    }

    @Test
    void changesOfTwoPeopleToDifferentFieldsAreBothKept() throws Exception {
        var id = save("Chung", null, null, null);

        change(id, 0, Map.of("name", "Chung", "address", "1 Lê Lợi"), Map.of("name", "Chung"))
                .andExpect(redirectedUrl("/companies/" + id));
        change(id, 0, Map.of("name", "Chung", "employees", "1.250"), Map.of("name", "Chung"))
                .andExpect(redirectedUrl("/companies/" + id));

        var details = saved(id).details();
        assertThat(details.address()).isEqualTo("1 Lê Lợi");
        assertThat(details.employees()).isEqualTo(1250);
    }

    @Test
    void whereTwoPeopleChangedOneFieldThePersonChooses() throws Exception {
        var id = save("Chung", null, null, null);
        var base = Map.of("name", "Chung");
        change(id, 0, Map.of("name", "Tên mới A"), base);

        change(id, 0, Map.of("name", "Tên mới B"), base)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tên mới A")))
                .andExpect(content().string(containsString("Tên mới B")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(saved(id).name()).isEqualTo("Tên mới A");

        var theirs = Map.of("name", "Tên mới A");
        change(id, 1, Map.of("name", "Tên mới B", "keep.name", "theirs"), theirs);
        assertThat(saved(id).name()).isEqualTo("Tên mới A");
        change(id, 1, Map.of("name", "Tên mới B", "keep.name", "mine"), theirs);
        assertThat(saved(id).name()).isEqualTo("Tên mới B");
    }

    @Test
    void asksBeforeItMakesACompanyThatIsLikelyHere() throws Exception {
        save("Công ty TNHH Giấy Sông Lam", null, null, null);
        var id = UUID.randomUUID();
        var form = Map.of("name", "CTY CP GIAY SONG LAM");

        create(id, form)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Công ty TNHH Giấy Sông Lam")));
        assertThat(found("")).hasSize(1);

        create(id, Map.of("name", "CTY CP GIAY SONG LAM", "another", "true"))
                .andExpect(redirectedUrl("/companies/" + id));
        assertThat(found("")).hasSize(2);
    }

    @Test
    void offersSectorsByCodeAndByWordsWithoutMarks() throws Exception {
        open("/companies/sectors/vsic?q=bot giay", consultant)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1701")));
        open("/companies/sectors/isic?q=170", consultant)
                .andExpect(content().string(containsString("Manufacture of pulp")));
        open("/companies/sectors/nace?q=170", consultant).andExpect(status().isNotFound());
    }

    @Test
    void speaksVietnamese() throws Exception {
        browser.perform(
                        get("/companies")
                                .header("Accept-Language", "vi")
                                .with(authentication(consultant)))
                .andExpect(content().string(containsString("Doanh nghiệp")))
                .andExpect(content().string(not(containsString("Companies"))));
    }
}
