// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openrecp.app.ForeignRows;
import org.openrecp.app.shell.Role;
import org.springframework.stereotype.Component;

/** A stranger's account and token. */
@Component
class AccountRows implements ForeignRows {
    private final AccountStore accounts;
    private final ApiTokens tokens;

    private final List<Route> routes =
            List.of(
                    person("GET", ""),
                    person("POST", "/roles").with("roles", "CONSULTANT"),
                    person("POST", "/link"),
                    person("POST", "/disable"),
                    person("POST", "/enable"),
                    person("POST", "/erase").with("reason", "request"),
                    Route.of("POST", "/account/tokens/{token}/end"));

    AccountRows(AccountStore accounts, ApiTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    public List<Route> routes() {
        return routes;
    }

    private static Route person(String method, String action) {
        return Route.of(method, "/people/{person}" + action).seenEverywhereBy(Role.ADMINISTRATOR);
    }

    @Override
    public Map<String, String> make(UUID centre, UUID company) {
        var id =
                accounts.create(
                        centre,
                        null,
                        UUID.randomUUID() + "@example.org",
                        "Stranger",
                        "four words put together",
                        Set.of(Role.CONSULTANT));
        var token = UUID.randomUUID();
        boolean made =
                tokens.make(token, accounts.find(id).orElseThrow(), "t", false, 30).isPresent();
        if (!made) {
            throw new IllegalStateException("no token was made");
        }
        return Map.of("person", id.toString(), "token", token.toString());
    }
}
