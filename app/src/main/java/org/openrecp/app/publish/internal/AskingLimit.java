// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often questions may be sent from one address, and from all together; kept in memory only. */
@Component
class AskingLimit {
    private static final int FROM_ONE = 5;
    private static final int FROM_ALL = 100;
    private static final int ADDRESSES = 10_000;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Clock clock;
    private final Deque<Instant> all = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> byAddress = new LinkedHashMap<>();

    AskingLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean allows(String address) {
        var now = clock.instant();
        if (byAddress.size() >= ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
        var own = byAddress.computeIfAbsent(address, _ -> new ArrayDeque<>());
        forget(own, now);
        forget(all, now);
        if (own.size() >= FROM_ONE || all.size() >= FROM_ALL) {
            return false;
        }
        own.add(now);
        all.add(now);
        return true;
    }

    private static void forget(Deque<Instant> moments, Instant now) {
        while (!moments.isEmpty() && moments.getFirst().isBefore(now.minus(WITHIN))) {
            moments.removeFirst();
        }
    }
}
