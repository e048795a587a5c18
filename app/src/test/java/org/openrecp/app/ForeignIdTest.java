// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The id of another centre's or of another company's row opens nothing: every route that holds one
 * answers 404 to everybody who may call it.
 */
@SpringBootTest
@AutoConfigureMockMvc
class ForeignIdTest implements DatabaseTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");

    /** Routes whose variable is no id of a row of a centre or a company, and why. */
    private static final Map<String, String> NO_ROW =
            Map.of("GET /companies/sectors/{scheme}", "the lists of sectors are everybody's");

    @Autowired private MockMvc browser;
    @Autowired private Centres centres;
    @Autowired private List<ForeignRows> rows;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void opensNothingForAnotherCentreNorForAnotherCompany() throws Exception {
        var own = centre();
        var others = make(centre(), UUID.randomUUID());
        var neighbours = make(own, UUID.randomUUID());
        var wrong = new ArrayList<String>();
        for (var route : routes()) {
            var asked = asked(route);
            for (var role : Role.values()) {
                if (asked != null && route.admits(role) && !asked.everywhere().contains(role)) {
                    wrong.addAll(answers(route, asked, role, own, others, "another centre's id"));
                }
            }
            if (asked != null && route.admits(Role.COMPANY)) {
                wrong.addAll(
                        answers(
                                route,
                                asked,
                                Role.COMPANY,
                                own,
                                neighbours,
                                "another company's id"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRouteWithAnIdIsTried() {
        var missing = routes().stream().filter(r -> asked(r) == null).map(Object::toString);
        assertThat(missing)
                .as(
                        "routes with an id that no ForeignRows of the tests stands for; add Route.of(\"METHOD\", \"/path/{id}\") to the one of its module")
                .isEmpty();
    }

    private List<Routes.Route> routes() {
        return Routes.of(handlers).stream()
                .filter(r -> r.hasVariable() && !r.isOpen() && !NO_ROW.containsKey(r.toString()))
                .toList();
    }

    private ForeignRows.@Nullable Route asked(Routes.Route route) {
        return rows.stream()
                .flatMap(r -> r.routes().stream())
                .filter(r -> (r.method() + " " + r.path()).equals(route.toString()))
                .findFirst()
                .orElse(null);
    }

    private List<String> answers(
            Routes.Route route,
            ForeignRows.Route asked,
            Role role,
            UUID centre,
            Map<ForeignRows, Map<String, String>> ids,
            String whose)
            throws Exception {
        var variables =
                VARIABLE.matcher(route.path())
                        .results()
                        .map(v -> value(ids, asked, v.group(1)))
                        .toArray();
        var request =
                route.request(variables)
                        .with(csrf())
                        .with(TestPeople.signedIn(role, centre, UUID.randomUUID()));
        asked.filledIn().forEach(request::with);
        int status = browser.perform(request).andReturn().getResponse().getStatus();
        return status == 404
                ? List.of()
                : List.of("%s as %s with %s: %d".formatted(route, role, whose, status));
    }

    private Map<ForeignRows, Map<String, String>> make(UUID centre, UUID company) {
        var ids = new LinkedHashMap<ForeignRows, Map<String, String>>();
        Scope.SYSTEM.run(() ->
                rows.stream()
                        .sorted(Comparator.comparingInt(ForeignRows::order))
                        .forEach(r -> ids.put(r, r.make(centre, company))));
        return ids;
    }

    /** The value of a variable in a route: of the route's own module, or else of any. */
    private static Object value(
            Map<ForeignRows, Map<String, String>> ids, ForeignRows.Route asked, String variable) {
        return ids.entrySet().stream()
                .filter(e -> e.getValue().containsKey(variable))
                .sorted(Comparator.comparing(e -> !standsFor(e.getKey(), asked)))
                .map(e -> (Object) e.getValue().get(variable))
                .findFirst()
                .orElse("missing");
    }

    private static boolean standsFor(ForeignRows rows, ForeignRows.Route asked) {
        return rows.routes().stream()
                .anyMatch(r -> r.method().equals(asked.method()) && r.path().equals(asked.path()));
    }

    private UUID centre() {
        var id = UUID.randomUUID();
        Scope.SYSTEM.call(() -> centres.add(new Centre(id, "Centre " + id, "VNM", "VND")));
        return id;
    }
}
