// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openrecp.app.Routes.Route;
import org.openrecp.app.account.internal.TestPeople;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of every controller, asked for by every role and by nobody, is let through or refused
 * exactly as {@code access.csv} says: {@code yes}, 403, 302 to the sign-in page, or 401.
 */
@SpringBootTest
@AutoConfigureMockMvc
class AccessTest implements DatabaseTest {
    private static final String HEADER =
            "method,path,nobody,"
                    + Arrays.stream(Role.values())
                            .map(r -> r.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(","));

    @Autowired private MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void everyRouteIsOpenToExactlyWhomTheTableSays() {
        var table = table();
        var is = Routes.of(handlers).stream().map(this::row).toList();

        assertThat(table.getFirst()).isEqualTo(HEADER);
        var wrong = is.stream().filter(r -> !table.contains(r)).toList();
        var stale = table.stream().skip(1).filter(r -> !is.contains(r)).toList();
        assertThat(wrong)
                .as(
                        "routes that access.csv has no row for, or another one. If this is what is meant, put into it:%n%s%nand take out:%n%s%n",
                        String.join("\n", wrong), String.join("\n", stale))
                .isEmpty();
        assertThat(stale).as("rows of access.csv that no route has").isEmpty();
    }

    private String row(Route route) {
        var answers =
                Stream.concat(
                        Stream.of(answer(request(route))),
                        Arrays.stream(Role.values())
                                .map(role ->
                                        answer(
                                                request(route)
                                                        .with(
                                                                TestPeople.signedIn(
                                                                        role,
                                                                        UUID.randomUUID(),
                                                                        UUID.randomUUID())))));
        return route.method() + "," + route.path() + "," + answers.collect(Collectors.joining(","));
    }

    private static MockHttpServletRequestBuilder request(Route route) {
        var variables = new Object[(int) route.path().chars().filter(c -> c == '{').count()];
        Arrays.fill(variables, "00000000-0000-0000-0000-000000000000");
        return route.request(variables).with(csrf()).requestAttr(AccessProbe.ASKS, true);
    }

    private String answer(MockHttpServletRequestBuilder request) {
        try {
            int status = browser.perform(request).andReturn().getResponse().getStatus();
            return status == AccessProbe.YES ? "yes" : Integer.toString(status);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> table() {
        try (var file =
                Objects.requireNonNull(
                        AccessTest.class.getResourceAsStream("/access.csv"), "access.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
