// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the page of one's own account shows. */
public record OwnAccountPage(
        String email,
        Form person,
        Form password,
        Form token,
        List<OpenSession> sessions,
        List<ApiToken> tokens) {
    public OwnAccountPage {
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
    }

    OwnAccountPage withPerson(Form form) {
        return new OwnAccountPage(email, form, password, token, sessions, tokens);
    }

    OwnAccountPage withPassword(Form form) {
        return new OwnAccountPage(email, person, form, token, sessions, tokens);
    }

    OwnAccountPage withToken(Form form) {
        return new OwnAccountPage(email, person, password, form, sessions, tokens);
    }

    /** Gathers it. */
    @Component
    static class Maker {
        private final AccountStore accounts;
        private final Sessions sessions;
        private final ApiTokens tokens;

        Maker(AccountStore accounts, Sessions sessions, ApiTokens tokens) {
            this.accounts = accounts;
            this.sessions = sessions;
            this.tokens = tokens;
        }

        OwnAccountPage of(Person reader, HttpServletRequest request) {
            var now = accounts.find(reader.id()).orElse(reader);
            var language =
                    now.language().isEmpty()
                            ? Texts.in(RequestContextUtils.getLocale(request)).language()
                            : now.language();
            return new OwnAccountPage(
                    now.email(),
                    Form.with("name", now.displayName(), "language", language),
                    Form.with(),
                    Form.with("id", UUID.randomUUID().toString(), "days", "90"),
                    sessions.of(reader.id(), request.getSession().getId()),
                    tokens.of(reader.id()));
        }
    }
}
