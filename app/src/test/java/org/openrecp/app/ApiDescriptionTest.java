// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.account.internal.TestPeople;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ApiDescriptionTest implements DatabaseTest {
    @Autowired private MockMvc program;
    @Autowired private Centres centres;
    @Autowired private JsonMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private UUID centre = UUID.randomUUID();

    @BeforeEach
    void aCentre() {
        centre = UUID.randomUUID();
        Scope.SYSTEM.call(() -> centres.add(new Centre(centre, "Centre " + centre, "VNM", "VND")));
    }

    @Test
    void describesEveryRouteWithItsErrors() throws Exception {
        var description = description();
        assertThat(description.get("openapi").asString()).isEqualTo("3.1.0");

        for (var route : routes()) {
            var operation = operation(description, route.method(), route.path());
            assertThat(operation.isMissingNode()).as(route.toString()).isFalse();
            assertThat(operation.path("summary").asString("")).as(route.toString()).isNotEmpty();
            var answers = operation.get("responses").propertyNames();
            assertThat(answers).as(route.toString()).contains("200", "400", "401", "403");
            assertThat(answers.contains("404")).as(route.toString()).isEqualTo(route.hasVariable());
            for (var status : answers) {
                if (status.startsWith("4")) {
                    assertThat(operation.at("/responses/" + status + "/content").propertyNames())
                            .as(route + " " + status)
                            .containsExactly("application/problem+json");
                }
            }
            for (JsonNode parameter : operation.path("parameters")) {
                assertThat(parameter.get("name").asString())
                        .as(route.toString())
                        .isNotIn("reader", "locale", "request");
            }
        }
        assertThat(
                        operation(description, "PUT", "/api/companies/{id}")
                                .get("responses")
                                .propertyNames())
                .contains("412", "422", "428");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void givesExamplesThatWork() throws Exception {
        var description = description();
        var assessment = "5d1b7e0a-8a5e-4a55-9a54-0f6a1c2b3d04";
        for (var path :
                List.of(
                        "/api/companies",
                        "/api/assessments",
                        "/api/assessments/{id}/edits",
                        "/api/assessments/{id}/freeze")) {
            var body = operation(description, "POST", path).path("requestBody");
            var content = body.at("/content").get("application/json");
            var example =
                    content.has("example")
                            ? content.get("example")
                            : content.get("examples").iterator().next().get("value");
            var text = example.isString() ? example.asString() : example.toString();
            program.perform(
                            post(path.replace("{id}", assessment))
                                    .with(consultant())
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content(text))
                    .andExpect(status().is2xxSuccessful());
        }
    }

    private JsonNode description() throws Exception {
        return json.readTree(
                program.perform(get("/api/openapi").with(consultant()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private static JsonNode operation(JsonNode description, String method, String path) {
        return description.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    private List<Routes.Route> routes() {
        return Routes.of(handlers).stream()
                .filter(r -> r.path().startsWith("/api/"))
                .filter(r -> !r.path().startsWith("/api/openapi"))
                .collect(Collectors.toList());
    }

    private RequestPostProcessor consultant() {
        return TestPeople.signedIn(Role.CONSULTANT, centre, UUID.randomUUID());
    }
}
