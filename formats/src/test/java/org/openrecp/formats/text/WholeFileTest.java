// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir Path folder;

    @Test
    void aFileAppearsWholeAndReplacesTheOldOne() throws Exception {
        var file = folder.resolve("new/a.txt");

        WholeFile.write(file, out -> out.write('a'));
        WholeFile.write(file, out -> out.write('b'));

        assertThat(file).hasContent("b");
        assertThat(file.getParent()).isDirectoryContaining("glob:**a.txt");
        assertThat(folder.resolve("new").toFile().list()).hasSize(1);
    }

    @Test
    void aWriteThatFailsLeavesNothingBehindAndTheOldFileAlone() throws Exception {
        var file = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatIOException()
                .isThrownBy(() ->
                        WholeFile.write(
                                file,
                                out -> {
                                    out.write('x');
                                    throw new IOException("disk full");
                                }));

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(1);
    }
}
