// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LimitedSearchesTest {
    private final LimitedSearches searches = new LimitedSearches(1, Duration.ofMillis(300));
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void givesWhatASearchFinds() throws TimeoutException {
        assertThat(searches.<String>run(_ -> "found")).isEqualTo("found");
    }

    @Test
    void aSearchThatTakesTooLongEndsAndMakesPlaceForTheNext() throws Exception {
        assertThatThrownBy(() -> searches.<String>run(this::endless))
                .isInstanceOf(TimeoutException.class);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(searches.<String>run(_ -> "next")).isEqualTo("next");
    }

    @Test
    void whatASearchThrowsIsThrown() {
        assertThatThrownBy(() ->
                        searches.<String>run(_ -> {
                            throw new IllegalArgumentException("no set");
                        }))
                .hasMessage("no set");
    }

    private String endless(BooleanSupplier stopped) {
        try {
            while (!stopped.getAsBoolean()) {
                Thread.onSpinWait();
            }
            throw new CancellationException();
        } finally {
            ended.countDown();
        }
    }
}
