// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.CompanyDetails;

/**
 * A company as a row names it.
 *
 * @param key tax code, or name without legal form and marks, with the place where one is given
 * @param place id
 * @param isic code
 * @param cell where its name stands
 */
record NamedCompany(
        String key,
        String name,
        @Nullable String nameEn,
        @Nullable String taxCode,
        @Nullable String place,
        @Nullable String isic,
        @Nullable String address,
        @Nullable Integer employees,
        String sheet,
        String cell) {

    CompanyDetails details() {
        return new CompanyDetails(
                name, nameEn, null, taxCode, isic, null, null, null, employees, null, address,
                place, null);
    }

    /** With what another row says of the same company where this one says nothing. */
    NamedCompany and(NamedCompany other) {
        return new NamedCompany(
                key,
                name,
                nameEn == null ? other.nameEn : nameEn,
                taxCode == null ? other.taxCode : taxCode,
                place == null ? other.place : place,
                isic == null ? other.isic : isic,
                address == null ? other.address : address,
                employees == null ? other.employees : employees,
                sheet,
                cell);
    }
}
