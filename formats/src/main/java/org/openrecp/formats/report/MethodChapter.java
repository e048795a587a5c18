// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import java.util.ArrayList;
import java.util.List;
import org.openrecp.engine.assessment.PlantData;
import org.openrecp.engine.quantity.ExchangeRate;
import org.openrecp.formats.report.Block.Blocks;
import org.openrecp.formats.report.Block.Column;
import org.openrecp.formats.report.Block.Heading;
import org.openrecp.formats.report.Block.Items;
import org.openrecp.formats.report.Block.Paragraph;
import org.openrecp.formats.report.Block.Row;
import org.openrecp.formats.report.Block.Table;
import org.openrecp.formats.workbook.DefaultWords;

/** How figures were made, and everything that was assumed. */
record MethodChapter(Reader reader, List<String> ofMethods) {
    Chapter method() {
        var texts = reader.texts();
        var items = new ArrayList<String>();
        if (!reader.plant().isQuick()) {
            items.add(texts.of("method.balance"));
            items.add(texts.of("method.costs"));
        }
        items.add(texts.of("method.emissions"));
        items.add(texts.of("method.indicators"));
        if (!reader.plant().isQuick()) {
            items.add(texts.of("method.options", "" + reader.plant().facts().seed()));
        }
        items.add(texts.of("method.uncertainty"));
        return new Chapter("method", texts.of("method.title"), List.of(new Items(items)));
    }

    Chapter assumptions() {
        var texts = reader.texts();
        var defaults = reader.plant().defaults();
        var blocks =
                new Blocks()
                        .add(
                                defaults.isEmpty()
                                        ? new Paragraph(texts.of("assumptions.no-defaults"))
                                        : table(defaults));
        if (!ofMethods.isEmpty()) {
            blocks.add(new Heading(texts.of("assumptions.methods"))).add(new Items(ofMethods));
        }
        var rates = reader.plant().facts().exchangeRates();
        blocks.addIf(!rates.isEmpty(), exchange(rates));
        return new Chapter("assumptions", texts.of("assumptions.title"), blocks.all());
    }

    private Table table(List<PlantData.DefaultUsed> defaults) {
        var texts = reader.texts();
        var words = new DefaultWords(texts.languageOfWords(), reader::nameOf);
        return new Table(
                texts.of("assumptions.defaults"),
                List.of(
                        Column.text(texts.of("assumptions.about")),
                        Column.text(texts.of("assumptions.value")),
                        Column.text(texts.of("assumptions.why"))),
                defaults.stream()
                        .map(d -> Row.of(words.subject(d), words.value(d), words.why(d)))
                        .toList());
    }

    private Table exchange(List<ExchangeRate> rates) {
        var texts = reader.texts();
        return new Table(
                texts.of("assumptions.exchange"),
                List.of(
                        Column.text(texts.of("plant.currency")),
                        Column.number(
                                texts.of("assumptions.rate"), reader.plant().facts().currency()),
                        Column.text(texts.of("assumptions.day")),
                        Column.text(texts.of("emissions.source"))),
                rates.stream()
                        .map(r ->
                                Row.of(
                                        "1 " + r.currency(),
                                        texts.number(r.rate()),
                                        r.date() == null ? Texts.NONE : texts.date(r.date()),
                                        texts.or(r.source())))
                        .toList());
    }
}
