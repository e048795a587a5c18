// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Form;

/**
 * Who agreed, when and how, as it stands in a form.
 *
 * @param day null: nothing of a consent is there
 */
record ConsentForm(String person, String role, @Nullable LocalDate day, String channel) {
    private static final int LONGEST = 200;

    /**
     * All of the consent, or nothing of it; what is wrong is noted in the form. That it was given
     * to the text is confirmed whenever the text is kept, as the text may have changed.
     */
    static ConsentForm of(Form form, LocalDate today) {
        boolean none =
                Stream.of("person", "role", "day", "channel", "agreed")
                        .allMatch(field -> form.text(field).isEmpty());
        LocalDate day = day(form.text("day"));
        form.require(none || !form.text("person").isEmpty(), "person", "publish.problem-empty")
                .require(none || (day != null && !day.isAfter(today)), "day", "publish.problem-day")
                .require(
                        none || !form.text("channel").isEmpty(), "channel", "publish.problem-empty")
                .require(none || form.has("agreed", "1"), "agreed", "publish.problem-agreed");
        for (var line : List.of("person", "role", "channel")) {
            form.require(form.text(line).length() <= LONGEST, line, "publish.problem-line");
        }
        return new ConsentForm(
                form.text("person"), form.text("role"), none ? null : day, form.text("channel"));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
