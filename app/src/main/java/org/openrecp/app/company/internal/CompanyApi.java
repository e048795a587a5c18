// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.company.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.company.Company;
import org.openrecp.app.company.CompanyDetails;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiList;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.EntityTag;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The companies of a centre, for programs. */
@RestController
@RequestMapping("/api/companies")
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "companies")
class CompanyApi {
    private static final String FIELDS =
            """
            {"name": "Công ty Giấy Sông Hồng", "nameEn": "Song Hong Paper", "isic": "1701", "sizeClass": "medium",
             "employees": 240, "women": 96}\
            """;
    private static final String NEW =
            """
            {"id": "2b0c3a52-6f0e-4d0e-9d1c-6a7a3a1f8c01", "details": {"name": "Công ty Giấy Sông Hồng",
             "isic": "1701", "sizeClass": "medium", "employees": 240}}\
            """;

    private final CompanyStore store;
    private final CompanySearch search;
    private final OwnCompanies own;
    private final CompanyCheck check;

    CompanyApi(CompanyStore store, CompanySearch search, OwnCompanies own, CompanyCheck check) {
        this.store = store;
        this.search = search;
        this.own = own;
        this.check = check;
    }

    /**
     * A company.
     *
     * @param id the one of the company that remains, where it was merged into another
     */
    record CompanyBody(UUID id, int version, CompanyFields details) {
        static CompanyBody of(Company company) {
            return new CompanyBody(
                    company.id(), company.version(), CompanyFields.of(company.details()));
        }
    }

    /**
     * A company to be made.
     *
     * @param id made by who asks, so that the same request sent twice makes one
     */
    record NewCompany(@Nullable UUID id, @Nullable CompanyFields details) {}

    @GetMapping
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
    @Operation(
            summary = "List companies by name",
            description = "q: words of name, short name or tax code, with or without marks.")
    ResponseEntity<List<CompanyBody>> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable UUID after,
            @AuthenticationPrincipal Reader reader,
            HttpServletRequest request) {
        ApiList.checkLimit(limit);
        if (reader.company() != null) {
            return ResponseEntity.ok(List.of(CompanyBody.of(own.get(reader.company(), reader))));
        }
        if (after != null && !store.exists(after)) {
            throw ApiProblem.malformed("company.api-after");
        }
        var query =
                new CompanySearch.Query(
                        OwnCompanies.centre(reader), q, Set.of(), "", after, null, false, limit);
        var found = search.find(query);
        return ApiList.page(
                found.companies().stream().map(CompanyBody::of).toList(),
                found.later(),
                CompanyBody::id,
                request);
    }

    @PostMapping
    @Operation(
            summary = "Make a company",
            description =
                    "The client makes the id. The same id again makes nothing and answers 200.")
    @ApiResponse(responseCode = "200", description = "It was there already, and is as it was")
    @ApiResponse(responseCode = "201", description = "Made")
    @ApiResponse(responseCode = "409", description = "The id is taken")
    ResponseEntity<CompanyBody> create(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(NEW)))
                    @org.springframework.web.bind.annotation.RequestBody
                    NewCompany body,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        if (body.id() == null || body.details() == null) {
            throw ApiProblem.malformed("company.api-new");
        }
        boolean made =
                store.create(
                        body.id(), OwnCompanies.centre(reader), checked(body.details(), locale));
        var company =
                store.find(body.id())
                        .orElseThrow(() ->
                                new ApiProblem(
                                        HttpStatus.CONFLICT, "id-taken", "shell.api-id-taken"));
        return made
                ? ResponseEntity.created(URI.create("/api/companies/" + company.id()))
                        .eTag(tag(company).value())
                        .body(CompanyBody.of(company))
                : answer(company);
    }

    @GetMapping("/{id}")
    @Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
    @Operation(summary = "Read a company")
    ResponseEntity<CompanyBody> show(
            @PathVariable UUID id, @AuthenticationPrincipal Reader reader) {
        return answer(own.get(id, reader));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a company",
            description = "All details as they shall be; one that is left out is emptied.")
    @ApiResponse(responseCode = "200", description = "Changed")
    @ApiResponse(responseCode = "409", description = "It was merged into another")
    ResponseEntity<CompanyBody> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            examples = @ExampleObject(FIELDS)))
                    @org.springframework.web.bind.annotation.RequestBody
                    CompanyFields details,
            @AuthenticationPrincipal Reader reader,
            Locale locale) {
        var seen = own.get(id, reader);
        if (!seen.id().equals(id)) {
            throw new ApiProblem(HttpStatus.CONFLICT, "merged", "company.api-merged")
                    .with("company", seen.id());
        }
        tag(seen).require(ifMatch);
        if (!store.update(seen, checked(details, locale))) {
            throw EntityTag.overtaken();
        }
        return answer(own.get(id, reader));
    }

    private CompanyDetails checked(CompanyFields fields, Locale locale) {
        return switch (check.check(fields.form())) {
            case CompanyCheck.Checked.Right(var details) -> details;
            case CompanyCheck.Checked.Wrong(var problems) ->
                    throw ApiProblem.wrong(
                            "company",
                            problems.entrySet().stream()
                                    .map(e ->
                                            new ApiProblem.Place(
                                                    null,
                                                    null,
                                                    CompanyFields.nameOf(e.getKey()),
                                                    Texts.in(locale)
                                                            .of(
                                                                    e.getValue(),
                                                                    e.getKey().longest())))
                                    .toList());
        };
    }

    private static ResponseEntity<CompanyBody> answer(Company company) {
        return ResponseEntity.ok().eTag(tag(company).value()).body(CompanyBody.of(company));
    }

    private static EntityTag tag(Company company) {
        return EntityTag.of(company.version());
    }
}
