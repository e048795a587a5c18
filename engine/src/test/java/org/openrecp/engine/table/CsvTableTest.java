// SPDX-License-Identifier: Apache-2.0
package org.openrecp.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final CsvTable TABLE =
            CsvTable.parse("\uFEFFname,value,note\r\n\"a, \"\"b\"\"\",1.5,\"two\nlines\"\n\nc,,\n");

    @Test
    void quotesKeepCommasQuotesAndLineEnds() {
        var row = TABLE.rows().getFirst();

        assertThat(row.get("name")).isEqualTo("a, \"b\"");
        assertThat(row.getNumber("value")).isEqualTo(1.5);
        assertThat(row.get("note")).isEqualTo("two\nlines");
    }

    @Test
    void anEmptyCellIsNotKnownAndAnEmptyLineIsNoRow() {
        assertThat(TABLE.rows()).hasSize(2);
        assertThat(TABLE.rows().getLast().findNumber("value")).isEmpty();
        assertThat(TABLE.rows().getLast().find("note")).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TABLE.rows().getFirst().get("unit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit");
    }
}
