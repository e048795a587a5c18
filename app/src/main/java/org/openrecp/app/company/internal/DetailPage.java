// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Shell;

/**
 * A company's page.
 *
 * @param place as it is read; null: not known
 * @param isic code and title
 * @param vsic code and title
 * @param mayWrite whether the reader may change the company itself
 * @param mayMerge whether the reader may merge it with another
 */
public record DetailPage(
        Company company,
        @Nullable String place,
        @Nullable String isic,
        @Nullable String vsic,
        boolean mayWrite,
        boolean mayMerge,
        List<Section> sections) {

    /** A part of the page, ready to be written. */
    public record Section(TemplateEngine templates, String template, Object page) {
        /** The part within a page's frame. */
        public Content in(Shell shell) {
            return output ->
                    templates.render(
                            template + ".jte", Map.of("shell", shell, "page", page), output);
        }
    }
}
