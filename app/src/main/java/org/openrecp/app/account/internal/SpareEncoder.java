// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB and two passes, as OWASP's password storage advice has it; few at a time, so
 * that a flood of tries to sign in takes neither the memory nor all processors.
 */
final class SpareEncoder implements PasswordEncoder {
    private static final int MEBIBYTES = 19;
    private static final int AT_A_TIME = 4;

    private final PasswordEncoder argon2 =
            new Argon2PasswordEncoder(16, 32, 1, MEBIBYTES * 1024, 2);
    private final Semaphore turns = new Semaphore(AT_A_TIME);

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
