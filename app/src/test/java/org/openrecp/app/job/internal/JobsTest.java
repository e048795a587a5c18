// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.Workplace;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.Job;
import org.openrecp.app.job.Job.State;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.job.NotDone;
import org.openrecp.app.job.Outcome;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class JobsTest implements DatabaseTest {
    private static final String KIND = "job.running";

    @Autowired private Jobs jobs;
    @Autowired private JobStore store;
    @Autowired private JdbcClient database;
    @Autowired private MockMvc browser;
    @Autowired private Workplace workplace;
    @Autowired private Environment settings;

    private Somebody consultant;
    private Jobs.Subject subject;

    @BeforeEach
    void aConsultantAndASubject() {
        var centre = workplace.centre();
        var company = UUID.randomUUID();
        consultant = workplace.person(centre, company, Role.CONSULTANT);
        subject = new Jobs.Subject(KIND, UUID.randomUUID(), centre, company);
    }

    @Test
    void runsWorkWithinTheScopeOfWhoeverAskedForIt() throws Exception {
        var id =
                submit(_ ->
                        new Outcome(
                                null, java.util.List.of(), "/actor/" + Scope.current().actor()));

        var job = await(id, j -> !j.isActive());
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.percent()).isEqualTo(100);
        assertThat(job.result()).isEqualTo("/actor/" + consultant.id());
        browser.perform(get(job.path()).with(consultant.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/actor/" + consultant.id())));
    }

    @Test
    void showsHowFarItIsAndRunsOneAtATimeForASubject() throws Exception {
        var end = new CountDownLatch(1);
        var id =
                submit(progress -> {
                    progress.at("job.running", 0.42);
                    end.await();
                    return Outcome.at("/");
                });
        var job = await(id, j -> j.percent() == 42);
        assertThat(job.state()).isEqualTo(State.RUNNING);
        assertThat(submit(_ -> Outcome.at("/second"))).isEqualTo(id);
        browser.perform(get(job.path() + "/state").with(consultant.signedIn()))
                .andExpect(content().string(containsString("hx-get=\"" + job.path() + "/state\"")));

        end.countDown();
        assertThat(await(id, j -> !j.isActive()).result()).isEqualTo("/");
        assertThat(submit(_ -> Outcome.at("/third"))).isNotEqualTo(id);
    }

    @Test
    void stopsAtTheNextStageOnceItIsCancelled() throws Exception {
        var id =
                submit(progress -> {
                    while (true) {
                        progress.at("job.running", 0.1);
                        Thread.sleep(10);
                    }
                });
        await(id, j -> j.state() == State.RUNNING);

        browser.perform(
                        post("/jobs/" + id + "/cancellation")
                                .with(csrf())
                                .with(consultant.signedIn()))
                .andExpect(redirectedUrl("/jobs/" + id));

        assertThat(await(id, j -> !j.isActive()).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void saysWhyItCouldNotBeDoneAndNothingOfFaultsOfOurs() throws Exception {
        var refused =
                submit(_ -> {
                    throw new NotDone("job.busy");
                });
        assertThat(await(refused, j -> !j.isActive()).message()).isEqualTo("job.busy");

        var broken =
                submit(_ -> {
                    throw new IllegalStateException("secret detail");
                });
        var job = await(broken, j -> !j.isActive());
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.message()).isEqualTo("job.fault");
    }

    @Test
    void saysThatItDidNotFinishWhenItsProcessIsGone() throws Exception {
        var id = UUID.randomUUID();
        Scope.SYSTEM.run(() -> {
            store.add(id, subject, UUID.randomUUID());
            store.beat(id, State.RUNNING, 30, "job.running");
            database.sql("update job set beat_at = now() - interval '1 minute' where id = ?")
                    .param(id)
                    .update();
        });

        var job = await(id, j -> !j.isActive());
        assertThat(job.state()).isEqualTo(State.INTERRUPTED);
        browser.perform(get(job.path()).with(consultant.signedIn()))
                .andExpect(content().string(containsString("did not finish")));
        assertThat(submit(_ -> Outcome.at("/"))).isNotEqualTo(id);
    }

    @Test
    void saysThatItDidNotFinishWhenItsProcessIsKilled() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EndlessWork.class.getName(),
                                settings.getRequiredProperty("spring.datasource.url"),
                                settings.getRequiredProperty("spring.datasource.username"),
                                settings.getRequiredProperty("spring.datasource.password"),
                                subject.centre().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            var id = UUID.fromString(said.readLine());
            await(id, j -> j.state() == State.RUNNING && j.percent() == 50);

            process.destroyForcibly().waitFor();

            assertThat(await(id, j -> !j.isActive()).state()).isEqualTo(State.INTERRUPTED);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void hidesTheWorkOfOtherCompaniesAndCentres() throws Exception {
        var id = submit(_ -> Outcome.at("/"));
        var centre = workplace.centre();
        for (var stranger :
                new Somebody[] {
                    workplace.person(subject.centre(), UUID.randomUUID(), Role.COMPANY),
                    workplace.person(centre, subject.company(), Role.CONSULTANT)
                }) {
            browser.perform(get("/jobs/" + id).with(stranger.signedIn()))
                    .andExpect(status().isNotFound());
            browser.perform(
                            post("/jobs/" + id + "/cancellation")
                                    .with(csrf())
                                    .with(stranger.signedIn()))
                    .andExpect(status().isNotFound());
        }
    }

    private UUID submit(Jobs.Work work) {
        return consultant.scope().call(() -> jobs.submit(subject, work));
    }

    private Job await(UUID id, Predicate<Job> condition) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            var job = consultant.scope().call(() -> jobs.find(id)).orElseThrow();
            if (condition.test(job)) {
                return job;
            }
            assertThat(Instant.now()).as("still waiting for %s", job).isBefore(deadline);
            Thread.sleep(50);
        }
    }
}
