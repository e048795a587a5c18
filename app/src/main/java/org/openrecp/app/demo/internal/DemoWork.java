// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.demo.internal;

import static org.openrecp.app.demo.internal.DemoTable.id;
import static org.openrecp.app.demo.internal.DemoTable.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.openrecp.app.assessment.FollowUpRecords;
import org.openrecp.app.assessment.FollowUpRecords.CauseRecord;
import org.openrecp.app.assessment.FollowUpRecords.ClaimRecord;
import org.openrecp.app.assessment.FollowUpRecords.DecisionRecord;
import org.openrecp.app.assessment.FollowUpRecords.DoneRecord;
import org.openrecp.app.assessment.TaskRecords;
import org.openrecp.app.assessment.TaskRecords.TaskRecord;
import org.openrecp.app.demo.internal.DemoTable.Row;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Component;

/** What the people of the invented centre did in its assessments. */
@Component
class DemoWork {
    private static final LocalTime END_OF_WORK = LocalTime.of(16, 30);

    private final TaskRecords tasks;
    private final FollowUpRecords followUps;

    DemoWork(TaskRecords tasks, FollowUpRecords followUps) {
        this.tasks = tasks;
        this.followUps = followUps;
    }

    void fill(DemoPeople people, LocalDate today) {
        rows("tasks.csv").forEach(r -> task(r, people, today));
        rows("causes.csv").forEach(r -> cause(r, people));
        rows("decisions.csv").forEach(r -> decide(r, people, today));
        rows("implementations.csv").forEach(r -> carriedOut(r, people, today));
        rows("claims.csv").forEach(r -> claim(r, people, today));
    }

    /** The moment at which something was done on a day. */
    static Instant at(LocalDate day) {
        return day.atTime(END_OF_WORK).atZone(Texts.ZONE).toInstant();
    }

    private void task(Row row, DemoPeople people, LocalDate today) {
        int number = row.number("number").intValue();
        var at = at(date(row, "on", today));
        tasks.record(
                assessment(row),
                new TaskRecord(
                        number,
                        row.get("state"),
                        row.text("reason"),
                        row.text("responsible"),
                        row.date("due", today),
                        row.text("note")),
                at,
                people.get(row.get("by")));
        if (row.find("signed_by") != null) {
            tasks.sign(assessment(row), number, at, people.get(row.get("signed_by")));
        }
    }

    private void cause(Row row, DemoPeople people) {
        followUps.cause(
                assessment(row),
                new CauseRecord(
                        cause(row.get("key")),
                        row.find("stream"),
                        row.get("group"),
                        row.get("text")),
                people.get(row.get("by")));
    }

    private void decide(Row row, DemoPeople people, LocalDate today) {
        var causes =
                row.find("causes") == null
                        ? List.<UUID>of()
                        : Arrays.stream(row.get("causes").split(" ", -1))
                                .map(DemoWork::cause)
                                .toList();
        followUps.decide(
                assessment(row),
                new DecisionRecord(
                        row.get("option"),
                        row.get("decision"),
                        row.text("reason"),
                        causes,
                        row.date("due", today)),
                people.get(row.get("by")));
    }

    private void carriedOut(Row row, DemoPeople people, LocalDate today) {
        followUps.carriedOut(
                assessment(row),
                new DoneRecord(
                        row.get("option"),
                        date(row, "on", today),
                        row.number("cost"),
                        row.get("currency"),
                        row.text("note")),
                people.get(row.get("by")));
    }

    private void claim(Row row, DemoPeople people, LocalDate today) {
        var claim = id("claim " + row.get("key"));
        var until = date(row, "until", today);
        followUps.claim(
                assessment(row),
                new ClaimRecord(
                        claim,
                        row.get("option"),
                        row.get("resource"),
                        row.get("unit"),
                        row.number("before"),
                        row.number("after"),
                        date(row, "from", today),
                        until,
                        row.get("method"),
                        row.number("money"),
                        row.get("currency"),
                        row.text("note")),
                at(until.plusDays(7)),
                people.get(row.get("by")));
        if (row.find("judged_by") != null) {
            followUps.judge(
                    claim,
                    row.get("verdict").equals("verified"),
                    row.text("verdict_note"),
                    people.get(row.get("judged_by")));
        }
    }

    private static LocalDate date(Row row, String column, LocalDate today) {
        return Objects.requireNonNull(row.date(column, today), column);
    }

    private static UUID assessment(Row row) {
        return id("assessment " + row.get("assessment"));
    }

    private static UUID cause(String key) {
        return id("cause " + key);
    }
}
