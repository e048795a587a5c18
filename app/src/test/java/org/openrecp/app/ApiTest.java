// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.account.internal.TestPeople;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.job.Outcome;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ApiTest implements DatabaseTest {
    private static final String COMPANIES = "/api/companies";
    private static final String ASSESSMENTS = "/api/assessments";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PROBLEM = "application/problem+json";

    @Autowired private MockMvc program;
    @Autowired private Centres centres;
    @Autowired private JsonMapper json;

    @Autowired private Jobs jobs;
    @Autowired private Assessments assessments;

    private final CountDownLatch gate = new CountDownLatch(1);
    private UUID centre = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void aCentre() {
        centre = UUID.randomUUID();
        Scope.SYSTEM.call(() -> centres.add(new Centre(centre, "Centre " + centre, "VNM", "VND")));
    }

    @Test
    void makesACompanyOnceHoweverOftenItIsAsked() throws Exception {
        var id = UUID.randomUUID();
        var body = company(id, "Giấy Sông Hồng");
        send(post(COMPANIES), body)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", COMPANIES + "/" + id))
                .andExpect(header().string("ETag", "\"0\""));
        send(post(COMPANIES), body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.details.name").value("Giấy Sông Hồng"));
        send(get(COMPANIES)).andExpect(jsonPath("$.length()").value(1));
    }

    @Test
    void changesACompanyOnlyForWhoSawItAsItIs() throws Exception {
        var id = UUID.randomUUID();
        send(post(COMPANIES), company(id, "Old"));
        var path = COMPANIES + "/" + id;
        var details = "{\"name\": \"New\", \"employees\": 12}";

        send(put(path), details)
                .andExpect(status().is(428))
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:if-match-missing"));
        send(put(path).header("If-Match", "\"0\""), details)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.details.employees").value(12));
        send(put(path).header("If-Match", "\"0\""), details)
                .andExpect(status().is(412))
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:overtaken"))
                .andExpect(
                        jsonPath("$.detail")
                                .value(
                                        "Somebody changed it since you read it. Read it again, then send what you want."));
        send(put(path).header("If-Match", "\"0\"").header("Accept-Language", "vi"), details)
                .andExpect(status().is(412))
                .andExpect(
                        jsonPath("$.detail")
                                .value(
                                        "Có người đã sửa sau khi bạn đọc. Hãy đọc lại rồi gửi nội dung bạn muốn."));
        send(get(COMPANIES + "?limit=0").header("Accept-Language", "vi"))
                .andExpect(jsonPath("$.detail").value("limit nhận giá trị từ 1 đến 200."));
        send(get(path).header("If-None-Match", "\"1\"")).andExpect(status().isNotModified());
    }

    @Test
    void saysOfEachFieldOfACompanyWhatIsWrong() throws Exception {
        send(
                        post(COMPANIES),
                        """
                        {"id": "%s", "details": {"name": "", "sizeClass": "huge"}}\
                        """
                                .formatted(UUID.randomUUID()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:company"))
                .andExpect(jsonPath("$.problems[?(@.field == 'name')]").exists())
                .andExpect(jsonPath("$.problems[?(@.field == 'sizeClass')]").exists());
        send(post(COMPANIES), "{\"id\": 7")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:bad-request"));
    }

    @Test
    void listsEveryCompanyAndEveryAssessmentOncePageByPage() throws Exception {
        var companies = new ArrayList<String>();
        var assessments = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            var company = UUID.randomUUID();
            companies.add(company.toString());
            send(post(COMPANIES), company(company, "Mill " + i % 3))
                    .andExpect(status().isCreated());
            assessments.add(assessment(company).toString());
        }

        assertThat(walk(COMPANIES + "?limit=3")).containsExactlyInAnyOrderElementsOf(companies);
        assertThat(walk(ASSESSMENTS + "?limit=3")).containsExactlyElementsOf(assessments);
        assertThat(walk(ASSESSMENTS + "?limit=3&company=" + companies.get(2)))
                .containsExactly(assessments.get(2));
        send(get(COMPANIES + "?limit=0")).andExpect(status().isBadRequest());
        send(get(COMPANIES + "?after=" + UUID.randomUUID())).andExpect(status().isBadRequest());
    }

    @Test
    void opensAnAssessmentOnceAndForAKnownCompanyOnly() throws Exception {
        var company = UUID.randomUUID();
        send(post(COMPANIES), company(company, "Mill"));
        var id = UUID.randomUUID();
        send(post(ASSESSMENTS), assessmentBody(id, company)).andExpect(status().isCreated());
        send(post(ASSESSMENTS), assessmentBody(id, company)).andExpect(status().isOk());
        send(get(ASSESSMENTS)).andExpect(jsonPath("$.length()").value(1));
        send(post(ASSESSMENTS), assessmentBody(UUID.randomUUID(), UUID.randomUUID()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("company"));
        send(post(ASSESSMENTS), assessmentBody(UUID.randomUUID(), company).replace("First", " "))
                .andExpect(status().isBadRequest());
    }

    @Test
    void showsNothingToAnotherCentre() throws Exception {
        var company = UUID.randomUUID();
        send(post(COMPANIES), company(company, "Mill"));
        var id = assessment(company);
        aCentre();

        send(get(COMPANIES + "/" + company)).andExpect(status().isNotFound());
        send(get(ASSESSMENTS + "/" + id + "/rows"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:not-found"));
        send(get(ASSESSMENTS)).andExpect(jsonPath("$.length()").value(0));
        send(post(COMPANIES), company(company, "Mine"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:id-taken"));
    }

    @Test
    void editsFieldsAndSaysWhatStandsWhereSomebodyWasFaster() throws Exception {
        var path = ASSESSMENTS + "/" + inNewCompany();
        var tag = tag(send(get(path)).andReturn());
        var row = UUID.randomUUID();
        var made =
                send(
                                post(path + "/edits").header("If-Match", tag),
                                edits(edit(row, "", "1", ""), edit(row, "id", "STEAM", "")))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.rows[0].fields.id").value("STEAM"))
                        .andExpect(jsonPath("$.problems").isNotEmpty())
                        .andReturn();
        send(post(path + "/edits").header("If-Match", tag), edits(edit(row, "id", "COAL", "")))
                .andExpect(status().is(412));
        send(post(path + "/edits"), edits(edit(row, "id", "COAL", ", \"seen\": []")))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:fields-overtaken"))
                .andExpect(jsonPath("$.standing[0].value").value("STEAM"));
        send(post(path + "/edits"), "{\"edits\": [{\"sheet\": \"nothing\"}]}")
                .andExpect(status().isBadRequest());

        assertThat(tag(made)).isNotEqualTo(tag);
        send(get(path + "/history?field=id&row=" + row))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].value").value("STEAM"));
        send(get(path + "/rows?sheet=materials"))
                .andExpect(header().string("ETag", tag(made)))
                .andExpect(jsonPath("$.rows.length()").value(1));
        send(get(path + "/rows?sheet=nothing")).andExpect(status().isBadRequest());
        send(get(path + "/problems")).andExpect(jsonPath("$.problems[0].text").exists());
    }

    @Test
    void bringsAWorkbookTwiceAndTakesItAgain() throws Exception {
        var path = ASSESSMENTS + "/" + inNewCompany();
        send(bring(path, example())).andExpect(status().isOk());
        send(bring(path, example()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changed").value(0));
        send(get(path + "/problems")).andExpect(jsonPath("$.problems").isEmpty());
        var taken =
                send(get(path + "/workbook"))
                        .andExpect(content().contentType(XLSX))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        send(bring(path, taken)).andExpect(status().isOk());
        send(bring(path, new byte[] {1, 2, 3}))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:workbook"))
                .andExpect(jsonPath("$.problems[0].text").exists());
        send(bring(path, new byte[] {1, 2, 3}).header("Accept-Language", "vi"))
                .andExpect(
                        jsonPath("$.problems[0].text")
                                .value(containsString("tệp không phải là sổ tính .xlsx")));
    }

    @Test
    void freezesAndRevisesAndTravelsAsAFile() throws Exception {
        var path = ASSESSMENTS + "/" + inNewCompany();
        var tag = tag(send(get(path)).andReturn());
        send(post(path + "/freeze").header("If-Match", tag), "{\"reason\": \"Approved\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.frozen").value(true));
        send(post(path + "/revise").header("If-Match", tag)).andExpect(status().is(412));
        send(post(path + "/edits"), edits(edit(UUID.randomUUID(), "", "1", "")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:frozen"));
        send(bring(path, example())).andExpect(status().isConflict());
        send(post(path + "/revise")).andExpect(jsonPath("$.revision").value(2));
        send(get(path + "/revisions")).andExpect(jsonPath("$[0].reason").value("Approved"));
        send(get(path + "/revisions/1")).andExpect(jsonPath("$.sheets[0].rows").isNotEmpty());
        send(get(path + "/revisions/2")).andExpect(status().isNotFound());

        var file = send(get(path + "/file")).andReturn().getResponse().getContentAsByteArray();
        var files = ASSESSMENTS + "/files";
        send(post(files).contentType(MediaType.APPLICATION_OCTET_STREAM).content(file))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes").value(0));
        send(post(files).contentType(MediaType.APPLICATION_OCTET_STREAM).content("no"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].text").exists());
    }

    @Test
    void computesAPlantAndReadsItsResult() throws Exception {
        var path = ASSESSMENTS + "/" + inNewCompany();
        send(get(path + "/results.json")).andExpect(status().isNotFound());
        send(post(path + "/results"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].text").exists());
        send(post(path + "/results").header("Accept-Language", "vi"))
                .andExpect(status().is(422))
                .andExpect(
                        jsonPath("$.problems[0].text")
                                .value(
                                        "Nhà máy: 'bắt đầu kỳ' đang để trống. Hãy nhập: ngày đầu của kỳ số liệu."));
        send(bring(path, example()));
        send(post(path + "/results"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.currency").exists());
        send(get(path + "/results")).andExpect(jsonPath("$.verdict").exists());
        send(get(path + "/results.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON));
    }

    @Test
    void readsTasksCausesOptionsAndThePlan() throws Exception {
        var path = ASSESSMENTS + "/" + inNewCompany();
        send(bring(path, example()));
        send(get(path + "/tasks"))
                .andExpect(jsonPath("$.length()").value(18))
                .andExpect(jsonPath("$[0].state").value("open"));
        send(get(path + "/options")).andExpect(jsonPath("$[0].title").exists());
        send(get(path + "/causes")).andExpect(jsonPath("$").isEmpty());
        send(get(path + "/plan")).andExpect(status().isOk());
    }

    @Test
    void changesATaskAndSignsItOff() throws Exception {
        var path = ASSESSMENTS + "/" + inNewCompany() + "/tasks/3";
        var tag = tag(send(get(path)).andReturn());
        var done = "{\"state\": \"done\", \"responsible\": \"Lan\", \"note\": \"Walked through\"}";

        send(put(path), done).andExpect(status().is(428));
        send(post(path + "/signature"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:not-done"));
        send(put(path).header("If-Match", tag), "{\"state\": \"skipped\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("reason"));
        var changed =
                send(put(path).header("If-Match", tag), done)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.state").value("done"))
                        .andExpect(jsonPath("$.done.by").exists())
                        .andReturn();
        send(put(path).header("If-Match", tag), "{\"state\": \"doing\"}")
                .andExpect(status().is(412));
        assertThat(tag(changed)).isNotEqualTo(tag);
        send(post(path + "/signature")).andExpect(jsonPath("$.signed.by").exists());
        send(post(path + "/signature")).andExpect(status().isOk());
        send(get(path.replace("/3", "/19"))).andExpect(status().isNotFound());
    }

    @Test
    void writesCausesOptionsDecisionsAndWhatWasSaved() throws Exception {
        var path = ASSESSMENTS + "/" + inNewCompany();
        var cause = UUID.randomUUID();
        var causes = path + "/causes";
        var body =
                "{\"id\": \"%s\", \"group\": \"execution\", \"text\": \"No lids\"}"
                        .formatted(cause);
        send(post(causes), body).andExpect(status().isCreated());
        send(post(causes), body).andExpect(status().isOk());
        send(post(causes), body.replace("execution", "weather"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:cause"));

        var row = UUID.randomUUID();
        var option = path + "/options/" + row;
        var made =
                send(
                                post(path + "/options"),
                                "{\"row\": \"%s\", \"title\": \"Lids\", \"category\": \"good housekeeping\"}"
                                        .formatted(row))
                        .andExpect(status().isCreated())
                        .andReturn();
        var tag = tag(made);
        var decision =
                "{\"decision\": \"now\", \"technical\": 7.5, \"owner\": \"Lan\", \"due\": \"2026-12-31\", \"causes\": [\"%s\"]}"
                        .formatted(cause);
        send(put(option + "/decision"), decision).andExpect(status().is(428));
        send(put(option + "/decision").header("If-Match", tag), "{\"decision\": \"reject\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].field").value("reason"));
        var decided =
                send(put(option + "/decision").header("If-Match", tag), decision)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.status").value("selected"))
                        .andExpect(jsonPath("$.fields.technical_rating").value("7.5"))
                        .andExpect(jsonPath("$.causes[0]").value(cause.toString()))
                        .andReturn();
        send(put(option + "/decision").header("If-Match", tag), decision)
                .andExpect(status().is(412));
        send(get(path + "/plan")).andExpect(jsonPath("$[0].row").value(row.toString()));

        send(
                        put(option + "/implementation").header("If-Match", tag(decided)),
                        "{\"date\": \"2026-01-31\", \"cost\": 1200000, \"currency\": \"VND\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("implemented"))
                .andExpect(jsonPath("$.implementation.cost").value(1200000.0));
        send(get(option)).andExpect(header().exists("ETag"));
        var claim = UUID.randomUUID();
        var claimed =
                """
                {"id": "%s", "resource": "Steam", "unit": "t", "before": 10, "after": 7.5, "from": "2026-02-01",
                 "until": "2026-02-28", "method": "B", "money": 500000, "currency": "VND"}
                """
                        .formatted(claim);
        send(post(option + "/claims"), claimed).andExpect(status().isCreated());
        send(post(option + "/claims"), claimed).andExpect(status().isOk());
        send(post(path + "/claims/" + claim + "/verdict"), "{\"verified\": true}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:openrecp:problem:not-judged"));
        sendAs(
                        UUID.randomUUID(),
                        post(path + "/claims/" + claim + "/verdict")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"verified\": true, \"note\": \"Seen\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict.verified").value(true));
        send(delete(causes + "/" + cause)).andExpect(status().isOk());
        send(get(causes)).andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void answersLongWorkWithAJobThatSaysHowFarItIs() throws Exception {
        var id = inNewCompany();
        send(bring(ASSESSMENTS + "/" + id, example()));
        var job =
                new Scope(Scope.Reach.CENTRE, centre, null, null)
                        .call(() ->
                                jobs.submit(
                                        new Jobs.Subject(
                                                "result.job-compute",
                                                id,
                                                centre,
                                                assessments.find(id).orElseThrow().company()),
                                        _ -> {
                                            gate.await();
                                            return Outcome.at("/assessments/" + id);
                                        }));

        send(post(ASSESSMENTS + "/" + id + "/results"))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", "/api/jobs/" + job))
                .andExpect(jsonPath("$.state").value("running"));
        gate.countDown();
        var end = System.nanoTime() + 10_000_000_000L;
        var answer = "";
        while (!answer.contains("\"done\"") && System.nanoTime() < end) {
            Thread.sleep(50);
            answer = send(get("/api/jobs/" + job)).andReturn().getResponse().getContentAsString();
        }
        assertThat(answer).contains("\"done\"");
        send(post("/api/jobs/" + job + "/cancellation")).andExpect(status().isOk());
        send(get("/api/jobs/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    private ResultActions sendAs(UUID person, MockHttpServletRequestBuilder request)
            throws Exception {
        return program.perform(
                request.with(
                        TestPeople.signedIn(
                                person, Role.CENTRE_MANAGER, centre, UUID.randomUUID())));
    }

    private UUID inNewCompany() throws Exception {
        var company = UUID.randomUUID();
        send(post(COMPANIES), company(company, "Mill"));
        return assessment(company);
    }

    private UUID assessment(UUID company) throws Exception {
        var id = UUID.randomUUID();
        send(post(ASSESSMENTS), assessmentBody(id, company)).andExpect(status().isCreated());
        return id;
    }

    private List<String> walk(String first) throws Exception {
        var ids = new ArrayList<String>();
        var path = first;
        while (path != null) {
            var page = send(get(path)).andExpect(status().isOk()).andReturn().getResponse();
            for (JsonNode element : json.readTree(page.getContentAsByteArray())) {
                ids.add(element.get("id").asString());
            }
            var link = page.getHeader("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return ids;
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body)
            throws Exception {
        return send(request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return program.perform(
                request.with(
                        TestPeople.signedIn(account, Role.CONSULTANT, centre, UUID.randomUUID())));
    }

    private static MockHttpServletRequestBuilder bring(String path, byte[] workbook) {
        return put(path + "/workbook").contentType(XLSX).content(workbook);
    }

    private static byte[] example() throws IOException {
        return Files.readAllBytes(
                Path.of(System.getProperty("openrecp.root"), "examples", "paper", "plant.xlsx"));
    }

    private static String tag(MvcResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("ETag"));
    }

    private static String company(UUID id, String name) {
        return "{\"id\": \"%s\", \"details\": {\"name\": \"%s\"}}".formatted(id, name);
    }

    private static String assessmentBody(UUID id, UUID company) {
        return "{\"id\": \"%s\", \"company\": \"%s\", \"title\": \"First\"}".formatted(id, company);
    }

    private static String edits(String... edits) {
        return "{\"edits\": [%s]}".formatted(String.join(",", edits));
    }

    private static String edit(UUID row, String field, String value, String more) {
        return "{\"id\": \"%s\", \"row\": \"%s\", \"sheet\": \"materials\", \"field\": \"%s\", \"value\": \"%s\"%s}"
                .formatted(UUID.randomUUID(), row, field, value, more);
    }
}
