// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts around the program: where they look for a JDK, and what they say. */
class LauncherTest {
    private static final Path ROOT = Path.of(System.getProperty("openrecp.root", ".."));
    @TempDir Path folder;

    private record Ran(int exitCode, String out, String err) {}

    private Ran run(Path script, Map<String, String> environment) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a Unix shell");
        var out = folder.resolve("out").toFile();
        var err = folder.resolve("err").toFile();
        var builder = new ProcessBuilder(List.of(script.toString()));
        builder.environment().putAll(environment);
        var process = builder.redirectOutput(out).redirectError(err).start();
        int code = process.waitFor();
        return new Ran(
                code, Files.readString(out.toPath(), UTF_8), Files.readString(err.toPath(), UTF_8));
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var tool : new String[] {"java", "javac"}) {
            Files.createFile(home.resolve("bin").resolve(tool)).toFile().setExecutable(true);
        }
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private Ran find(Map<String, String> environment) throws Exception {
        return run(ROOT.resolve(".mvn/find-jdk"), environment);
    }

    @Test
    void takesTheJdkThatItIsPointedTo() throws Exception {
        var home = jdk("a", "25.0.1");

        assertThat(find(Map.of("JAVA_HOME", home.toString())).out()).isEqualTo(home + "\n");
        assertThat(find(Map.of("OPENRECP_JAVA", home.resolve("bin/java").toString())).out().strip())
                .isEqualTo(home.toRealPath().toString());
    }

    @Test
    void looksBesideAnOlderOne() throws Exception {
        var old = jdk("old", "17.0.15");
        var home = folder.resolve("home");
        Files.createDirectories(home.resolve(".jdks"));
        jdk("home/.jdks/new", "26");

        var found = find(Map.of("JAVA_HOME", old.toString(), "HOME", home.toString()));

        assertThat(found.exitCode()).isZero();
        assertThat(found.out()).isNotEqualTo(old + "\n");
    }

    @Test
    void saysInOneSentenceWhenTheOneItIsPointedToIsTooOld() throws Exception {
        var found = find(Map.of("OPENRECP_JAVA", jdk("old", "17").toString()));

        assertThat(found.exitCode()).isEqualTo(2);
        assertThat(found.out()).isEmpty();
        assertThat(found.err().lines()).singleElement().asString().contains("25 or newer");
    }
}
