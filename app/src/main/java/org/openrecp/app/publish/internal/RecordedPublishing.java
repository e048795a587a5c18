// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Results;
import org.openrecp.app.publish.PublicRecords;
import org.openrecp.app.publish.internal.FigureSpec.By;
import org.openrecp.app.publish.internal.Guideline.Text;
import org.openrecp.app.publish.internal.Provider.Contact;
import org.openrecp.app.result.Fact;
import org.openrecp.app.result.Indicators;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** Publishes what is taken down, by the same stores as the pages. */
@Component
class RecordedPublishing implements PublicRecords {
    private final Figures figures;
    private final Indicators indicators;
    private final CaseStudies cases;
    private final Providers providers;
    private final Guidelines guidelines;
    private final PublicQuestions questions;
    private final Assessments assessments;
    private final Results results;
    private final Clock clock;

    RecordedPublishing(
            Figures figures,
            Indicators indicators,
            CaseStudies cases,
            Providers providers,
            Guidelines guidelines,
            PublicQuestions questions,
            Assessments assessments,
            Results results,
            Clock clock) {
        this.figures = figures;
        this.indicators = indicators;
        this.cases = cases;
        this.providers = providers;
        this.guidelines = guidelines;
        this.questions = questions;
        this.assessments = assessments;
        this.results = results;
        this.clock = clock;
    }

    @Override
    public boolean table(TableRecord table) {
        var columns = table.columns();
        var spec =
                new FigureSpec(
                        table.centre(),
                        table.indicator(),
                        Fact.Status.valueOf(table.basis().toUpperCase(Locale.ROOT)),
                        table.currency(),
                        By.of(table.rows()),
                        columns == null ? null : By.of(columns),
                        null,
                        null);
        return indicators.find(table.indicator()).isPresent()
                && figures.publish(table.id(), spec, table.titleEn(), table.titleVi());
    }

    @Override
    public boolean caseStudy(
            UUID id, UUID assessment, Map<String, String> text, ConsentRecord consent) {
        var view = assessments.find(assessment).orElseThrow();
        return results.latest(assessment)
                .map(result -> {
                    cases.save(
                            new CaseStudy(
                                    id,
                                    view.centre(),
                                    view.company(),
                                    assessment,
                                    "",
                                    text,
                                    CaseFigures.of(
                                            result, LocalDate.now(clock.withZone(Texts.ZONE))),
                                    new CaseStudy.Consent(
                                            consent.person(),
                                            consent.role(),
                                            consent.day(),
                                            consent.channel(),
                                            CaseStudies.CONSENT_VERSION),
                                    null,
                                    null));
                    return cases.publish(id);
                })
                .orElse(false);
    }

    @Override
    public void provider(ProviderRecord r) {
        providers.save(
                new Provider(
                        r.id(),
                        r.centre(),
                        "",
                        r.kind(),
                        r.name(),
                        r.aboutEn(),
                        r.aboutVi(),
                        r.technologies(),
                        r.services(),
                        r.sectors(),
                        r.places(),
                        r.languages(),
                        new Contact(r.contact(), r.email(), r.phone(), r.website()),
                        new Provider.Consent(
                                r.consent().person(),
                                r.consent().day(),
                                r.consent().channel(),
                                Providers.CONSENT_VERSION),
                        null,
                        null));
        providers.publish(r.centre(), r.id());
    }

    @Override
    public void guideline(GuidelineRecord r) {
        guidelines.save(
                r.id(),
                r.centre(),
                r.sector(),
                new Text(r.titleEn(), r.titleVi(), r.bodyEn(), r.bodyVi()));
        guidelines.publish(r.id());
    }

    @Override
    public void answered(UUID id, UUID centre, String language, String question, String answer) {
        if (questions.ask(id, centre, language, question, "")) {
            questions.settle(id, "answered", "", answer);
        }
    }
}
