// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.Reader;

/** A part of a company's page that another module contributes as a bean. */
public interface CompanySection {
    /** Place among the sections, least first; the company's own sites stand at 100. */
    int order();

    /**
     * The template that shows it, for instance {@code assessment/of-company}; its parameters are
     * {@code Shell shell} and {@code page}. It begins with an {@code h2}.
     */
    String template();

    /** What the template shows as {@code page}; null: nothing for this reader. */
    @Nullable Object page(Company company, Reader reader);

    /** Key of a text with the count as {0}, for what would move when companies are merged. */
    String countKey();

    /** How many records of this module belong to a company. */
    long count(Company company);
}
