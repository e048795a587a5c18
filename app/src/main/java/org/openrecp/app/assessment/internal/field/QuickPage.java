// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.text.Collator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.company.Company;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Texts;
import org.openrecp.engine.benchmark.Benchmark;
import org.openrecp.engine.benchmark.Benchmarks;
import org.openrecp.formats.text.Language;

/**
 * The form of a quick assessment, with all that it needs when there is no network.
 *
 * @param reader whose drafts the device shows
 * @param first month of the bills unless another is chosen
 */
public record QuickPage(
        UUID reader,
        String currency,
        YearMonth first,
        List<Client> companies,
        List<Choice> places,
        List<Choice> sectors,
        List<Combustible> fuels,
        List<Choice> questions) {

    /** Classes of ISIC Rev. 4 that have a benchmark of whole plants. */
    static final List<String> SECTORS =
            Benchmarks.all().stream()
                    .filter(b -> b.unitOperation().equals(Benchmark.WHOLE_PLANT))
                    .flatMap(b -> b.isic().stream())
                    .distinct()
                    .sorted()
                    .toList();

    /** Units in which output and raw materials are mostly counted. */
    static final List<String> UNITS = List.of("t", "kg", "m3", "hL", "L", "m2", "m", "piece");

    /** Something to choose, or to answer. */
    public record Choice(String id, String name) {}

    /**
     * A company of the centre.
     *
     * @param sector empty: not known
     */
    public record Client(String id, String name, String sector) {}

    /** A fuel and the unit of its bills. */
    public record Combustible(String id, String name, String unit) {}

    public QuickPage {
        companies = List.copyOf(companies);
        places = List.copyOf(places);
        sectors = List.copyOf(sectors);
        fuels = List.copyOf(fuels);
        questions = List.copyOf(questions);
    }

    static QuickPage of(
            UUID reader,
            Centre centre,
            List<Company> companies,
            Places places,
            LocalDate today,
            Texts texts) {
        var language = texts.language().equals("vi") ? Language.VI : Language.EN;
        return new QuickPage(
                reader,
                centre.currency(),
                YearMonth.from(today).minusMonths(Bills.MONTHS),
                companies.stream()
                        .map(c ->
                                new Client(
                                        c.id().toString(),
                                        c.nameIn(texts.locale()),
                                        c.details().isic() == null ? "" : c.details().isic()))
                        .toList(),
                provinces(centre, places, today, texts),
                SECTORS.stream()
                        .map(s ->
                                new Choice(s, texts.find("assessment.quick-sector-" + s).orElse(s)))
                        .toList(),
                Fuel.ALL.stream()
                        .map(f -> new Combustible(f.code(), f.name(language), f.unit()))
                        .toList(),
                Question.ALL.stream().map(q -> new Choice(q.id(), q.in(language))).toList());
    }

    private static List<Choice> provinces(
            Centre centre, Places places, LocalDate today, Texts texts) {
        return places.list(centre.country(), today).stream()
                .map(p -> new Choice(p.id(), p.nameIn(texts.locale())))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(texts.locale())))
                .toList();
    }

    public List<String> units() {
        return UNITS;
    }

    /** What is billed. */
    public List<String> carriers() {
        return Bills.CARRIERS;
    }

    public int months() {
        return Bills.MONTHS;
    }
}
