// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a folder, all or none. */
class OutputSetTest {
    @TempDir Path folder;

    private static OutputSet.Content text(String text) {
        return file -> Files.writeString(file, text);
    }

    private static Map<String, OutputSet.Content> files(
            OutputSet.Content first, OutputSet.Content second) {
        var files = new LinkedHashMap<String, OutputSet.Content>();
        files.put("a", first);
        files.put("b", second);
        return files;
    }

    @Test
    void makesFoldersAndReplacesFiles() throws IOException {
        var target = folder.resolve("x/y");
        OutputSet.write(target, files(text("1"), text("2")));
        OutputSet.write(target, files(text("3"), text("4")));

        assertThat(target.resolve("a")).hasContent("3");
        assertThat(target.resolve("b")).hasContent("4");
        try (var left = Files.list(target)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void leavesNothingBehindWhenTheDiskIsFullHalfWay() {
        OutputSet.Content full =
                _ -> {
                    throw new IOException("No space left on device");
                };

        assertThatThrownBy(() -> OutputSet.write(folder.resolve("x/y"), files(text("1"), full)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No space left on device");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsWhatWasThereWhenOneFileCannotBeMoved() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Files.createDirectory(folder.resolve("b"));
        Files.writeString(folder.resolve("b/inside"), "kept");

        assertThatThrownBy(() -> OutputSet.write(folder, files(text("1"), text("2"))))
                .isInstanceOf(Refusal.class);
        assertThat(folder.resolve("a")).hasContent("old");
        assertThat(folder.resolve("b/inside")).hasContent("kept");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    /** Writes one file, says so and waits for its end. */
    static final class Slow {
        public static void main(String[] args) {
            OutputSet.Content waiting =
                    _ -> {
                        System.out.println("writing");
                        LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
                    };
            OutputSet.write(Path.of(args[0]), files(text("1"), waiting));
        }
    }

    @Test
    void leavesNothingBehindWhenItIsInterrupted() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Slow.class.getName(),
                                folder.resolve("x/y").toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("writing");
        assertThat(folder.resolve("x/y")).isNotEmptyDirectory();

        process.destroy();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAFileInTheWayAndAFolderThatCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "mine");

        for (var target :
                new Path[] {file, file.resolve("deeper"), Path.of("/proc/self/openrecp")}) {
            assertThatThrownBy(() -> OutputSet.probe(target)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> OutputSet.write(target, files(text("1"), text("2"))))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(file).hasContent("mine");
    }
}
