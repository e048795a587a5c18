// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import static org.openrecp.app.company.internal.PartField.may;
import static org.openrecp.app.company.internal.PartField.must;

import java.util.List;
import java.util.Locale;

/** What belongs to a company and is kept as a table under it. */
public enum PartKind {
    SITES("site", "name"),
    CONTACTS("contact", "name"),
    PARKS("park_membership", "from_day");

    private final String table;
    private final String order;

    PartKind(String table, String order) {
        this.table = table;
        this.order = order;
    }

    String table() {
        return table;
    }

    /** The column by which they are listed. */
    String order() {
        return order;
    }

    /** The first one names it. */
    public List<PartField> fields() {
        return switch (this) {
            case SITES ->
                    List.of(
                            must("name", PartField.Kind.TEXT),
                            may("address", PartField.Kind.TEXT),
                            may("place", PartField.Kind.PLACE),
                            may("north", PartField.Kind.LATITUDE),
                            may("east", PartField.Kind.LONGITUDE));
            case CONTACTS ->
                    List.of(
                            must("name", PartField.Kind.TEXT),
                            may("job", PartField.Kind.TEXT),
                            may("email", PartField.Kind.EMAIL),
                            may("phone", PartField.Kind.PHONE));
            case PARKS ->
                    List.of(
                            must("park", PartField.Kind.PARK),
                            must("from", PartField.Kind.DATE),
                            may("until", PartField.Kind.DATE));
        };
    }

    /** As it stands in addresses and in keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
