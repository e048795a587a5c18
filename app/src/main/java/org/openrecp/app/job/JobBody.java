// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Texts;

/**
 * A piece of long work, for programs.
 *
 * @param state queued, running, done, failed, cancelled or interrupted
 * @param percent of the work that is behind it
 * @param stage what is done now, in the reader's language; null: not begun, or nothing to say
 * @param message about its end, in the reader's language; null: none
 */
public record JobBody(
        UUID id,
        UUID subject,
        String state,
        int percent,
        @Nullable String stage,
        @Nullable String message,
        Instant queued,
        @Nullable Instant ended) {

    public static JobBody of(Job job, Locale locale) {
        var texts = Texts.in(locale);
        return new JobBody(
                job.id(),
                job.subject(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.percent(),
                job.stage() == null ? null : texts.of(job.stage()),
                job.message() == null ? null : texts.of(job.message(), job.arguments().toArray()),
                job.queued(),
                job.ended());
    }
}
