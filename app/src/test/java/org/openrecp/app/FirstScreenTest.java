// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Weak networks count: what comes through the wire until a consultant sees the first page. */
class FirstScreenTest extends BrowserTest {
    private static final int MOST_BYTES = 150_000;

    @Autowired private Workplace workplace;

    @ParameterizedTest
    @ValueSource(strings = {"en", "vi"})
    void signingInAndTheFirstPageTakeAtMost150Kilobytes(String language) {
        var centre = workplace.centre();
        var consultant = workplace.person(centre, workplace.company(centre), Role.CONSULTANT);
        var page = open(Device.PHONE.in(language), "/service-worker.js");
        var addresses = new ConcurrentHashMap<String, String>();
        var bytes = new ConcurrentHashMap<String, Integer>();
        var network = page.context().newCDPSession(page);
        network.on(
                "Network.responseReceived",
                e ->
                        addresses.put(
                                text(e, "requestId"), text(e.getAsJsonObject("response"), "url")));
        network.on(
                "Network.loadingFinished",
                e ->
                        bytes.merge(
                                addresses.getOrDefault(text(e, "requestId"), "?"),
                                e.get("encodedDataLength").getAsInt(),
                                Integer::sum));
        network.send("Network.enable");

        page.navigate(url("/sign-in"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        signIn(page, consultant.address(), Workplace.PASSWORD);
        page.waitForURL(url("/assessments"));
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(bytes.keySet())
                .anyMatch(p -> p.contains("/assets/tabler"))
                .anyMatch(p -> p.contains("latin-400"))
                .contains(url("/assessments"));
        assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum())
                .as("bytes of %s", bytes)
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    private static String text(JsonObject event, String field) {
        return event.get(field).getAsString();
    }
}
