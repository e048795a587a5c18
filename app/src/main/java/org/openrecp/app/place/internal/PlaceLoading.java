// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.place.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.database.ReferenceList;
import org.openrecp.app.place.Place;
import org.springframework.stereotype.Component;

/**
 * Brings the units into the database, so that other tables can refer to them; again whenever the
 * lists have changed.
 */
@Component
class PlaceLoading extends ReferenceList<Place> {
    private static final String UPSERT =
            """
            insert into place (id, level, country, code, name, name_en, region, valid_from, valid_until, successor, source)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set level = excluded.level, country = excluded.country, code = excluded.code,
                name = excluded.name, name_en = excluded.name_en, region = excluded.region,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                successor = excluded.successor, source = excluded.source
            """;

    PlaceLoading() {
        super("places", UPSERT, PlaceTable.all());
    }

    @Override
    protected @Nullable Object[] values(Place place) {
        return new @Nullable Object[] {
            place.id(),
            place.level().name().toLowerCase(Locale.ROOT),
            place.country(),
            place.code(),
            place.name(),
            place.nameEn(),
            place.region(),
            place.from(),
            place.until(),
            place.successor(),
            place.source()
        };
    }
}
