// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What comes through the wire to a page of a browser, as compressed as it comes. */
public final class Wire {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final Map<String, Integer> bytes = new ConcurrentHashMap<>();

    private Wire() {}

    /** Counts from now on. */
    public static Wire of(Page page) {
        var wire = new Wire();
        var network = page.context().newCDPSession(page);
        network.on(
                "Network.responseReceived",
                e ->
                        wire.addresses.put(
                                text(e, "requestId"), text(e.getAsJsonObject("response"), "url")));
        network.on(
                "Network.loadingFinished",
                e ->
                        wire.bytes.merge(
                                wire.addresses.getOrDefault(text(e, "requestId"), "?"),
                                e.get("encodedDataLength").getAsInt(),
                                Integer::sum));
        network.send("Network.enable");
        return wire;
    }

    /** Address → bytes. */
    public Map<String, Integer> bytes() {
        return bytes;
    }

    public int total() {
        return bytes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String text(JsonObject event, String field) {
        return event.get(field).getAsString();
    }
}
