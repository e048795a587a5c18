// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.EntityTag;
import org.openrecp.app.shell.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Causes of losses, options, the plan and claimed savings, for programs. */
@RestController
@RequestMapping("/api/assessments/{id}")
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "follow-up")
class FollowUpApi {
    private final Assessments assessments;
    private final CauseStore causeStore;
    private final ClaimStore claimStore;
    private final FollowUps followUps;
    private final OptionSheet options;

    FollowUpApi(
            Assessments assessments,
            CauseStore causeStore,
            ClaimStore claimStore,
            FollowUps followUps,
            OptionSheet options) {
        this.assessments = assessments;
        this.causeStore = causeStore;
        this.claimStore = claimStore;
        this.followUps = followUps;
        this.options = options;
    }

    /**
     * Why a loss arises.
     *
     * @param stream row of the stream that is lost; null: the plant as a whole
     * @param group input, technology, execution, product or waste_handling
     */
    record CauseBody(UUID id, @Nullable UUID stream, String group, String text) {
        static CauseBody of(Cause c) {
            return new CauseBody(c.id(), c.stream(), c.group().code(), c.text());
        }
    }

    /**
     * An option and what became of it.
     *
     * @param row its row in the sheet options
     * @param status idea, study, selected, rejected or implemented
     * @param fields text of the row by field
     * @param causes that it acts on
     */
    record OptionBody(
            UUID row,
            String id,
            String title,
            String status,
            Map<String, String> fields,
            Set<UUID> causes,
            @Nullable ScreeningBody screening,
            @Nullable Implementation implementation,
            List<ClaimBody> claims) {
        /** Changes with all that is told of it. */
        EntityTag tag() {
            return EntityTag.of(Integer.toHexString(hashCode()));
        }
    }

    /** What was decided of an option: now, study or reject. */
    record ScreeningBody(String decision, String reason, Instant at, String by) {
        static @Nullable ScreeningBody of(@Nullable Screening s) {
            return s == null
                    ? null
                    : new ScreeningBody(s.decision().code(), s.reason(), s.at(), s.by());
        }
    }

    /**
     * A saving that somebody claims.
     *
     * @param before use in the period before
     * @param after use in the period given, of the same length
     * @param method an option of IPMVP, A to D, or DEEMED
     * @param verdict null: nobody verified it yet
     */
    record ClaimBody(
            UUID id,
            String resource,
            String unit,
            BigDecimal before,
            BigDecimal after,
            LocalDate from,
            LocalDate until,
            String method,
            BigDecimal money,
            String currency,
            String note,
            Instant at,
            String by,
            Claim.@Nullable Verdict verdict) {
        static ClaimBody of(Claim c) {
            return new ClaimBody(
                    c.id(),
                    c.resource(),
                    c.unit(),
                    c.before(),
                    c.after(),
                    c.from(),
                    c.until(),
                    c.method().name(),
                    c.money(),
                    c.currency(),
                    c.note(),
                    c.at(),
                    c.byName(),
                    c.verdict());
        }
    }

    @GetMapping("/causes")
    @Operation(summary = "Read the causes of losses")
    List<CauseBody> causes(@PathVariable UUID id) {
        exists(id);
        return causeStore.causes(id).stream().map(CauseBody::of).toList();
    }

    @GetMapping("/options")
    @Operation(summary = "Read the options, what was decided, done and saved")
    List<OptionBody> options(@PathVariable UUID id) {
        exists(id);
        return those(id, _ -> true);
    }

    @GetMapping("/options/{row}")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
    @Operation(summary = "Read an option, what was decided, done and saved")
    ResponseEntity<OptionBody> option(@PathVariable UUID id, @PathVariable UUID row) {
        exists(id);
        var option = find(id, row).orElseThrow(ApiProblem::absent);
        return ResponseEntity.ok().eTag(option.tag().value()).body(option);
    }

    Optional<OptionBody> find(UUID id, UUID row) {
        return those(id, o -> o.row().equals(row)).stream().findFirst();
    }

    @GetMapping("/plan")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
    @Operation(summary = "Read the options that were selected or carried out")
    List<OptionBody> plan(@PathVariable UUID id) {
        exists(id);
        var done = followUps.implementations(id).keySet();
        return those(id, o -> o.isPlanned() || done.contains(o.row()));
    }

    private List<OptionBody> those(UUID id, Predicate<OptionRow> which) {
        var causes = causeStore.causesByOption(id);
        var screenings = followUps.screenings(id);
        var implementations = followUps.implementations(id);
        var claims = claimStore.claims(id);
        return options.list(id).stream()
                .filter(which)
                .map(o ->
                        new OptionBody(
                                o.row(),
                                o.id(),
                                o.title(),
                                o.status(),
                                o.fields(),
                                causes.getOrDefault(o.row(), Set.of()),
                                ScreeningBody.of(screenings.get(o.row())),
                                implementations.get(o.row()),
                                claims.getOrDefault(o.row(), List.of()).stream()
                                        .map(ClaimBody::of)
                                        .toList()))
                .toList();
    }

    private void exists(UUID id) {
        if (assessments.find(id).isEmpty()) {
            throw ApiProblem.absent();
        }
    }
}
