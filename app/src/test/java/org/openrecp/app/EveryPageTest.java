// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrecp.app.Workplace.Somebody;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.monitoring.MonthlyRecords;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page that a role may open, on a phone in Vietnamese: it can be used by everybody, fits the
 * width, and has no English left. The pages are the routes of the controllers.
 */
class EveryPageTest extends BrowserTest {
    /**
     * Routes that answer with something else than a page of their own, or need what is not here.
     */
    private static final Set<String> NO_PAGE =
            Set.of(
                    "/assessments/{id}/compare",
                    "/assessments/{id}/file",
                    "/assessments/{id}/flow/drawing",
                    "/assessments/{id}/quick-report",
                    "/assessments/{id}/workbook",
                    "/companies/sectors/{scheme}",
                    "/error",
                    "/my-plant/file/template",
                    "/my-plant/months",
                    "/setup",
                    "/sign-in");

    /** What was changed is named as in the database there. */
    private static final String NAMES_OF_COLUMNS = "/audit";

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)[^}]*}");

    @Autowired private Assessments assessments;
    @Autowired private Results results;
    @Autowired private MonthlyRecords months;
    @Autowired private Workplace workplace;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @ParameterizedTest
    @EnumSource(names = {"CENTRE_MANAGER", "COMPANY", "ADMINISTRATOR", "AUTHORITY", "DONOR"})
    void canBeUsedByEverybodyInTheirLanguage(Role role) {
        var centre = workplace.centre();
        var company = workplace.company(centre);
        var assessment = dyeingMill(workplace.person(centre, company, Role.CONSULTANT), company);
        var person = workplace.person(centre, company, role);
        var page = open(Device.PHONE.in("vi"), "/sign-in");
        signIn(page, person.address(), Workplace.PASSWORD);
        page.waitForURL(address -> !address.contains("/sign-in"));

        var known =
                Map.of(
                        "id", assessment.toString(),
                        "company", company.toString(),
                        "sheet", "streams",
                        "number", "5",
                        "chapter", "losses",
                        "month", "2025-03");
        var wrong = new ArrayList<String>();
        for (var path : paths(role, known)) {
            look(page, path, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String path, List<String> wrong) {
        var answer = page.navigate(url(path));
        if (answer == null || answer.status() != 200) {
            wrong.add(path + ": " + (answer == null ? "no answer" : answer.status()));
            return;
        }
        try {
            assertAccessible(page);
            assertFitsTheWidth(page);
            assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo("vi");
            assertThat(page.locator("h1").count()).as("h1 of " + path).isEqualTo(1);
            if (!path.equals(NAMES_OF_COLUMNS)) {
                assertThat(EnglishWords.on(page)).as("English on " + path).isEmpty();
            }
        } catch (AssertionError e) {
            wrong.add(e.getMessage());
        }
    }

    private Set<String> paths(Role role, Map<String, String> known) {
        var paths = new TreeSet<String>();
        for (var route : Routes.of(handlers)) {
            if (route.method().equals("GET")
                    && route.admits(role)
                    && !route.path().startsWith("/api/")
                    && !route.path().contains("*")
                    && !route.path().matches(".*[.][a-z]+")
                    && !NO_PAGE.contains(route.path())) {
                fill(route.path(), known, paths);
            }
        }
        return paths;
    }

    private static void fill(String path, Map<String, String> known, Set<String> paths) {
        var own = new HashMap<>(known);
        if (path.startsWith("/companies/")) {
            own.put("id", known.getOrDefault("company", ""));
        }
        boolean isKnown =
                VARIABLE.matcher(path).results().allMatch(v -> own.containsKey(v.group(1)))
                        && (!path.contains("{id}") || path.matches("/(assessments|companies)/.*"));
        if (isKnown) {
            var filled = VARIABLE.matcher(path).replaceAll(v -> own.getOrDefault(v.group(1), ""));
            boolean needsCompany = filled.equals("/assessments/new");
            paths.add(needsCompany ? filled + "?company=" + known.get("company") : filled);
        }
    }

    private UUID dyeingMill(Somebody consultant, UUID company) {
        var id = UUID.randomUUID();
        var file = Path.of(System.getProperty("openrecp.root"), "examples", "dyeing");
        var plant = ((RowsResult.Rows) PlantWorkbook.rows(file)).rows();
        consultant
                .scope()
                .run(() -> {
                    assessments.open(id, company, "Xưởng nhuộm");
                    assessments.put(id, plant, new Author(consultant.id(), "Lan"));
                    results.compute(id);
                    CompanyJourneyTest.twoYears(months, company, new Author(null, "Mai"));
                });
        return id;
    }
}
