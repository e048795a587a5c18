// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.openrecp.app.shell.Form;
import org.springframework.stereotype.Component;

/** What the page of one's own account shows. */
public record OwnAccountPage(String email, Form person, Form password, List<OpenSession> sessions) {
    public OwnAccountPage {
        sessions = List.copyOf(sessions);
    }

    OwnAccountPage withPerson(Form form) {
        return new OwnAccountPage(email, form, password, sessions);
    }

    OwnAccountPage withPassword(Form form) {
        return new OwnAccountPage(email, person, form, sessions);
    }

    /** Gathers it. */
    @Component
    static class Maker {
        private final AccountStore accounts;
        private final Sessions sessions;

        Maker(AccountStore accounts, Sessions sessions) {
            this.accounts = accounts;
            this.sessions = sessions;
        }

        OwnAccountPage of(Person reader, HttpServletRequest request) {
            var now = accounts.find(reader.id()).orElse(reader);
            return new OwnAccountPage(
                    now.email(),
                    Form.with("name", now.displayName(), "language", now.language()),
                    Form.with(),
                    sessions.of(reader.id(), request.getSession().getId()));
        }
    }
}
