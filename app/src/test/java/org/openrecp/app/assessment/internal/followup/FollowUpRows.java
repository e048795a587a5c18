// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.springframework.stereotype.Component;

/** Cause, option and claimed saving of a stranger's assessment. */
@Component
class FollowUpRows implements ForeignRows {
    private static final String NEW = "00000000-0000-0000-0000-000000000003";

    private final Assessments assessments;
    private final CauseStore causeStore;
    private final ClaimStore claimStore;
    private final OptionSheet options;
    private final List<Route> routes =
            List.of(
                    Route.of("GET", "/api/assessments/{id}/causes"),
                    Route.of("GET", "/api/assessments/{id}/options"),
                    Route.of("GET", "/api/assessments/{id}/plan"),
                    Route.of("POST", "/api/assessments/{id}/causes")
                            .withJson(
                                    "{\"id\": \"%s\", \"group\": \"input\", \"text\": \"x\"}"
                                            .formatted(NEW)),
                    Route.of("DELETE", "/api/assessments/{id}/causes/{cause}"),
                    Route.of("POST", "/api/assessments/{id}/options")
                            .withJson("{\"row\": \"%s\", \"title\": \"x\"}".formatted(NEW)),
                    Route.of("GET", "/api/assessments/{id}/options/{row}"),
                    Route.of("PUT", "/api/assessments/{id}/options/{row}/decision").withJson("{}"),
                    Route.of("PUT", "/api/assessments/{id}/options/{row}/implementation")
                            .withJson("{}"),
                    Route.of("POST", "/api/assessments/{id}/options/{row}/claims")
                            .withJson("{\"id\": \"%s\"}".formatted(NEW)),
                    Route.of("POST", "/api/assessments/{id}/claims/{claim}/verdict")
                            .withJson("{\"verified\": true}"),
                    route("GET", "/causes"),
                    route("POST", "/causes")
                            .with("cause", NEW)
                            .with("group", "input")
                            .with("text", "x"),
                    route("GET", "/causes/{cause}"),
                    route("POST", "/causes/{cause}/deletion"),
                    route("GET", "/options"),
                    route("POST", "/options").with("row", NEW).with("title", "x"),
                    route("GET", "/options/library"),
                    route("POST", "/options/library").with("row", NEW).with("option", "XC001"),
                    route("GET", "/options/{row}"),
                    route("POST", "/options/{row}").with("decision", "study"),
                    route("POST", "/options/{row}/implementation").with("date", "2026-01-31"),
                    route("POST", "/options/{row}/claims").with("resource", "x"),
                    route("GET", "/ideas"),
                    route("POST", "/ideas").with("sheet", NEW).with("ideas", "x"),
                    route("POST", "/ideas/{row}"),
                    route("GET", "/plan"),
                    route("POST", "/claims/{claim}/verdict").with("verified", "true"));

    FollowUpRows(
            Assessments assessments,
            CauseStore causeStore,
            ClaimStore claimStore,
            OptionSheet options) {
        this.assessments = assessments;
        this.causeStore = causeStore;
        this.claimStore = claimStore;
        this.options = options;
    }

    private static Route route(String method, String part) {
        return Route.of(method, "/assessments/{id}" + part);
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var assessment = assessments.open(UUID.randomUUID(), company, "Stranger's");
        var author = new Author(null, "Stranger");
        var cause =
                new Cause(UUID.randomUUID(), assessment.id(), null, CauseGroup.INPUT, "Wet bales");
        causeStore.add(assessment, cause, author);
        var row = UUID.randomUUID();
        options.add(assessment, row, Map.of("title", "Dry them"), Optional.of(cause), author);
        var claim = claim(row);
        claimStore.add(assessment, claim);
        return Map.of(
                "id", assessment.id().toString(),
                "cause", cause.id().toString(),
                "row", row.toString(),
                "claim", claim.id().toString());
    }

    private static Claim claim(UUID option) {
        var day = LocalDate.of(2026, 1, 31);
        return new Claim(
                UUID.randomUUID(),
                option,
                "Steam",
                "t",
                BigDecimal.TEN,
                BigDecimal.ONE,
                day,
                day,
                Claim.Method.B,
                BigDecimal.TEN,
                "VND",
                "",
                Instant.EPOCH,
                UUID.randomUUID(),
                "Stranger",
                null);
    }
}
