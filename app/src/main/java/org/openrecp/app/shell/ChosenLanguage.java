// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.shell.internal.PreferenceCookie;

/**
 * Somebody who is signed in chose a language; who is not has it in a cookie alone.
 *
 * @param language two letters of one of {@link Texts#LANGUAGES}
 */
public record ChosenLanguage(UUID account, String language) {
    private static final PreferenceCookie COOKIE = new PreferenceCookie("language");

    /** The language that was chosen in this browser. */
    public static Optional<Locale> in(HttpServletRequest request) {
        return COOKIE.in(request).flatMap(ChosenLanguage::parse);
    }

    /** Keeps a language in the browser, when it is one of the application's. */
    public static void keep(
            String language, HttpServletRequest request, HttpServletResponse response) {
        if (parse(language).isPresent()) {
            COOKIE.keep(language, request, response);
        }
    }

    /** The language of two letters, when it is one of the application's. */
    public static Optional<Locale> parse(String language) {
        return Texts.LANGUAGES.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    }
}
