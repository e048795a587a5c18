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
 * @param notice a message after a change, shown once
 * @param asset path of a file under {@code static} → path with its hash
 */
public record Shell(
        Texts texts,
        @Nullable Reader reader,
        @Nullable CsrfToken csrf,
        String path,
        String theme,
        @Nullable Notice notice,
        List<NavigationItem> navigation,
        UnaryOperator<String> asset) {

    public Shell {
        navigation = List.copyOf(navigation);
    }

    /**
     * A message after a change, or after one that was refused.
     *
     * @param text ready to read
     */
    public record Notice(String text, boolean refused) {
        /** What a key says; keys of refusals say so. */
        public static Notice of(String key, Texts texts) {
            var name = key.substring(key.indexOf('.') + 1);
            return new Notice(
                    texts.of(key),
                    name.startsWith("problem-")
                            || name.startsWith("not-")
                            || name.endsWith("-overtaken"));
        }
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
