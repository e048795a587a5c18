// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.openrecp.app.assessment.SavingExperience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verified and claimed savings of the same resource by the same option, side by side. */
@Repository
public class CalibrationStore implements SavingExperience {
    /** Fewer say little. */
    static final int ENOUGH = 5;

    private static final String RATIOS =
            """
            with standing as (
                select f.* from result_fact f join (select distinct code from indicator
                    where presence = 'result' and fact_unit not like '$%') i on i.code = f.indicator
                where centre_id = ? and status in ('claimed', 'verified') and reverses is null and subject_id is not null
                    and not exists (select from result_fact r where r.reverses = f.id)),
            pair as (
                select company_id, subject_id, indicator, coalesce(max(category), '') as category,
                    coalesce(max(division), '') as division,
                    sum(value) filter (where status = 'claimed') as claimed,
                    sum(value) filter (where status = 'verified') as verified
                from standing group by company_id, subject_id, indicator)
            select category, division, (verified / claimed)::float8 as ratio from pair where claimed > 0 and verified > 0
            """;

    private final JdbcClient database;

    CalibrationStore(JdbcClient database) {
        this.database = database;
    }

    private record Ratio(String category, String division, double ratio) {}

    /**
     * A class of options.
     *
     * @param division empty: all sectors
     */
    public record Line(String category, String division, Calibration calibration) {}

    /** Each class in all sectors, then in each sector. */
    List<Line> list(UUID centre) {
        var groups =
                new TreeMap<List<String>, List<Double>>(
                        Comparator.comparing(key -> String.join("\u0001", key)));
        for (var ratio : ratios(centre)) {
            add(groups, List.of(ratio.category(), ""), ratio);
            if (!ratio.division().isEmpty()) {
                add(groups, List.of(ratio.category(), ratio.division()), ratio);
            }
        }
        return groups.entrySet().stream()
                .map(g ->
                        new Line(
                                g.getKey().get(0), g.getKey().get(1), Calibration.of(g.getValue())))
                .toList();
    }

    @Override
    public Map<String, Experience> of(UUID centre, String sector) {
        var division = sector.length() < 2 ? "" : sector.substring(0, 2);
        var experience = new LinkedHashMap<String, Experience>();
        for (var line : list(centre)) { // of a class first all sectors, then each
            boolean near = line.division().isEmpty() || line.division().equals(division);
            if (near && line.calibration().savings() >= ENOUGH) {
                experience.put(line.category(), experience(line));
            }
        }
        return experience;
    }

    private static Experience experience(Line line) {
        var found = line.calibration();
        return new Experience(
                found.savings(),
                found.lower(),
                found.median(),
                found.upper(),
                !line.division().isEmpty());
    }

    private static void add(Map<List<String>, List<Double>> groups, List<String> key, Ratio ratio) {
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(ratio.ratio());
    }

    private List<Ratio> ratios(UUID centre) {
        return database.sql(RATIOS)
                .param(centre)
                .query((row, _) ->
                        new Ratio(
                                row.getString("category"),
                                row.getString("division"),
                                row.getDouble("ratio")))
                .list();
    }
}
