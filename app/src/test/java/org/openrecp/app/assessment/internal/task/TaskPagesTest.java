// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest
@AutoConfigureMockMvc
class TaskPagesTest implements DatabaseTest {
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Assessments assessments;
    @Autowired private Tasks tasks;

    private UUID centre;
    private UUID company;
    private UUID assessment;
    private Somebody consultant;

    @BeforeEach
    void anAssessment() {
        centre = workplace.centre();
        company = workplace.company(centre);
        consultant = workplace.person(centre, company, Role.CONSULTANT);
        assessment = UUID.randomUUID();
        consultant.scope().run(() -> assessments.open(assessment, company, "Paper mill"));
    }

    @Test
    void hasAllTasksOfTheProcedureFromItsBeginning() throws Exception {
        assertThat(TaskKind.ALL).hasSize(18).extracting(TaskKind::number).isSorted();
        assertThat(TaskKind.STEPS).containsExactly(1, 2, 3, 4, 5, 6);
        var page =
                browser.perform(get(path("")).with(consultant.signedIn()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        for (var kind : TaskKind.ALL) {
            assertThat(page).contains(path("/" + kind.number()) + "\"");
        }
    }

    @Test
    void goesFromTaskToTask() throws Exception {
        assertThat(next().number()).isEqualTo(1);
        save(1, "done", "", 0).andExpect(redirectedUrl(path("/1")));
        assertThat(next().number()).isEqualTo(2);
        save(5, "doing", "", 0);
        assertThat(next().number()).as("what was begun goes first").isEqualTo(5);
        browser.perform(get("/assessments").with(consultant.signedIn()))
                .andExpect(content().string(containsString(path("/5"))));
    }

    @Test
    void keepsWhatATaskWasWhenItIsTakenUpAgain() throws Exception {
        save(8, "done", "ten options", 0);
        sign(8);
        assertThat(task(8).signed()).isNotNull();

        save(8, "doing", "back to the balance", 2);

        assertThat(task(8).signed()).isNull();
        assertThat(task(8).done()).isNull();
        assertThat(history(8))
                .extracting(p -> p.state() + " " + p.note() + " " + p.signed())
                .containsExactly(
                        "DOING back to the balance false",
                        "DONE ten options true",
                        "DONE ten options false");
    }

    @Test
    void asksForTheReasonOfATaskThatIsLeftOut() throws Exception {
        save(12, "skipped", "", 0)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why it is left out")));
        assertThat(task(12).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void neverOverwritesAnotherPersonsWorkSilently() throws Exception {
        save(2, "doing", "mine", 0);

        save(2, "doing", "yours", 0)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("yours")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));

        assertThat(task(2).note()).isEqualTo("mine");
        save(2, "doing", "yours", 1).andExpect(redirectedUrl(path("/2")));
        assertThat(task(2).note()).isEqualTo("yours");
    }

    @Test
    void takesTheSameFormTwice() throws Exception {
        save(2, "doing", "mine", 0).andExpect(redirectedUrl(path("/2")));
        save(2, "doing", "mine", 0).andExpect(redirectedUrl(path("/2")));

        assertThat(history(2)).hasSize(1);
    }

    @Test
    void holdsPhotosOfATask() throws Exception {
        var file =
                new MockMultipartFile("file", "team.txt", "text/plain", new byte[] {'L', 'a', 'n'});
        browser.perform(
                        multipart("/evidence/of/task/" + task(1).id())
                                .file(file)
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(redirectedUrl(path("/1")));

        browser.perform(get(path("/1")).with(consultant.signedIn()))
                .andExpect(content().string(containsString("team.txt")));
    }

    @Test
    void showsNothingToOtherCentres() throws Exception {
        var stranger = workplace.person(workplace.centre(), company, Role.CONSULTANT);
        for (var path : List.of(path(""), path("/1"))) {
            browser.perform(get(path).with(stranger.signedIn())).andExpect(status().isNotFound());
        }
        browser.perform(post(path("/1/signature")).with(csrf()).with(stranger.signedIn()))
                .andExpect(status().isNotFound());
        browser.perform(get(path("/19")).with(consultant.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void speaksVietnamese() throws Exception {
        browser.perform(get(path("/5")).header("Accept-Language", "vi").with(consultant.signedIn()))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Lập cân bằng vật chất, nước và năng lượng")));
    }

    private ResultActions save(int number, String state, String note, int version)
            throws Exception {
        return browser.perform(
                post(path("/" + number))
                        .param("state", state)
                        .param("note", note)
                        .param("version", Integer.toString(version))
                        .with(csrf())
                        .with(consultant.signedIn()));
    }

    private void sign(int number) throws Exception {
        browser.perform(
                        post(path("/" + number + "/signature"))
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(redirectedUrl(path("/" + number)));
    }

    private String path(String rest) {
        return "/assessments/" + assessment + "/tasks" + rest;
    }

    private Task task(int number) {
        return consultant.scope().call(() -> tasks.find(assessment, number)).orElseThrow();
    }

    private List<Task.Past> history(int number) {
        var id = task(number).id();
        return consultant.scope().call(() -> tasks.history(id));
    }

    private Task next() {
        return Objects.requireNonNull(
                consultant.scope().call(() -> tasks.next(List.of(assessment))).get(assessment));
    }
}
