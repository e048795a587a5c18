// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@SpringBootTest
@AutoConfigureMockMvc
class PasswordSignInTest implements DatabaseTest {
    @Autowired private AccountStore accounts;
    @Autowired private SignInTries tries;
    @Autowired private PasswordEncoder passwords;

    @Test
    void computesOneHashForEveryTrySoThatTimeTellsNothing() {
        var hashes = new AtomicInteger();
        var signIn = new PasswordSignIn(accounts, counting(hashes), tries);
        var address = UUID.randomUUID() + "@example.org";
        var invited = UUID.randomUUID() + "@example.org";
        Scope.SYSTEM.run(() -> {
            accounts.create(null, null, address, "A", "the right one", Set.of(Role.ADMINISTRATOR));
            accounts.add(person(invited), null);
        });
        for (var email : new String[] {address, invited, UUID.randomUUID() + "@example.org"}) {
            hashes.set(0);
            assertThatThrownBy(() -> signIn.authenticate(typed(email, "wrong")))
                    .isInstanceOf(AuthenticationException.class);
            assertThat(hashes).as(email).hasValue(1);
        }
    }

    @Test
    void theHashOfNobodyCostsAsMuchAsAnyAndFitsNoPassword() {
        var nobodys = SpareEncoder.hashOfNothing();
        var sameCost = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

        assertThat(sameCost.upgradeEncoding(nobodys)).isFalse();
        assertThat(nobodys).hasSameSizeAs(passwords.encode("any"));
        assertThat(passwords.matches("", nobodys)).isFalse();
    }

    @Test
    void countsTriesThatComeAllAtOnce() throws Exception {
        var signIn = new PasswordSignIn(accounts, counting(new AtomicInteger()), tries);
        var email = UUID.randomUUID() + "@example.org";
        Callable<Boolean> tryOnce =
                () -> {
                    try {
                        signIn.authenticate(typed(email, "wrong"));
                        return true;
                    } catch (PasswordSignIn.TooManyTries _) {
                        return false;
                    } catch (AuthenticationException _) {
                        return true;
                    }
                };
        try (var many = Executors.newFixedThreadPool(8)) {
            var answers = many.invokeAll(java.util.Collections.nCopies(24, tryOnce));
            int looked = 0;
            for (var answer : answers) {
                looked += answer.get() ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    private static Person person(String email) {
        return new Person(
                UUID.randomUUID(),
                null,
                null,
                email,
                "Invited",
                Set.of(Role.ADMINISTRATOR),
                "en",
                null,
                true);
    }

    private static UsernamePasswordAuthenticationToken typed(String email, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(email, password);
    }

    private PasswordEncoder counting(AtomicInteger hashes) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return passwords.encode(password);
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                hashes.incrementAndGet();
                return passwords.matches(password, hash);
            }
        };
    }
}
