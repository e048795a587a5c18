// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.disclosure.internal;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrecp.app.result.Indicator;
import org.openrecp.app.shell.Texts;

/**
 * How an entry of the log is called in a language; it is kept in codes, {@code RES-EL claimed,
 * place × year}.
 *
 * @param indicators code → indicator
 * @param programmes id → code of the programme
 */
public record ReleaseTitles(Map<String, Indicator> indicators, Map<String, String> programmes) {
    private static final String TIMES = " × ";

    public ReleaseTitles {
        indicators = Map.copyOf(indicators);
        programmes = Map.copyOf(programmes);
    }

    /** A title in words; what is no code stays as it is. */
    public String of(String title, Texts texts) {
        int comma = title.lastIndexOf(", ");
        if (comma < 0) {
            return title;
        }
        return words(title.substring(0, comma).split(" "), ", ", texts)
                + ": "
                + words(title.substring(comma + 2).split(TIMES), TIMES, texts);
    }

    private String words(String[] codes, String between, Texts texts) {
        return Stream.of(codes).map(code -> word(code, texts)).collect(Collectors.joining(between));
    }

    private String word(String code, Texts texts) {
        var indicator = indicators.get(code);
        if (indicator != null) {
            return indicator.nameIn(texts.locale());
        }
        var programme = programmes.get(code);
        return programme != null ? programme : texts.find("disclosure.word-" + code).orElse(code);
    }
}
