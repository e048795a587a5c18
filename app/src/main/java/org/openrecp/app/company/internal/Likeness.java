// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.company.CompanyMatches;
import org.openrecp.app.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds companies that may be one. Two are likely one when they have the same tax code, or the same
 * name or nearly so once the words of their legal form are left out, and are not known to be in
 * different places. Nearness is Dice's coefficient of the names' trigrams, 2·|A∩B| ÷ (|A| + |B|).
 */
@Component
public class Likeness implements CompanyMatches {
    private static final double NEAR = 0.75;
    private static final int AT_MOST = 5;
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient database;
    private final Places places;
    private final PlaceChoices placeNames;

    Likeness(JdbcClient database, Places places, PlaceChoices placeNames) {
        this.database = database;
        this.places = places;
        this.placeNames = placeNames;
    }

    /** Two companies that may be one. */
    public record Pair(Company first, Company second, List<String> reasons, double nearness) {}

    /** A company with what is compared of it. */
    private record Compared(Company company, Set<String> names, List<Trigrams> trigrams) {
        static Compared of(Company company) {
            var names = new LinkedHashSet<String>();
            names.add(LegalForm.without(company.name()));
            if (company.details().nameEn() != null) {
                names.add(LegalForm.without(company.details().nameEn()));
            }
            names.remove("");
            return new Compared(company, names, names.stream().map(Trigrams::of).toList());
        }

        double nearness(Compared other) {
            double best = 0;
            for (var own : trigrams) {
                for (var its : other.trigrams) {
                    best = Math.max(best, own.nearness(its, Math.max(best, NEAR)));
                }
            }
            return best;
        }
    }

    @Override
    public Known of(UUID centre) {
        return among(companies(centre));
    }

    @Override
    public Known among(Collection<Company> companies) {
        var known = companies.stream().map(Compared::of).toList();
        var byKey = byKey(known);
        return details -> like(details, known, byKey);
    }

    @Override
    public String key(String name) {
        return LegalForm.without(name);
    }

    private List<Match> like(
            CompanyDetails details, List<Compared> known, Map<String, List<Integer>> byKey) {
        var named = Compared.of(new Company(NOBODY, NOBODY, 0, details));
        var near = new HashSet<Integer>();
        keys(named).forEach(key -> near.addAll(byKey.getOrDefault(key, List.of())));
        var pairs = new ArrayList<Pair>();
        for (int i : near) {
            var pair = pair(named, known.get(i));
            if (pair != null) {
                pairs.add(pair);
            }
        }
        return pairs.stream()
                .sorted(
                        comparingDouble(Pair::nearness)
                                .reversed()
                                .thenComparing(p -> p.second().name())
                                .thenComparing(p -> p.second().id()))
                .limit(AT_MOST)
                .map(p -> new Match(p.second(), p.reasons(), p.nearness()))
                .toList();
    }

    /** Companies of a centre that a new one may be, the likeliest first. */
    List<LikelyPage.Row> like(UUID centre, CompanyDetails details, Locale locale) {
        return like(new Company(NOBODY, centre, 0, details), locale);
    }

    /** Companies of a company's centre that it may be, the likeliest first. */
    List<LikelyPage.Row> like(Company company, Locale locale) {
        var typed = Compared.of(company);
        var pairs = new ArrayList<Pair>();
        for (var known : companies(company.centre())) {
            var pair = known.id().equals(company.id()) ? null : pair(typed, Compared.of(known));
            if (pair != null) {
                pairs.add(pair);
            }
        }
        return pairs.stream()
                .sorted(comparingDouble(Pair::nearness).reversed())
                .limit(AT_MOST)
                .map(p -> row(p.second(), p.reasons(), locale))
                .toList();
    }

    /**
     * Pairs among all companies of a centre, the likeliest first. Only pairs with the same tax code
     * or a word in common that few names have are compared.
     */
    List<Pair> pairs(UUID centre, int atMost) {
        var compared = companies(centre).stream().map(Compared::of).toList();
        var byKey = byKey(compared);
        var found = new HashMap<Long, Pair>();
        byKey.values().stream()
                .filter(group -> group.size() <= 60)
                .forEach(group -> compare(group, compared, found));
        return found.values().stream()
                .sorted(
                        comparingDouble(Pair::nearness)
                                .reversed()
                                .thenComparing(p -> p.first().name())
                                .thenComparing(p -> p.first().id())
                                .thenComparing(p -> p.second().id()))
                .limit(atMost)
                .toList();
    }

    private void compare(List<Integer> group, List<Compared> compared, Map<Long, Pair> found) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                long key = ((long) group.get(i) << 32) | group.get(j);
                if (!found.containsKey(key)) {
                    var pair = pair(compared.get(group.get(i)), compared.get(group.get(j)));
                    if (pair != null) {
                        found.put(key, pair);
                    }
                }
            }
        }
    }

    private static Map<String, List<Integer>> byKey(List<Compared> compared) {
        var byKey = new HashMap<String, List<Integer>>();
        for (int i = 0; i < compared.size(); i++) {
            for (var key : keys(compared.get(i))) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
        return byKey;
    }

    private static Set<String> keys(Compared company) {
        var keys = new HashSet<String>();
        if (company.company().details().taxCode() != null) {
            keys.add("tax " + company.company().details().taxCode());
        }
        for (var name : company.names()) {
            keys.add("name " + name);
            keys.addAll(List.of(name.split(" ")));
        }
        return keys;
    }

    private @Nullable Pair pair(Compared one, Compared other) {
        var reasons = new ArrayList<String>();
        var tax = one.company().details().taxCode();
        boolean sameTax = tax != null && tax.equals(other.company().details().taxCode());
        if (sameTax) {
            reasons.add("company.likely.tax-code");
        }
        double nearness = one.nearness(other);
        if (!sameTax && nearness < NEAR) {
            return null;
        }
        if (nearness >= NEAR) {
            reasons.add(nearness > 0.999 ? "company.likely.same-name" : "company.likely.near-name");
        }
        var where = together(one.company().details().place(), other.company().details().place());
        if (where == Where.SAME) {
            reasons.add("company.likely.place");
        }
        return sameTax || where != Where.APART
                ? new Pair(
                        one.company(),
                        other.company(),
                        List.copyOf(reasons),
                        sameTax ? 1 + nearness : nearness)
                : null;
    }

    private enum Where {
        SAME,
        APART,
        UNKNOWN
    }

    private Where together(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Where.UNKNOWN;
        }
        return Objects.equals(one, other) || places.overlapping(places.get(one)).contains(other)
                ? Where.SAME
                : Where.APART;
    }

    private List<Company> companies(UUID centre) {
        return database.sql(
                        "select %s from company where centre_id = :centre and merged_into is null order by id"
                                .formatted(CompanyStore.COLUMNS))
                .param("centre", centre)
                .query(CompanyStore::company)
                .list();
    }

    LikelyPage.Row row(Company company, List<String> reasons, Locale locale) {
        var place = company.details().place();
        return new LikelyPage.Row(
                company.id(),
                company.name(),
                place == null ? "" : placeNames.name(place, locale),
                reasons);
    }
}
