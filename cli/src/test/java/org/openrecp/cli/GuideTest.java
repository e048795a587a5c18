// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the samples of the guide: blocks of {@code console}, where … stands for anything. */
class GuideTest {
    private static final Path ROOT = Path.of(System.getProperty("openrecp.root", ".."));
    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("\\$ (?:echo '(.*)' \\| )?openrecp (.*)");
    @TempDir Path folder;

    private record Sample(String input, List<String> arguments, List<String> output) {}

    @Test
    void printsWhatTheGuideShows() throws IOException {
        System.setProperty("openrecp.root", ROOT.toString());
        var guide = Files.readString(ROOT.resolve("docs/guide/command-line.md"));
        var samples =
                BLOCK.matcher(guide).results().flatMap(m -> samples(m.group(1)).stream()).toList();

        assertThat(samples).hasSizeGreaterThan(5);
        samples.forEach(this::assertPrints);
    }

    private static List<Sample> samples(String block) {
        var samples = new ArrayList<Sample>();
        for (var line : block.lines().toList()) {
            var command = COMMAND.matcher(line);
            if (command.matches()) {
                var input = command.group(1) == null ? "" : command.group(1);
                samples.add(
                        new Sample(
                                input,
                                Arrays.asList(command.group(2).split(" ")),
                                new ArrayList<>()));
            } else {
                samples.getLast().output().add(line);
            }
        }
        return samples;
    }

    private void assertPrints(Sample sample) {
        var arguments = sample.arguments().stream().map(this::inFolder).toArray(String[]::new);
        var run = Run.withInput(sample.input(), arguments);
        var shown =
                (run.out() + run.err()).replace(folder + "/", "")
                        + (run.exitCode() == 0 ? "" : "[exit code %d]".formatted(run.exitCode()));

        var expected =
                sample.output().stream()
                        .map(line ->
                                Arrays.stream(line.split("…", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*")))
                        .collect(Collectors.joining("\n"));
        assertThat(shown.strip()).as(sample.arguments().toString()).matches(expected);
    }

    private String inFolder(String argument) {
        return argument.endsWith(".xlsx") ? folder.resolve(argument).toString() : argument;
    }
}
