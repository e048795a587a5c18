// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the frame of a page needs. Every page has it as its parameter {@code shell}.
 *
 * @param reader who is signed in; null: nobody
 * @param csrf the token of forms; null where no form can be sent
 * @param path of the page, for the navigation
 * @param notice a message after a change, shown once; its text is ready to read
 * @param asset path of a file under {@code static} → path with its hash
 */
public record Shell(
        Texts texts,
        @Nullable Reader reader,
        @Nullable CsrfToken csrf,
        String path,
        String theme,
        @Nullable String notice,
        List<NavigationItem> navigation,
        UnaryOperator<String> asset) {

    public Shell {
        navigation = List.copyOf(navigation);
    }

    /** Words of the reader's language. */
    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** The header that lets htmx send a form, as JSON. */
    public String csrfHeader() {
        return csrf == null
                ? "{}"
                : "{\"%s\":\"%s\"}".formatted(csrf.getHeaderName(), csrf.getToken());
    }

    /** Whether a navigation item is of the page's own part. */
    public boolean isCurrent(NavigationItem item) {
        return item.path().equals("/") ? path.equals("/") : path.startsWith(item.path());
    }
}
