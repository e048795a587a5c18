// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.openrecp.app.shell.Form;

/** What addresses and new passwords must be like. */
final class Credentials {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)*");
    private static final int LONGEST_EMAIL = 254;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int DIFFERENT_CHARACTERS = 5;

    private Credentials() {}

    /** Checks the field {@code email}. */
    static Form checkEmail(Form form) {
        var email = form.text("email");
        return form.require(
                email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches(),
                "email",
                "account.email-problem");
    }

    /**
     * Checks a field with a new password: its length, and that it is not what others try first.
     *
     * @param email of the person
     */
    static Form checkPassword(Form form, String field, String email) {
        var password = form.exactly(field);
        var lower = password.toLowerCase(Locale.ROOT);
        var ownName = email.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        boolean obvious =
                lower.chars().distinct().count() < DIFFERENT_CHARACTERS
                        || (ownName.length() > 3 && lower.contains(ownName))
                        || lower.contains("openrecp");
        return form.require(
                        password.length() >= SHORTEST && password.length() <= LONGEST,
                        field,
                        "account.password-length")
                .require(!obvious, field, "account.password-obvious");
    }

    /** Checks the field {@code name}. */
    static Form checkName(Form form) {
        var name = form.text("name");
        return form.require(
                !name.isEmpty() && name.length() <= 200, "name", "account.name-problem");
    }
}
