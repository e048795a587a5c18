// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The company that a person belongs to; no other is ever there. */
@Component
class OwnPlant {

    private final Companies companies;
    private final Centres centres;
    private final Clock clock;

    OwnPlant(Companies companies, Centres centres, Clock clock) {
        this.companies = companies;
        this.centres = centres;
        this.clock = clock;
    }

    /** The reader's company; 404 for who has none. */
    Company get(Reader reader) {
        return Optional.ofNullable(reader.company())
                .flatMap(companies::find)
                .filter(c -> c.id().equals(reader.company()) && c.centre().equals(reader.centre()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A company of the reader's centre; 404 for any other. */
    Company ofCentre(UUID id, Reader reader) {
        return companies
                .find(id)
                .filter(c -> c.centre().equals(reader.centre()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the company reckons in. */
    String currency(Company company) {
        return centres.find(company.centre()).map(Centre::currency).orElse("");
    }

    /** The month that runs now. */
    YearMonth now() {
        return YearMonth.now(clock.withZone(Texts.ZONE));
    }
}
