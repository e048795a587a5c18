// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import java.util.Set;
import java.util.UUID;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.account.internal.TestPeople;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Centres and people for tests. */
@Component
public class Workplace {
    /** Of everybody. */
    public static final String PASSWORD = "a long enough password";

    private final JdbcClient database;
    private final Accounts accounts;
    private final Companies companies;

    Workplace(JdbcClient database, Accounts accounts, Companies companies) {
        this.database = database;
        this.accounts = accounts;
        this.companies = companies;
    }

    /** A new centre in Viet Nam. */
    public UUID centre() {
        var id = UUID.randomUUID();
        Scope.SYSTEM.run(() ->
                database.sql(
                                "insert into centre (id, name, country, currency) values (?, ?, 'VNM', 'VND')")
                        .params(id, "Centre " + id)
                        .update());
        return id;
    }

    /** A new company of a centre. */
    public UUID company(UUID centre) {
        var id = UUID.randomUUID();
        new Scope(Scope.Reach.CENTRE, centre, null, null)
                .run(() ->
                        companies.create(
                                id,
                                centre,
                                CompanyDetails.of("Company " + id, "1701", null, null)));
        return id;
    }

    /** A new person of a centre, or of a company of it. */
    public Somebody person(UUID centre, UUID company, Role role) {
        var address = UUID.randomUUID() + "@example.org";
        var ofCompany = role == Role.COMPANY;
        var id =
                Scope.SYSTEM.call(() ->
                        accounts.create(
                                centre,
                                ofCompany ? company : null,
                                address,
                                role.name(),
                                PASSWORD,
                                Set.of(role)));
        var scope =
                new Scope(
                        ofCompany ? Scope.Reach.COMPANY : Scope.Reach.CENTRE,
                        centre,
                        ofCompany ? company : null,
                        id);
        return new Somebody(id, address, scope, TestPeople.signedIn(id, role, centre, company));
    }

    /**
     * A person who may sign in.
     *
     * @param address to sign in with, by the password {@link #PASSWORD}
     * @param signedIn makes a request this person's
     */
    public record Somebody(UUID id, String address, Scope scope, RequestPostProcessor signedIn) {}
}
