// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.List;
import java.util.Map;
import org.openrecp.app.company.Company;

/**
 * What a person sent of a company's form, beside what the form began from and what the company is
 * now. Each field takes the value that was changed; where both sides changed one, the person
 * chooses.
 */
final class Edit {
    private final CompanyForm base;
    private final CompanyForm mine;
    private final CompanyForm theirs;
    private final Company now;

    /**
     * @param sent the fields; under {@code base.} what they began from; under {@code keep.} whose
     *     value was chosen
     */
    Edit(Map<String, String> sent, CompanyCheck check, Company now) {
        this.now = now;
        this.base = CompanyForm.of(sent, "base.");
        this.theirs = CompanyForm.of(now.details());
        var typed = check.normal(CompanyForm.of(sent, ""));
        for (var field : CompanyField.values()) {
            if ("theirs".equals(sent.get("keep." + field.key()))) {
                typed = typed.with(field, theirs.get(field));
            }
        }
        this.mine = typed;
    }

    /** What the person typed; a field left alone as the company has it now. */
    CompanyForm form() {
        var form = mine;
        for (var field : CompanyField.values()) {
            if (mine.get(field).equals(base.get(field))) {
                form = form.with(field, theirs.get(field));
            }
        }
        return form;
    }

    CompanyForm base() {
        return base;
    }

    CompanyForm theirs() {
        return theirs;
    }

    /** The fields that both sides changed, each to another value. */
    List<CompanyField> conflicts() {
        return mine.differences(theirs).stream()
                .filter(field -> !mine.get(field).equals(base.get(field)))
                .filter(field -> !theirs.get(field).equals(base.get(field)))
                .toList();
    }

    /** The company with the version that the person saw. */
    Company seen(int version) {
        return new Company(now.id(), now.centre(), version, now.details());
    }
}
