// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser says it is, in words that its owner knows again. */
final class Device {
    private static final List<String> BROWSERS =
            List.of("Edg:Edge", "OPR:Opera", "Firefox", "CriOS:Chrome", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X:macOS", "Linux");

    private Device() {}

    /** For instance {@code Firefox, Windows}; the first word of the agent when it is not known. */
    static String of(String agent) {
        var known =
                Stream.of(BROWSERS, SYSTEMS)
                        .flatMap(names ->
                                names.stream().filter(n -> agent.contains(mark(n))).limit(1))
                        .map(name -> name.substring(name.indexOf(':') + 1))
                        .collect(Collectors.joining(", "));
        return known.isEmpty() ? agent.split("[ /]", 2)[0] : known;
    }

    private static String mark(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
