// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.util.Locale;
import org.openrecp.engine.problem.Sentence;
import org.openrecp.engine.problem.Sentences;

/** Says why a file is refused as a whole. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient Sentence sentence;

    private Refused(String key, Sentence sentence) {
        super(key);
        code = Sentences.code(key);
        this.sentence = sentence;
    }

    /**
     * With the words of a key.
     *
     * @param key the code, and a variant after another dot where a code has several
     */
    static Refused of(String key, Object... arguments) {
        return new Refused(key, Findings.SENTENCES.say(key, arguments));
    }

    static Refused damaged() {
        return of("workbook.damaged");
    }

    /** Key of the reason. */
    public String code() {
        return code;
    }

    /** The reason and what to do, in English. */
    public String explanation() {
        return explanation(Locale.ENGLISH);
    }

    public String explanation(Locale locale) {
        return sentence.in(locale);
    }

    void addTo(Findings findings, Location place) {
        findings.add(new CellProblem(code, place, Findings.FILE, null, sentence));
    }
}
