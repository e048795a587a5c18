// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.UUID;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The companies that a reader may open; any other is not there. */
@Component
class OwnCompanies {
    private final Companies companies;

    OwnCompanies(Companies companies) {
        this.companies = companies;
    }

    /**
     * The company, or the one that it was merged into.
     *
     * @throws ResponseStatusException 404: it is not there, or another centre's or company's
     */
    Company get(UUID id, Reader reader) {
        return companies
                .find(id)
                .filter(c -> c.centre().equals(reader.centre()))
                .filter(c -> reader.company() == null || reader.company().equals(c.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The reader's centre. */
    static UUID centre(Reader reader) {
        var centre = reader.centre();
        if (centre == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return centre;
    }
}
