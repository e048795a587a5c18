// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompanyDetails;

/** What stands in the fields of a company's form; empty text is not known. */
public record CompanyForm(Map<CompanyField, String> values) {
    public CompanyForm {
        var all = new EnumMap<CompanyField, String>(CompanyField.class);
        for (var field : CompanyField.values()) {
            all.put(field, values.getOrDefault(field, "").strip());
        }
        values = Collections.unmodifiableMap(all);
    }

    /** As it was sent, each field's name after a prefix. */
    static CompanyForm of(Map<String, String> sent, String prefix) {
        var values = new EnumMap<CompanyField, String>(CompanyField.class);
        for (var field : CompanyField.values()) {
            values.put(field, sent.getOrDefault(prefix + field.key(), ""));
        }
        return new CompanyForm(values);
    }

    static CompanyForm of(CompanyDetails details) {
        var values = new EnumMap<CompanyField, String>(CompanyField.class);
        values.put(CompanyField.NAME, details.name());
        values.put(CompanyField.NAME_EN, text(details.nameEn()));
        values.put(CompanyField.SHORT_NAME, text(details.shortName()));
        values.put(CompanyField.TAX_CODE, text(details.taxCode()));
        values.put(CompanyField.ISIC, text(details.isic()));
        values.put(CompanyField.VSIC, text(details.vsic()));
        values.put(
                CompanyField.SIZE_CLASS,
                details.sizeClass() == null ? "" : details.sizeClass().key());
        values.put(
                CompanyField.OWNERSHIP,
                details.ownership() == null ? "" : details.ownership().key());
        values.put(CompanyField.EMPLOYEES, text(details.employees()));
        values.put(CompanyField.WOMEN, text(details.women()));
        values.put(CompanyField.ADDRESS, text(details.address()));
        values.put(CompanyField.PLACE, text(details.place()));
        values.put(CompanyField.WEBSITE, text(details.website()));
        return new CompanyForm(values);
    }

    public String get(CompanyField field) {
        return values.getOrDefault(field, "");
    }

    CompanyForm with(CompanyField field, String value) {
        var changed = new EnumMap<CompanyField, String>(CompanyField.class);
        changed.putAll(values);
        changed.put(field, value);
        return new CompanyForm(changed);
    }

    /** The fields in which two forms say something else. */
    List<CompanyField> differences(CompanyForm other) {
        return Stream.of(CompanyField.values())
                .filter(field -> !get(field).equals(other.get(field)))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
