// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.partner.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.account.Extents;
import org.openrecp.app.database.Scope;
import org.openrecp.app.disclosure.Disclosures.Audience;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Cut.Provinces;
import org.openrecp.app.result.Programmes;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.stereotype.Component;

/** Who may see which part of the results. */
@Component
class Viewers implements Extents {
    private static final String PLACE = "place:";
    private static final String PROGRAMME = "programme:";

    private final Accounts accounts;
    private final Places places;
    private final Programmes programmes;

    Viewers(Accounts accounts, Places places, Programmes programmes) {
        this.accounts = accounts;
        this.places = places;
        this.programmes = programmes;
    }

    @Override
    public List<Part> parts(UUID centre, Role role) {
        return switch (role) {
            case AUTHORITY ->
                    Stream.concat(
                                    Stream.of(
                                            new Part(PLACE + "*", "The whole country", "Cả nước")),
                                    provinces().stream()
                                            .map(p ->
                                                    new Part(
                                                            PLACE + p.id(),
                                                            p.nameIn(java.util.Locale.ENGLISH),
                                                            p.nameIn(java.util.Locale.of("vi")))))
                            .toList();
            case DONOR ->
                    Stream.concat(
                                    Stream.of(
                                            new Part(
                                                    PROGRAMME + "*",
                                                    "All results of the centre",
                                                    "Toàn bộ kết quả của trung tâm")),
                                    of(centre).stream()
                                            .map(p ->
                                                    new Part(
                                                            PROGRAMME + p.id(),
                                                            p.code() + " " + p.name(),
                                                            p.code() + " " + p.name())))
                            .toList();
            default -> List.of();
        };
    }

    /** The programmes of a centre, whoever asks. */
    List<Programmes.Programme> of(UUID centre) {
        return Scope.current().asSystem().call(() -> programmes.list(centre));
    }

    List<Place> provinces() {
        return places.list("VNM", Provinces.OF_34.day());
    }

    static Audience audience(Reader reader) {
        if (isOwn(reader)) {
            return Audience.EXPORT;
        }
        return reader.is(Role.AUTHORITY) ? Audience.AUTHORITY : Audience.DONOR;
    }

    /** The centre's people take tables out for anybody, so they see the parts of all. */
    static boolean isOwn(Reader reader) {
        return reader.is(Role.CENTRE_MANAGER, Role.CONSULTANT);
    }

    /** What a reader may see, the largest first; nothing where nobody has said what. */
    List<Extent> extents(Reader reader, UUID centre) {
        var codes = new ArrayList<String>();
        var allowed = isOwn(reader) ? List.<String>of() : List.copyOf(accounts.extent(reader.id()));
        for (var role : List.of(Role.AUTHORITY, Role.DONOR)) {
            parts(centre, role).stream()
                    .map(Part::code)
                    .filter(c -> isOwn(reader) || (reader.is(role) && allowed.contains(c)))
                    .forEach(codes::add);
        }
        return codes.stream()
                .map(Extent::of)
                .distinct()
                .sorted(Comparator.comparing(e -> e.by() != null))
                .toList();
    }
}
