// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.account.internal.TestPeople;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.openrecp.formats.workbook.PlantRows;
import org.openrecp.formats.workbook.PlantWorkbook;
import org.openrecp.formats.workbook.RowsResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A centre with a consultant and a company whose assessments are the examples. */
@Component
class CentreWithPlants {
    static final Author LAN = new Author(null, "Lan");
    static final String PASSWORD = "a long enough password";

    private final JdbcClient database;
    private final Accounts accounts;
    private final Assessments assessments;

    CentreWithPlants(JdbcClient database, Accounts accounts, Assessments assessments) {
        this.database = database;
        this.accounts = accounts;
        this.assessments = assessments;
    }

    /** Who asks, and what of. */
    record Place(UUID centre, UUID company, String email, RequestPostProcessor consultant) {
        Scope scope() {
            return new Scope(Scope.Reach.CENTRE, centre, null, null);
        }
    }

    Place place() {
        var centre = UUID.randomUUID();
        var company = UUID.randomUUID();
        var email = centre + "@example.org";
        Scope.SYSTEM.run(() -> {
            database.sql(
                            "insert into centre (id, name, country, currency) values (?, ?, 'VNM', 'VND')")
                    .params(centre, "Centre " + centre)
                    .update();
            database.sql("insert into company (id, centre_id, name) values (?, ?, 'Mill')")
                    .params(company, centre)
                    .update();
            accounts.create(centre, null, email, "Lan", PASSWORD, Set.of(Role.CONSULTANT));
        });
        return new Place(
                centre, company, email, TestPeople.signedIn(Role.CONSULTANT, centre, company));
    }

    /** An assessment with the rows of an example. */
    UUID assessment(Place place, String example) {
        return place.scope()
                .call(() -> {
                    var id = assessments.open(UUID.randomUUID(), place.company(), example).id();
                    assessments.put(id, rows(example), LAN);
                    return id;
                });
    }

    static PlantRows rows(String example) {
        var file = Path.of(System.getProperty("openrecp.root"), "examples", example, "plant.xlsx");
        return switch (PlantWorkbook.rows(file)) {
            case RowsResult.Rows(var rows, _) -> rows;
            case RowsResult.Rejected(var problems, _) -> throw new AssertionError(problems);
        };
    }
}
