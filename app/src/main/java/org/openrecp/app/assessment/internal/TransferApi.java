// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.transfer.TransferRefused;
import org.openrecp.app.assessment.internal.transfer.Transfers;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.ApiProblem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assessments as files that travel between computers, for programs. */
@RestController
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
@Tag(name = "files")
class TransferApi {
    private final AssessmentStore assessments;
    private final Transfers transfers;

    TransferApi(AssessmentStore assessments, Transfers transfers) {
        this.assessments = assessments;
        this.transfers = transfers;
    }

    @GetMapping(
            path = "/api/assessments/{id}/file",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "Take an assessment with its whole history as a file .openrecp")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> file(@PathVariable UUID id, @AuthenticationPrincipal Reader reader)
            throws IOException {
        var assessment = assessments.find(id).orElseThrow(ApiProblem::absent);
        return HistoryPages.sent(assessment, transfers.write(assessment, Author.of(reader)));
    }

    @PostMapping(
            path = "/api/assessments/files",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Take in a file .openrecp, whole or not at all",
            description =
                    "A company and an assessment that are not known yet are made. The same file again changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "200", description = "Taken in; changes says how many were new")
    Transfers.Taken take(
            @AuthenticationPrincipal Reader reader, HttpServletRequest request, Locale locale)
            throws IOException {
        try {
            return transfers.take(
                    request.getInputStream(),
                    Objects.requireNonNull(reader.centre()),
                    Author.of(reader));
        } catch (TransferRefused e) {
            throw ApiProblem.wrong(
                    "file",
                    List.of(new ApiProblem.Place(null, null, null, e.in(Texts.in(locale)))));
        }
    }
}
