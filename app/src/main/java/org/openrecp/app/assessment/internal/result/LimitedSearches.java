// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Searches, few at a time and none for long: one that is given up ends, and makes place. */
final class LimitedSearches {
    private final Semaphore places;
    private final Duration most;

    LimitedSearches(int places, Duration most) {
        this.places = new Semaphore(places);
        this.most = most;
    }

    /**
     * What a search finds.
     *
     * @param search is told by what it is to ask, all the time, whether it was given up
     * @throws TimeoutException when it took too long, or found no place
     */
    <T> T run(Function<BooleanSupplier, T> search) throws TimeoutException {
        var stopped = new AtomicBoolean();
        try {
            if (!places.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            var task =
                    new FutureTask<>(() -> {
                        try {
                            return search.apply(stopped::get);
                        } finally {
                            places.release();
                        }
                    });
            Thread.ofPlatform().daemon().name("search").start(task);
            return task.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            stopped.set(true);
        }
    }
}
