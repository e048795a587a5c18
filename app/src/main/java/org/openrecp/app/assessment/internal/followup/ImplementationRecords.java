// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.internal.records.RecordKind;
import org.openrecp.app.assessment.internal.records.Standing;
import org.openrecp.app.assessment.internal.sheet.Change;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** What was carried out, as it travels, each under the row of its option. */
@Component
class ImplementationRecords implements RecordKind {
    static final String KIND = "implementation";
    private static final String DATE = "date";
    private static final String COST = "cost";
    private static final String NOTE = "note";
    private static final Pattern MONEY = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,2})? [A-Z]{3}");

    private final FollowUps followUps;

    ImplementationRecords(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** An amount and its currency are one field: half of each makes no sense. */
    static Map<String, @Nullable String> values(Implementation implementation) {
        var values = new HashMap<String, @Nullable String>();
        values.put(DATE, implementation.date().toString());
        values.put(
                COST,
                implementation.cost().setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()
                        + " "
                        + implementation.currency());
        values.put(NOTE, implementation.note());
        return values;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean followsUp() {
        return true;
    }

    @Override
    public boolean isSound(Change change) {
        var value = change.value();
        return switch (change.field()) {
            case DATE -> value != null && Typed.date(value).isPresent();
            case COST -> value != null && MONEY.matcher(value).matches();
            case NOTE -> value == null || value.length() <= Typed.LONGEST;
            default -> false;
        };
    }

    @Override
    public boolean belongs(UUID assessment, UUID record) {
        return followUps.isRow(assessment, record, OptionRow.SHEET);
    }

    @Override
    public void put(UUID assessment, Standing standing) {
        var date = standing.value(DATE);
        var cost = standing.value(COST);
        if (date == null || cost == null) {
            throw new IllegalArgumentException("Carried out without date or cost.");
        }
        var author = standing.last().author();
        int space = cost.indexOf(' ');
        followUps.put(
                assessment,
                standing.record(),
                new Implementation(
                        LocalDate.parse(date),
                        new BigDecimal(cost.substring(0, space)),
                        cost.substring(space + 1),
                        Objects.requireNonNullElse(standing.value(NOTE), ""),
                        author.name()),
                author);
    }

    @Override
    public String name(UUID assessment, UUID record, Texts texts) {
        return followUps.title(record);
    }

    @Override
    public String fieldName(String field, Texts texts) {
        return texts.of("assessment.record-implementation-" + field);
    }
}
