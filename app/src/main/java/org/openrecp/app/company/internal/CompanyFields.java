// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import static org.openrecp.app.company.internal.CompanyField.*;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompanyDetails;

/**
 * What is known of a company, as programs read and send it: as {@link CompanyDetails}, but right or
 * wrong.
 */
record CompanyFields(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String shortName,
        @Nullable String taxCode,
        @Nullable String isic,
        @Nullable String vsic,
        @Nullable String sizeClass,
        @Nullable String ownership,
        @Nullable Integer employees,
        @Nullable Integer women,
        @Nullable String address,
        @Nullable String place,
        @Nullable String website) {

    static CompanyFields of(CompanyDetails d) {
        return new CompanyFields(
                d.name(),
                d.nameEn(),
                d.shortName(),
                d.taxCode(),
                d.isic(),
                d.vsic(),
                d.sizeClass() == null ? null : d.sizeClass().key(),
                d.ownership() == null ? null : d.ownership().key(),
                d.employees(),
                d.women(),
                d.address(),
                d.place(),
                d.website());
    }

    /** The form that a person would send, to be checked as one. */
    CompanyForm form() {
        Map<CompanyField, String> values = new EnumMap<>(CompanyField.class);
        values.put(NAME, text(name));
        values.put(NAME_EN, text(nameEn));
        values.put(SHORT_NAME, text(shortName));
        values.put(TAX_CODE, text(taxCode));
        values.put(ISIC, text(isic));
        values.put(VSIC, text(vsic));
        values.put(SIZE_CLASS, text(sizeClass));
        values.put(OWNERSHIP, text(ownership));
        values.put(EMPLOYEES, text(employees));
        values.put(WOMEN, text(women));
        values.put(ADDRESS, text(address));
        values.put(PLACE, text(place));
        values.put(WEBSITE, text(website));
        return new CompanyForm(values);
    }

    /** The name of a field among these: {@code nameEn} for {@code NAME_EN}. */
    static String nameOf(CompanyField field) {
        var parts = field.key().split("-", -1);
        var name = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return name.toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
