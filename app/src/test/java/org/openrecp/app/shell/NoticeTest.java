// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openrecp.app.shell.Shell.Notice;

class NoticeTest {
    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    @Test
    void tellsWhatWasRefusedFromWhatWasDone() {
        assertThat(Notice.of("shell.saved", TEXTS)).isEqualTo(new Notice("Saved.", false));
        assertThat(Notice.of("followup.problem-reason", TEXTS).refused()).isTrue();
        assertThat(Notice.of("followup.not-added", TEXTS).refused()).isTrue();
        assertThat(Notice.of("followup.idea-overtaken", TEXTS).refused()).isTrue();
    }
}
