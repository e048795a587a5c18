// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser of this machine, started once for all tests; nothing is downloaded. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** Skips the test where there is no browser, and says so; where CI is set, fails it. */
    static void require() {
        var message =
                "No chromium was found: browser tests do not run. Install Debian's package chromium, or name one by CHROMIUM.";
        if (System.getenv("CI") != null && find().isEmpty()) {
            fail(message);
        }
        if (find().isEmpty()) {
            System.err.println(message);
        }
        assumeTrue(find().isPresent(), message);
    }

    static Browser browser() {
        return Running.BROWSER;
    }

    private static Optional<Path> find() {
        var named = System.getenv("CHROMIUM");
        return named != null
                ? Optional.of(Path.of(named))
                : NAMES.stream()
                        .flatMap(name -> folders().map(folder -> folder.resolve(name)))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    private static Stream<Path> folders() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(path).map(Path::of);
    }

    private static final class Running {
        static final Playwright PLAYWRIGHT =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER =
                PLAYWRIGHT
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(find().orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }
}
