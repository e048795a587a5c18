// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.publish.internal.Block.Heading;
import org.openrecp.app.publish.internal.Block.Items;
import org.openrecp.app.publish.internal.Block.Paragraph;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** From the first line of a guideline to its versions on the public site. */
@SpringBootTest
@AutoConfigureMockMvc
class GuidelineTest implements DatabaseTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;

    private Workplace.Somebody manager;
    private UUID id;
    private String page;

    @BeforeEach
    void aCentre() {
        var centre = workplace.centre();
        manager = workplace.person(centre, workplace.company(centre), Role.CENTRE_MANAGER);
        id = UUID.randomUUID();
        page = "/public/vi/guidelines/" + id;
    }

    @Test
    void aTextIsReadAsHeadingsListsAndParagraphs() {
        assertThat(Block.read("One\ntwo\n\n## Three\n- a\n-  b\nfour <b>\n#five"))
                .containsExactly(
                        new Paragraph("One\ntwo"),
                        new Heading("Three"),
                        new Items(List.of("a", "b")),
                        new Paragraph("four <b>\n#five"));
        assertThat(Block.read(" \n\n")).isEmpty();
    }

    @Test
    void theSectorBringsItsBenchmarksAndOptions() {
        var paper = SectorFacts.of("pulp_paper", java.time.LocalDate.of(2026, 1, 1));

        assertThat(paper.norms())
                .anySatisfy(norm -> {
                    assertThat(norm.benchmark().source()).contains("24/2017/TT-BCT");
                    assertThat(norm.expired()).isTrue();
                })
                .allSatisfy(norm ->
                        assertThat(norm.benchmark().isic()).anyMatch(i -> i.startsWith("17")));
        assertThat(paper.options()).hasSize(19);
        assertThat(SectorFacts.of("seafood_processing", java.time.LocalDate.EPOCH).norms())
                .hasSizeGreaterThan(20);
    }

    @Test
    void everybodyReadsTheVersionThatWasPublished() throws Exception {
        save("Giấy tốt hơn", "## Đo gì\n- xơ\n- hơi");
        browser.perform(get(page)).andExpect(status().isNotFound());

        act("publish");
        browser.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<li>xơ</li>")))
                .andExpect(content().string(containsString("24/2017/TT-BCT")))
                .andExpect(content().string(containsString("phiên bản 1")));
        browser.perform(get("/public/en/guidelines/" + id))
                .andExpect(content().string(containsString("in Vietnamese only")))
                .andExpect(content().string(containsString("<h1 lang=\"vi\">Giấy tốt hơn")));

        save("Giấy tốt hơn", "Chỉ là bản nháp");
        browser.perform(get(page)).andExpect(content().string(not(containsString("bản nháp"))));
        act("publish");
        browser.perform(get(page))
                .andExpect(content().string(containsString("bản nháp")))
                .andExpect(content().string(containsString("phiên bản 2")));

        act("withdraw");
        browser.perform(get(page)).andExpect(status().isNotFound());
        browser.perform(get("/public/vi/guidelines"))
                .andExpect(content().string(not(containsString(id.toString()))));
    }

    @Test
    void aPdfMayBeAttachedAndIsOnlyThereWithThePublishedVersion() throws Exception {
        save("Có tệp", "Nội dung");
        act("publish");
        attach("x.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 422);
        attach("Hướng dẫn.pdf", PDF, 302);
        browser.perform(get(page + "/file")).andExpect(status().isNotFound());

        act("publish");
        browser.perform(get(page)).andExpect(content().string(containsString("Hướng dẫn.pdf")));
        browser.perform(get(page + "/file"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().doesNotExist("Set-Cookie"));

        act("file/removal");
        browser.perform(get(page + "/file")).andExpect(status().isOk());
        act("publish");
        browser.perform(get(page + "/file")).andExpect(status().isNotFound());
    }

    @Test
    void oneLanguageIsWholeOrNothingIsKept() throws Exception {
        for (var fields :
                List.of(List.of("", ""), List.of("Tiêu đề", ""), List.of("", "Nội dung"))) {
            browser.perform(
                            post("/publishing/guidelines/" + id)
                                    .param("sector", "textile")
                                    .param("title_vi", fields.get(0))
                                    .param("body_vi", fields.get(1))
                                    .with(manager.signedIn())
                                    .with(csrf()))
                    .andExpect(status().isUnprocessableContent());
        }
        browser.perform(get("/publishing/guidelines/" + id).with(manager.signedIn()))
                .andExpect(status().isNotFound());
    }

    private void save(String title, String body) throws Exception {
        browser.perform(
                        post("/publishing/guidelines/" + id)
                                .param("sector", "pulp_paper")
                                .param("title_vi", title)
                                .param("body_vi", body)
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(redirectedUrl("/publishing/guidelines/" + id));
    }

    private void act(String what) throws Exception {
        browser.perform(
                        post("/publishing/guidelines/" + id + "/" + what)
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(redirectedUrl("/publishing/guidelines/" + id));
    }

    private void attach(String name, byte[] content, int status) throws Exception {
        browser.perform(
                        multipart("/publishing/guidelines/" + id + "/file")
                                .file(new MockMultipartFile("file", name, null, content))
                                .with(manager.signedIn())
                                .with(csrf()))
                .andExpect(status().is(status));
    }
}
