// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

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

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.evidence.EvidenceOwner;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class EvidencePagesTest implements DatabaseTest {
    private static final byte[] BILL = Samples.text("month,kWh\n2026-01,12000\n");

    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Shelf shelf;
    @Autowired private EvidenceStore evidence;

    private UUID centre;
    private UUID company;
    private EvidenceOwner owner;
    private Somebody consultant;

    @BeforeEach
    void aConsultantAndAThingThatFilesBelongTo() {
        centre = workplace.centre();
        company = UUID.randomUUID();
        owner = shelf.add(centre, company);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
    }

    @Test
    void keepsAFileAndGivesItBackSoThatNothingInItRuns() throws Exception {
        send(consultant, "hóa đơn.csv", BILL).andExpect(redirectedUrl("/shelf"));

        browser.perform(get(only().path()).with(consultant.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(BILL))
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", startsWith("sandbox")));
    }

    @Test
    void showsPicturesAndTheirSmallOnes() throws Exception {
        send(consultant, "meter.jpg", Samples.photo(800, 600, 1))
                .andExpect(redirectedUrl("/shelf"));

        browser.perform(get(only().path()).with(consultant.signedIn()))
                .andExpect(header().string("Content-Disposition", startsWith("inline;")))
                .andExpect(header().string("Content-Security-Policy", startsWith("sandbox")));
        browser.perform(get(only().path() + "/thumbnail").with(consultant.signedIn()))
                .andExpect(content().contentType("image/jpeg"));
        browser.perform(list(consultant)).andExpect(content().string(containsString("meter.jpg")));
    }

    @Test
    void keepsAFileThatNeedsManyChunksWhole() throws Exception {
        var large = Samples.text("12345678\n".repeat(400_000));
        send(consultant, "log.txt", large);

        browser.perform(get(only().path()).with(consultant.signedIn()))
                .andExpect(content().bytes(large));
    }

    @Test
    void keepsTheSameFileOnce() throws Exception {
        send(consultant, "bill.csv", BILL);
        send(consultant, "the same bill.csv", BILL).andExpect(redirectedUrl("/shelf"));

        assertThat(only().name()).isEqualTo("bill.csv");
    }

    @Test
    void knowsAFileByTheIdThatItsSenderMade() throws Exception {
        var id = UUID.randomUUID();
        sendAs(id, BILL);
        sendAs(id, BILL);
        assertThat(only().id()).isEqualTo(id);

        browser.perform(
                post("/evidence/" + id + "/deletion").with(csrf()).with(consultant.signedIn()));
        sendAs(id, BILL);
        browser.perform(list(consultant))
                .andExpect(content().string(not(containsString("bill.csv"))));

        var strangers = UUID.randomUUID();
        owner = shelf.add(owner.centre(), owner.company());
        sendAs(strangers, BILL);
        owner = shelf.add(owner.centre(), owner.company());
        sendAs(strangers, BILL);
        assertThat(only().id()).isNotEqualTo(strangers);
    }

    private void sendAs(UUID id, byte[] content) throws Exception {
        browser.perform(
                        multipart(address())
                                .file(file("bill.csv", content))
                                .param("id", id.toString())
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(redirectedUrl("/shelf"));
    }

    @Test
    void saysWhatIsWrongWithAFileAndKeepsTheOthers() throws Exception {
        browser.perform(
                        multipart(address())
                                .file(file("bill.csv", BILL))
                                .file(file("x.svg", Samples.text("<svg/>")))
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x.svg")))
                .andExpect(content().string(containsString("SVG are not kept")));

        assertThat(only().name()).isEqualTo("bill.csv");
    }

    @Test
    void leavesATombstoneOfADeletedFile() throws Exception {
        send(consultant, "bill.csv", BILL);
        var file = only();

        browser.perform(post(file.path() + "/deletion").with(csrf()).with(consultant.signedIn()))
                .andExpect(redirectedUrl("/shelf"));

        browser.perform(get(file.path()).with(consultant.signedIn()))
                .andExpect(status().isNotFound());
        send(consultant, "bill.csv", BILL);
        assertThat(only().id()).isNotEqualTo(file.id());
    }

    @Test
    void saysThatTheDiskIsFullWhereAFileWaitsWhileItIsSent() throws Exception {
        var full =
                new MockMultipartFile("file", "bill.csv", "text/csv", BILL) {
                    @Override
                    public InputStream getInputStream() throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        browser.perform(multipart(address()).file(full).with(csrf()).with(consultant.signedIn()))
                .andExpect(status().isInsufficientStorage())
                .andExpect(content().string(containsString("The disk is full")))
                .andExpect(content().string(containsString("make room, then send it again")));
    }

    @Test
    void takesAndDeletesNothingOnceTheOwnerIsFrozen() throws Exception {
        send(consultant, "bill.csv", BILL);
        var file = only();
        shelf.freeze(owner);

        send(consultant, "more.csv", Samples.text("more")).andExpect(status().isConflict());
        browser.perform(post(file.path() + "/deletion").with(csrf()).with(consultant.signedIn()))
                .andExpect(status().isConflict());
    }

    @Test
    void hidesFilesFromOtherCompaniesCentresAndRoles() throws Exception {
        send(consultant, "meter.jpg", Samples.photo(80, 60, 1));
        var file = only();
        var otherCentre = workplace.centre();
        for (var stranger :
                new Somebody[] {
                    workplace.person(centre, UUID.randomUUID(), Role.COMPANY),
                    workplace.person(otherCentre, company, Role.CONSULTANT),
                    workplace.person(otherCentre, company, Role.COMPANY)
                }) {
            for (var path : new String[] {file.path(), file.path() + "/thumbnail", address()}) {
                browser.perform(get(path).with(stranger.signedIn()))
                        .andExpect(status().isNotFound());
            }
            send(stranger, "mine.csv", BILL).andExpect(status().isNotFound());
            browser.perform(post(file.path() + "/deletion").with(csrf()).with(stranger.signedIn()))
                    .andExpect(status().isNotFound());
        }
        var donor = workplace.person(centre, company, Role.DONOR);
        browser.perform(get(file.path()).with(donor.signedIn())).andExpect(status().isForbidden());
        var own = workplace.person(centre, company, Role.COMPANY);
        browser.perform(get(file.path()).with(own.signedIn())).andExpect(status().isOk());
    }

    private ResultActions send(Somebody sender, String name, byte[] content) throws Exception {
        return browser.perform(
                multipart(address())
                        .file(file(name, content))
                        .with(csrf())
                        .with(sender.signedIn()));
    }

    private org.springframework.test.web.servlet.RequestBuilder list(Somebody reader) {
        return get(address()).with(reader.signedIn());
    }

    private String address() {
        return "/evidence/of/shelf/" + owner.id();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "image/png", content);
    }

    private EvidenceFile only() {
        var files = consultant.scope().call(() -> evidence.list(owner)).files();
        assertThat(files).hasSize(1);
        return files.getFirst();
    }
}
