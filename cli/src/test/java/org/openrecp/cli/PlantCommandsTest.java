// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code template}, {@code check}, {@code assess}: from an empty folder to a report, and what can
 * go wrong.
 */
class PlantCommandsTest {
    private static final String PLANT = "zinc-plating";
    @TempDir Path folder;

    @BeforeAll
    static void findTheExamples() {
        System.setProperty("openrecp.root", System.getProperty("openrecp.root", ".."));
    }

    private String plant() {
        var file = folder.resolve("plant.xlsx").toString();
        assertThat(Run.of("template", file, "--example", PLANT).exitCode()).isZero();
        return file;
    }

    private static void assertRefused(Run run, String... words) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).isNotEmpty();
        assertThat(run.err()).contains(words).doesNotContain("\tat ", "Exception");
    }

    @Test
    void assessesAnExample() {
        var report = folder.resolve("deep/report");
        var check = Run.of("check", plant());
        var run = Run.of("assess", plantAgain(), "-o", report.toString());

        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).contains("nothing wrong");
        assertThat(run.exitCode()).as(run.err()).isLessThan(2);
        for (var name :
                new String[] {"report.html", "report.pdf", "results.xlsx", "results.json"}) {
            assertThat(report.resolve(name)).isNotEmptyFile();
            assertThat(run.out()).contains(name);
        }
        assertThat(report.toFile().list()).hasSize(4);
    }

    private String plantAgain() {
        return folder.resolve("plant.xlsx").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void writesATemplateThatIsRefusedUntilItIsFilledIn(String language) {
        var file = folder.resolve("plant.xlsx").toString();

        assertThat(Run.of("template", file, "--lang", language).exitCode()).isZero();
        assertRefused(Run.of("check", file), file + ":");
        assertRefused(Run.of("template", file), "exists already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "assess"})
    void saysInVietnameseWhatIsWrong(String command) {
        var file = folder.resolve("nha-may.xlsx").toString();
        Run.of("template", file, "--lang", "vi");

        var run =
                command.equals("check")
                        ? Run.of(command, file, "--lang", "vi")
                        : Run.of(command, file, "--lang", "vi", "-o", folder + "/report");

        assertRefused(run, file + ":Nhà máy!B2", "'tên' đang để trống. Hãy nhập: tên nhà máy.");
    }

    @Test
    void refusesTemplatesThatCannotBeWritten() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("file"), "mine");

        assertRefused(Run.of("template", folder.resolve("plant.csv").toString()), ".xlsx");
        assertRefused(Run.of("template", inTheWay.resolve("plant.xlsx").toString()), "plant.xlsx");
        assertRefused(Run.of("template", "/proc/self/plant.xlsx"), "plant.xlsx");
        assertRefused(
                Run.of("template", folder.resolve("p.xlsx").toString(), "--example", "none"),
                "no such example",
                "paper");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "assess"})
    void refusesFilesThatAreNoWorkbook(String command) throws IOException {
        var whole = Files.readAllBytes(Path.of(plant()));
        var truncated =
                Files.write(
                        folder.resolve("truncated.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        var csv = Files.writeString(folder.resolve("renamed.xlsx"), "id,name\n1,2\n");
        // an encrypted workbook is an OLE2 compound file, not a zip
        var encrypted = Files.write(folder.resolve("encrypted.xlsx"), encrypted());
        var empty = Files.createFile(folder.resolve("empty.xlsx"));
        var directory = Files.createDirectory(folder.resolve("folder.xlsx"));
        var missing = folder.resolve("missing.xlsx");

        for (var file : new Path[] {truncated, csv, encrypted, empty, directory, missing}) {
            var report = folder.resolve("report");
            var run =
                    command.equals("check")
                            ? Run.of(command, file.toString())
                            : Run.of(command, file.toString(), "-o", report.toString());
            assertRefused(run, file.toString());
            assertThat(report).doesNotExist();
        }
    }

    private static byte[] encrypted() {
        var bytes = new byte[1024];
        byte[] magic = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    @Test
    void refusesOutputFoldersThatCannotBeWrittenBeforeItWorks() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("file"), "mine");
        var plant = plant();

        assertRefused(Run.of("assess", plant, "-o", inTheWay.toString()), "in the way");
        assertRefused(
                Run.of("assess", plant, "-o", inTheWay.resolve("x").toString()), "in the way");
        assertRefused(Run.of("assess", plant, "-o", "/proc/self/report"), "/proc/self/report");
        assertRefused(Run.of("assess", plant), "-o");
        assertThat(inTheWay).hasContent("mine");
    }

    /** A disk of 64 kB, where this machine lets us mount one. */
    @Test
    void leavesNothingOnAFullDisk() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        var mount =
                new ProcessBuilder(
                        "mount", "-t", "tmpfs", "-o", "size=64k", "none", disk.toString());
        assumeTrue(canRun(mount), "no right to mount a small disk here");
        try {
            assertRefused(
                    Run.of("assess", plant(), "-o", disk.resolve("report").toString()),
                    "No space left");
            assertThat(disk).isEmptyDirectory();
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void saysNothingThatItDidNotMeanToSay() throws Exception {
        var errors = folder.resolve("errors");
        var process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "assess",
                                plant(),
                                "-o",
                                folder.resolve("silent").toString())
                        .redirectOutput(folder.resolve("output").toFile())
                        .redirectError(errors.toFile())
                        .start();
        process.waitFor();
        assertThat(Files.readString(folder.resolve("output")).lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith(folder.toString()));
        assertThat(Files.readString(errors).lines())
                .allMatch(line -> line.startsWith("openrecp: "));
    }

    private static boolean canRun(ProcessBuilder process) throws InterruptedException {
        try {
            return process.redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void saysProblemsOfAWorkbookAsJson() {
        var file = folder.resolve("plant.xlsx").toString();
        Run.of("template", file);

        var run = Run.of("check", file, "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("\"sheet\" : \"Plant\"", "\"cell\" : ", "\"message\" : ");
    }
}
