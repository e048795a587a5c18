// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.field;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.field.Outcome.Problem;
import org.openrecp.app.centre.Centre;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.company.Companies;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.place.Place;
import org.openrecp.app.place.Places;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an assessment, and a company where it is new, of a draft that was sent: all or nothing. */
@Component
class QuickSending {
    private static final int LONGEST_NAME = 200;

    private final Assessments assessments;
    private final Companies companies;
    private final Centres centres;
    private final Places places;

    QuickSending(Assessments assessments, Companies companies, Centres centres, Places places) {
        this.assessments = assessments;
        this.companies = companies;
        this.centres = centres;
        this.places = places;
    }

    /**
     * Takes a draft in; one that was taken already changes nothing.
     *
     * @throws NoSuchElementException when the company or the assessment is another centre's
     */
    @Transactional
    Outcome take(Sent sent, Reader reader, Texts texts) {
        var id = sent.company();
        var centre = Optional.ofNullable(reader.centre()).flatMap(centres::find).orElseThrow();
        if (assessments.find(sent.assessment()).filter(QuickSending::isFilled).isPresent()) {
            return new Outcome.Taken(sent.assessment(), true);
        }
        if (id == null) {
            return refused("company", "assessment.quick-problem-company", texts);
        }
        var known = companies.find(id).filter(c -> c.centre().equals(centre.id())).orElse(null);
        if (known == null && !sent.newCompany()) {
            throw new NoSuchElementException("Company " + id);
        }
        var details = known == null ? details(sent) : known.details();
        return details == null
                ? refused("company-name", "assessment.quick-problem-company-name", texts)
                : take(sent, id, details, centre, reader, texts);
    }

    private Outcome take(
            Sent sent,
            UUID company,
            CompanyDetails details,
            Centre centre,
            Reader reader,
            Texts texts) {
        var reading = new QuickReading(sent, owner(details, centre, texts), texts);
        var problems = new ArrayList<Problem>();
        var rows = reading.rows(problems);
        if (rows == null) {
            return new Outcome.Refused(problems);
        }
        companies.create(company, centre.id(), details);
        var owner = companies.find(company).map(Company::id).orElseThrow();
        var opened = assessments.open(sent.assessment(), owner, reading.title());
        if (!isFilled(opened)) {
            assessments.put(opened.id(), rows, Author.of(reader));
        }
        return new Outcome.Taken(opened.id(), isFilled(opened));
    }

    private static boolean isFilled(AssessmentView assessment) {
        return assessment.version() > 0;
    }

    private static Outcome refused(String field, String key, Texts texts) {
        return new Outcome.Refused(List.of(new Problem(field, texts.of(key))));
    }

    /** Of the new company; null: it has no name. */
    private @Nullable CompanyDetails details(Sent sent) {
        var name = sent.text("company-name");
        var sector = sent.text("sector");
        var place = places.find(sent.text("company-place")).map(Place::id).orElse(null);
        return name.isEmpty() || name.length() > LONGEST_NAME
                ? null
                : CompanyDetails.of(
                        name, QuickPage.SECTORS.contains(sector) ? sector : null, null, place);
    }

    private QuickReading.Owner owner(CompanyDetails company, Centre centre, Texts texts) {
        var place = Optional.ofNullable(company.place()).flatMap(places::find);
        return new QuickReading.Owner(
                company.name(),
                company.isic(),
                place.map(Place::country).orElse(centre.country()),
                place.filter(p -> p.level() == Place.Level.PROVINCE)
                        .map(p -> p.nameIn(texts.locale()))
                        .orElse(null),
                centre.currency());
    }
}
