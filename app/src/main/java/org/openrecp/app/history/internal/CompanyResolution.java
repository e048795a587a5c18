// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.history.internal;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanyMatches;
import org.openrecp.app.company.CompanyMatches.Match;
import org.openrecp.app.place.Places;

/** Which company every name of a file means: one that is known, or a new one. */
final class CompanyResolution {
    private final UUID centre;
    private final Companies companies;
    private final Places places;
    private final Map<String, NamedCompany> named = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Resolved> resolved = new LinkedHashMap<>();

    CompanyResolution(UUID centre, Companies companies, Places places) {
        this.centre = centre;
        this.companies = companies;
        this.places = places;
    }

    /**
     * What a name means.
     *
     * @param likely companies that it may mean
     */
    record Resolved(NamedCompany named, UUID id, Outcome outcome, List<UUID> likely, int rows) {
        Resolved {
            likely = List.copyOf(likely);
        }

        boolean isNew() {
            return outcome == Outcome.NEW || outcome == Outcome.UNDECIDED;
        }
    }

    /** A decision that was made before: none of those known, or this one. */
    record Decision(@Nullable UUID company) {}

    /** A row names a company. */
    void meet(NamedCompany company) {
        named.merge(company.key(), company, NamedCompany::and);
        rows.merge(company.key(), 1, Integer::sum);
    }

    void resolve(CompanyMatches matches, Map<String, Decision> decisions) {
        var known = matches.of(centre);
        var candidates = new LinkedHashMap<UUID, NamedCompany>();
        for (var company : named.values()) {
            var found = found(company, known, decisions.get(company.key()));
            if (found.isPresent()) {
                resolved.put(company.key(), found.get());
            } else {
                candidates.put(newId(company.key()), company);
            }
        }
        amongEachOther(candidates, matches, decisions);
    }

    Resolved get(NamedCompany company) {
        var found = resolved.get(company.key());
        if (found == null) {
            throw new IllegalStateException(company.key() + " was not met in the first reading");
        }
        return found;
    }

    Collection<Resolved> all() {
        return resolved.values();
    }

    /** Who is who, in one text: two readings that agree have the same. */
    String summary() {
        var summary = new StringBuilder();
        resolved.forEach((key, r) -> summary.append(key).append('=').append(r.id()).append('\n'));
        return summary.toString();
    }

    private Optional<Resolved> found(
            NamedCompany company, CompanyMatches.Known known, @Nullable Decision decision) {
        var likely = known.like(company.details());
        var chosen = decision == null ? null : decision.company();
        var decided = Optional.ofNullable(chosen).flatMap(companies::find);
        if (decided.isPresent()) {
            return decided.map(c -> of(company, c.id(), Outcome.DECIDED, ids(likely)));
        }
        var made = companies.find(newId(company.key()));
        if (made.isPresent() || decision != null) {
            return made.map(c -> of(company, c.id(), Outcome.KNOWN, ids(likely)));
        }
        var same = likely.stream().filter(m -> isSame(company, m)).toList();
        if (same.size() == 1) {
            return Optional.of(
                    of(company, same.getFirst().company().id(), Outcome.KNOWN, ids(likely)));
        }
        return likely.isEmpty()
                ? Optional.empty()
                : Optional.of(of(company, newId(company.key()), Outcome.UNDECIDED, ids(likely)));
    }

    /** Whether there is no doubt. The same name with another tax code is a doubt. */
    private static boolean isSame(NamedCompany company, Match match) {
        var other = match.company().details().taxCode();
        return match.isSame()
                && (company.taxCode() == null || other == null || company.taxCode().equals(other));
    }

    private static List<UUID> ids(List<Match> likely) {
        return likely.stream().map(m -> m.company().id()).toList();
    }

    /** Names that are not known yet may mean each other. */
    private void amongEachOther(
            Map<UUID, NamedCompany> candidates,
            CompanyMatches matches,
            Map<String, Decision> decisions) {
        var among =
                matches.among(
                        candidates.entrySet().stream()
                                .map(e ->
                                        new Company(e.getKey(), centre, 0, e.getValue().details()))
                                .toList());
        // id of a name → id of the company that it was taken for
        var taken = new HashMap<UUID, UUID>();
        candidates.forEach((id, company) -> {
            var decision = decisions.get(company.key());
            var found =
                    decision != null
                            ? decidedNew(company, decision, candidates)
                            : among(company, among.like(company.details()), taken);
            resolved.put(company.key(), found);
            taken.put(id, found.id());
        });
    }

    private Resolved decidedNew(
            NamedCompany company, Decision decision, Map<UUID, NamedCompany> candidates) {
        var other = decision.company();
        return other != null && candidates.containsKey(other)
                ? of(company, other, Outcome.DECIDED, List.of())
                : of(company, newId(company.key()), Outcome.NEW, List.of());
    }

    private Resolved among(NamedCompany company, List<Match> likely, Map<UUID, UUID> taken) {
        var others = meant(likely.stream(), taken);
        var same =
                meant(
                        likely.stream().filter(m -> isSame(company, m) && together(company, m)),
                        taken);
        if (same.size() == 1) {
            return of(company, same.getFirst(), Outcome.KNOWN, others);
        }
        return of(
                company,
                newId(company.key()),
                others.isEmpty() ? Outcome.NEW : Outcome.UNDECIDED,
                others);
    }

    /** The companies that names of before it were taken for. */
    private static List<UUID> meant(Stream<Match> likely, Map<UUID, UUID> taken) {
        return likely.flatMap(m -> Optional.ofNullable(taken.get(m.company().id())).stream())
                .distinct()
                .toList();
    }

    private boolean together(NamedCompany company, Match match) {
        var other = match.company().details().place();
        return company.place() == null
                || other == null
                || places.overlapping(places.get(other)).contains(company.place());
    }

    private Resolved of(NamedCompany company, UUID id, Outcome outcome, List<UUID> likely) {
        return new Resolved(company, id, outcome, likely, rows.getOrDefault(company.key(), 0));
    }

    /** The same for the same name, whenever it is read. */
    UUID newId(String key) {
        return UUID.nameUUIDFromBytes(
                ("history company " + centre + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
