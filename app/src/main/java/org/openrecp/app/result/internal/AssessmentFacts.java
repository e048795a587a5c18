// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Achievement;
import org.openrecp.app.assessment.Achievement.CarriedOut;
import org.openrecp.app.assessment.Achievement.Claimed;
import org.openrecp.app.assessment.Achievement.Done;
import org.openrecp.app.assessment.Achievement.Verdict;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.Sector;
import org.openrecp.app.place.Places;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Fact.Amount;
import org.openrecp.app.result.Fact.Days;
import org.openrecp.app.result.Fact.Status;
import org.openrecp.app.result.UnitText;

/**
 * What an assessment has achieved as facts. Of the claims of one option on one resource the first
 * that was not rejected is what was claimed, and the newest that was verified is what was verified:
 * each counts once.
 */
record AssessmentFacts(AssessmentView assessment, Company company, Places places) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    List<Fact> of(List<Achievement> achieved) {
        var facts = new ArrayList<Fact>();
        var claims = new LinkedHashMap<String, List<Claimed>>();
        for (var achievement : achieved) {
            switch (achievement) {
                case Done done -> facts.addAll(done(done));
                case CarriedOut out -> facts.addAll(carriedOut(out));
                case Claimed claim -> {
                    if (claim.verdict() != Verdict.REJECTED) {
                        claims.computeIfAbsent(key(claim), _ -> new ArrayList<>()).add(claim);
                    }
                }
            }
        }
        claims.forEach((key, those) -> {
            facts.addAll(saving(those.getFirst(), Status.CLAIMED, key));
            those.stream()
                    .filter(c -> c.verdict() == Verdict.VERIFIED)
                    .reduce((_, newer) -> newer)
                    .ifPresent(c -> facts.addAll(saving(c, Status.VERIFIED, key)));
        });
        return facts;
    }

    private List<Fact> done(Done done) {
        var facts = new ArrayList<Fact>();
        facts.add(
                fact(
                        done.quick() ? "SRV-QA" : "SRV-DA",
                        null,
                        Days.on(done.date()),
                        Amount.one(),
                        Status.IMPLEMENTED,
                        "done"));
        if (done.options() > 0) {
            facts.add(
                    fact(
                            "OPT-N",
                            null,
                            Days.on(done.date()),
                            Amount.of(BigDecimal.valueOf(done.options()), "1"),
                            Status.IMPLEMENTED,
                            "options"));
        }
        return facts;
    }

    private List<Fact> carriedOut(CarriedOut out) {
        var part = out.option().row().toString();
        return List.of(
                fact(
                        "OPT-IMP",
                        out.option(),
                        Days.on(out.date()),
                        Amount.one(),
                        Status.IMPLEMENTED,
                        "carried-out/" + part),
                fact(
                        "FIN-INV",
                        out.option(),
                        Days.on(out.date()),
                        Amount.money(out.cost(), out.currency(), out.date()),
                        Status.IMPLEMENTED,
                        "investment/" + part));
    }

    private List<Fact> saving(Claimed claim, Status status, String key) {
        var facts = new ArrayList<Fact>();
        var days = new Days(claim.from(), claim.until());
        var part = status.code() + "/" + key;
        indicator(claim)
                .filter(_ -> claim.saved().signum() > 0)
                .flatMap(code ->
                        yearly(claim, code, days)
                                .map(amount ->
                                        fact(code, claim.option(), days, amount, status, part)))
                .ifPresent(facts::add);
        if (claim.money().signum() > 0) {
            facts.add(
                    fact(
                            "FIN-SAV",
                            claim.option(),
                            days,
                            Amount.moneyPerYear(
                                    perYear(claim.money(), days), claim.currency(), claim.until()),
                            status,
                            part + "/money"));
        }
        return facts;
    }

    private static Optional<Amount> yearly(Claimed claim, String code, Days days) {
        return UnitText.parse(claim.unit())
                .filter(unit -> unit.fits(IndicatorTable.get(code).indicator()))
                .map(unit ->
                        Amount.of(
                                perYear(claim.saved().multiply(unit.factor()), days),
                                unit.unit() + "/a"));
    }

    private Fact fact(
            String indicator,
            Achievement.@Nullable Option option,
            Days days,
            Amount amount,
            Status status,
            String part) {
        var row = option == null ? null : option.row();
        return new Fact(
                new Fact.Who(assessment.centre(), company.id(), row),
                indicator,
                days,
                amount,
                status,
                setting(days.until(), option),
                new Fact.Source(
                        AssessmentResults.KIND,
                        assessment.id().toString(),
                        part,
                        option == null
                                ? assessment.title()
                                : assessment.title() + ": " + option.title(),
                        path(row)),
                List.of());
    }

    private String path(@Nullable UUID option) {
        var path = "/assessments/" + assessment.id();
        return option == null ? path : path + "/options/" + option;
    }

    private Fact.Setting setting(LocalDate day, Achievement.@Nullable Option option) {
        var details = company.details();
        var sector = details.isic() != null ? details.isic() : details.vsic();
        return new Fact.Setting(
                details.place() == null ? null : places.then(places.get(details.place()), day).id(),
                sector == null
                        ? null
                        : details.isic() != null ? Sector.Scheme.ISIC : Sector.Scheme.VSIC,
                sector,
                null,
                option == null || option.category().isEmpty() ? null : option.category());
    }

    private static String key(Claimed claim) {
        return claim.option().row()
                + "/"
                + indicator(claim)
                        .orElse(
                                claim.resource()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('#', ' ')
                                        .strip());
    }

    private static Optional<String> indicator(Claimed claim) {
        return ResourceWords.indicator(claim.resource());
    }

    /** What a period's saving is in a year: by whole months where it has them, else by days. */
    static BigDecimal perYear(BigDecimal amount, Days days) {
        var end = days.until().plusDays(1);
        long months = ChronoUnit.MONTHS.between(days.from(), end);
        return months > 0 && days.from().plusMonths(months).equals(end)
                ? amount.multiply(MONTHS).divide(BigDecimal.valueOf(months), MathContext.DECIMAL64)
                : amount.multiply(DAYS)
                        .divide(
                                BigDecimal.valueOf(ChronoUnit.DAYS.between(days.from(), end)),
                                MathContext.DECIMAL64);
    }
}
