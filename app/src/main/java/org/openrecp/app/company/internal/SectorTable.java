// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrecp.app.company.Sector;
import org.openrecp.app.company.Sector.Scheme;
import org.openrecp.app.company.Sectors;
import org.openrecp.engine.table.CsvTable;
import org.springframework.stereotype.Component;

/** The activities of the lists beside this class. */
@Component
class SectorTable implements Sectors {
    /**
     * @param folded title as it is searched
     */
    private record Entry(Sector sector, String folded) {
        boolean answers(String code, List<String> words) {
            return sector.code().startsWith(code) || words.stream().allMatch(folded::contains);
        }

        /** Codes before titles that begin with the first word before the rest. */
        int distance(String code, List<String> words) {
            return sector.code().startsWith(code) ? 0 : folded.startsWith(words.getFirst()) ? 1 : 2;
        }
    }

    private final Map<Scheme, List<Entry>> entries =
            Map.of(
                    Scheme.ISIC,
                    read("isic-rev4.csv", Scheme.ISIC, "title_en"),
                    Scheme.VSIC,
                    read("vsic-2025.csv", Scheme.VSIC, "title_vi"));
    private final Map<Sector.Scheme, Map<String, Sector>> byCode =
            entries.entrySet().stream()
                    .collect(
                            toMap(
                                    Map.Entry::getKey,
                                    e ->
                                            e.getValue().stream()
                                                    .map(Entry::sector)
                                                    .collect(toMap(Sector::code, s -> s))));

    @Override
    public Optional<Sector> find(Scheme scheme, String code) {
        return Optional.ofNullable(byCode.getOrDefault(scheme, Map.of()).get(code));
    }

    @Override
    public List<Sector> search(Scheme scheme, String sought, int atMost) {
        var words = Folded.words(sought);
        if (words.isEmpty()) {
            return List.of();
        }
        var code = words.getFirst();
        return entries.getOrDefault(scheme, List.of()).stream()
                .filter(e -> e.answers(code, words))
                .sorted(comparingInt(e -> e.distance(code, words)))
                .map(Entry::sector)
                .limit(atMost)
                .toList();
    }

    /** Sections, which bear letters, are left out. */
    private static List<Entry> read(String name, Scheme scheme, String title) {
        return rows(name)
                .filter(row -> Character.isDigit(row.get("code").charAt(0)))
                .map(row -> new Sector(scheme, row.get("code"), row.get(title)))
                .map(sector -> new Entry(sector, Folded.of(sector.title())))
                .toList();
    }

    private static Stream<CsvTable.Row> rows(String name) {
        return CsvTable.read(SectorTable.class, name).rows().stream();
    }
}
