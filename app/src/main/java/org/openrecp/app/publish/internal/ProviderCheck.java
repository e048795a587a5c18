// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.util.List;
import java.util.function.Predicate;
import org.openrecp.app.shell.Form;

/** What must be right with a provider before it is kept. */
final class ProviderCheck {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final String MAIL = "[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+";
    private static final String PHONE = "[+0-9][0-9 ().-]{5,29}";
    private static final String WEBSITE = "https?://[^\\s<>\"]+";

    private ProviderCheck() {}

    /** Notes what is wrong. */
    static void check(Form form, Predicate<String> isPlace) {
        for (String line :
                List.of("name", "contact", "email", "phone", "website", "technologies")) {
            isShort(form, line, LONGEST_LINE);
        }
        isShort(form, "about_en", LONGEST_TEXT);
        isShort(form, "about_vi", LONGEST_TEXT);
        form.require(!form.text("name").isEmpty(), "name", "publish.problem-empty")
                .require(
                        ProviderTerms.KINDS.contains(form.text("kind")),
                        "kind",
                        "publish.problem-choose")
                .require(
                        !(form.text("about_en") + form.text("about_vi")).isEmpty(),
                        "about_vi",
                        "publish.problem-one-language")
                .require(isOf(form, "services", ProviderTerms.SERVICES::contains), "services", KEY)
                .require(isOf(form, "sectors", ProviderTerms.SECTORS::contains), "sectors", KEY)
                .require(isOf(form, "places", isPlace), "places", KEY)
                .require(
                        isOf(form, "languages", ProviderTerms.LANGUAGES::contains),
                        "languages",
                        KEY);
        fits(form, "email", MAIL, "publish.problem-email");
        fits(form, "phone", PHONE, "publish.problem-phone");
        fits(form, "website", WEBSITE, "publish.problem-website");
        form.require(
                !(form.text("email") + form.text("phone") + form.text("website")).isEmpty(),
                "email",
                "publish.problem-contact");
    }

    private static final String KEY = "publish.problem-choose";

    private static boolean isOf(Form form, String field, Predicate<String> known) {
        var chosen = form.all(field);
        return !chosen.isEmpty() && chosen.stream().allMatch(known);
    }

    private static void fits(Form form, String field, String pattern, String problem) {
        var text = form.text(field);
        form.require(text.isEmpty() || text.matches(pattern), field, problem);
    }

    private static void isShort(Form form, String field, int most) {
        var text = form.text(field);
        form.require(
                text.length() <= most && text.indexOf('\0') < 0,
                field,
                most == LONGEST_LINE ? "publish.problem-line" : "publish.problem-text");
    }
}
