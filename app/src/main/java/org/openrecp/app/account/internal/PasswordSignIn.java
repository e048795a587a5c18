// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with address and password. Whether the address is unknown, the account closed, or the
 * password wrong cannot be told apart, neither by what is answered nor by how long it takes.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final SignInTries tries;
    private final String nobodysHash = SpareEncoder.hashOfNothing();

    PasswordSignIn(AccountStore accounts, PasswordEncoder passwords, SignInTries tries) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var client =
                typed.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "";
        if (!tries.begin(typed.getName(), client)) {
            throw new TooManyTries();
        }
        var person = accounts.findByEmail(typed.getName()).orElse(null);
        boolean right = isRight(String.valueOf(typed.getCredentials()), person);
        if (person == null || !right || !person.enabled()) {
            throw new BadCredentialsException("refused");
        }
        tries.succeeded(typed.getName(), client);
        var signedIn = person.withoutPassword();
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, signedIn.getAuthorities());
    }

    /** One hash is computed in every case. */
    private boolean isRight(String password, @Nullable Person person) {
        var hash = person == null ? null : person.password();
        boolean matches = passwords.matches(password, hash == null ? nobodysHash : hash);
        return matches && hash != null;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** Who tries must wait. */
    static final class TooManyTries extends LockedException {
        private static final long serialVersionUID = 1;

        TooManyTries() {
            super("wait");
        }
    }
}
