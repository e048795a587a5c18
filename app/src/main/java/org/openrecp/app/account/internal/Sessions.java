// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in, and ending that. */
@Component
class Sessions {
    /** Session attribute: network address of the client at sign-in. */
    static final String CLIENT = "client";

    /** Session attribute: the device at sign-in. */
    static final String DEVICE = "device";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The sessions of an account, the last used first. */
    List<OpenSession> of(UUID account, String current) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(s ->
                        new OpenSession(
                                handle(s),
                                s.getCreationTime(),
                                s.getLastAccessedTime(),
                                text(s, DEVICE),
                                text(s, CLIENT),
                                s.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Ends one of the account's own. */
    void end(UUID account, String handle) {
        sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(s -> handle(s).equals(handle))
                .forEach(s -> sessions.deleteById(s.getId()));
    }

    /** Ends all but one. */
    void endOthers(UUID account, @Nullable String current) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
    }

    private static String handle(Session session) {
        return Secret.hash(session.getId()).substring(0, 16);
    }

    private static String text(Session session, String attribute) {
        return Objects.requireNonNullElse(session.<String>getAttribute(attribute), "");
    }
}
