// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TroublesTest {
    @Test
    void keepsAConflictThatComesAfterAllTheNotices() {
        var troubles = new Troubles();
        for (int row = 1; row <= Troubles.MOST + 1; row++) {
            troubles.add(trouble("A" + row, false));
        }
        troubles.add(trouble("B7", true));

        assertThat(troubles.kept()).hasSize(Troubles.MOST);
        assertThat(troubles.kept().getFirst().cell()).isEqualTo("B7");
        assertThat(troubles.blocking()).isEqualTo(1);
        assertThat(troubles.notices()).isEqualTo(Troubles.MOST + 1);
    }

    private static Trouble trouble(String cell, boolean blocks) {
        return new Trouble("Sheet", cell, "no-sector", "x", List.of(), blocks);
    }
}
