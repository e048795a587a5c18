// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openrecp.engine.benchmark.LibraryOption;
import org.openrecp.engine.benchmark.OptionLibrary;

/** Options of the library by what is said of them. */
final class OptionSearch {
    private OptionSearch() {}

    /** Those of every sector in which all of the words stand, or begin one that does. */
    static List<LibraryOption> withWords(String words) {
        var wanted =
                Stream.of(words(words).split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(word -> " " + word)
                        .toList();
        return wanted.isEmpty()
                ? List.of()
                : OptionLibrary.all().stream()
                        .filter(option -> wanted.stream().allMatch(said(option)::contains))
                        .toList();
    }

    private static String said(LibraryOption option) {
        return " "
                + words(
                        String.join(
                                " ",
                                option.title(),
                                option.unitOperation(),
                                option.description(),
                                String.join(" ", option.resources())));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
