// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB and two passes, as OWASP's password storage advice has it; few at a time, so
 * that a flood of tries to sign in takes neither the memory nor all processors.
 */
final class SpareEncoder implements PasswordEncoder {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int AT_A_TIME = 4;

    private final PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT, HASH, 1, KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(AT_A_TIME);

    /** As costly to compare with as any other, and no password's. */
    static String hashOfNothing() {
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(KIBIBYTES, PASSES, random(SALT), random(HASH));
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String encode(CharSequence password) {
        turns.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            turns.release();
        }
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            turns.release();
        }
    }
}
