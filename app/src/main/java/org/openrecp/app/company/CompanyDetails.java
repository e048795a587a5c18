// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a company.
 *
 * @param name as registered, in the language of its country
 * @param taxCode in Viet Nam also the enterprise's number: ten digits, a branch three more
 * @param isic class, group or division of ISIC Rev. 4
 * @param vsic class of VSIC 2025
 * @param women of the employees
 * @param place id of the finest place known
 */
public record CompanyDetails(
        String name,
        @Nullable String nameEn,
        @Nullable String shortName,
        @Nullable String taxCode,
        @Nullable String isic,
        @Nullable String vsic,
        @Nullable SizeClass sizeClass,
        @Nullable Ownership ownership,
        @Nullable Integer employees,
        @Nullable Integer women,
        @Nullable String address,
        @Nullable String place,
        @Nullable String website) {

    public CompanyDetails {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A company has no name. Give one.");
        }
        if (women != null && (employees == null || women < 0 || women > employees)) {
            throw new IllegalArgumentException(
                    "%s women of %s employees. Give a part of them.".formatted(women, employees));
        }
    }

    /** A company of which little is known yet. */
    public static CompanyDetails of(
            String name, @Nullable String isic, @Nullable String vsic, @Nullable String place) {
        return new CompanyDetails(
                name, null, null, null, isic, vsic, null, null, null, null, null, place, null);
    }
}
