// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrecp.app.ForeignRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A company of others, with a contact and a note. */
@Component
class ForeignCompany implements ForeignRows {
    private final Companies companies;
    private final JdbcClient database;

    ForeignCompany(Companies companies, JdbcClient database) {
        this.companies = companies;
        this.database = database;
    }

    @Override
    public int order() {
        return -1;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(
                                Route.of("GET", "/api/companies/{id}"),
                                Route.of("PUT", "/api/companies/{id}")
                                        .withJson("{\"name\": \"Fremd\"}"),
                                Route.of("GET", "/companies/{id}"),
                                Route.of("POST", "/companies/{id}")
                                        .with("version", "0")
                                        .with("name", "Fremd"),
                                Route.of("GET", "/companies/{id}/edit"),
                                Route.of("GET", "/companies/{id}/merge"),
                                Route.of("POST", "/companies/{id}/merge")
                                        .with("with", UUID.randomUUID().toString())
                                        .with("version", "0")
                                        .with("other-version", "0"),
                                Route.of("POST", "/companies/{company}/notes")
                                        .with("id", UUID.randomUUID().toString())
                                        .with("text", "Fremd"),
                                Route.of("POST", "/companies/{company}/notes/{note}/deletion")),
                        Stream.of("sites", "contacts", "parks").flatMap(ForeignCompany::ofParts))
                .toList();
    }

    private static Stream<Route> ofParts(String kind) {
        var parts = "/companies/{company}/" + kind;
        return Stream.of(
                Route.of("GET", parts + "/new"),
                Route.of("GET", parts + "/{part}"),
                Route.of("POST", parts + "/{part}").with("name", "Fremd"),
                Route.of("POST", parts + "/{part}/deletion"));
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var contact = UUID.randomUUID();
        var note = UUID.randomUUID();
        companies.create(company, centre, CompanyDetails.of("Công ty khác", null, null, null));
        database.sql(
                        "insert into contact (id, centre_id, company_id, name) values (?, ?, ?, 'Hoa')")
                .params(contact, centre, company)
                .update();
        database.sql(
                        """
                        insert into company_note (id, centre_id, company_id, author, text)
                        values (?, ?, ?, gen_random_uuid(), 'x')
                        """)
                .params(note, centre, company)
                .update();
        return Map.of(
                "id", company.toString(),
                "company", company.toString(),
                "part", contact.toString(),
                "note", note.toString());
    }
}
