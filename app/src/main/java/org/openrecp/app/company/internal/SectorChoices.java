// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.Locale;
import org.openrecp.app.company.Sector.Scheme;
import org.openrecp.app.company.Sectors;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What may be meant by the words typed into the field of a sector. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class SectorChoices {
    private static final int AT_MOST = 12;

    private final Sectors sectors;

    SectorChoices(Sectors sectors) {
        this.sectors = sectors;
    }

    @GetMapping("/companies/sectors/{scheme}")
    String choices(
            @PathVariable String scheme, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("sectors", sectors.search(scheme(scheme), q, AT_MOST));
        return "company/sectors";
    }

    private static Scheme scheme(String key) {
        try {
            return Scheme.valueOf(key.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, key, e);
        }
    }
}
