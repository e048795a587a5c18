// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** What the description of the programming interface says of every operation: who, and errors. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenApiCustomizer completeDescription() {
        return api -> {
            api.setInfo(
                    new Info()
                            .title("OpenRECP")
                            .version("1")
                            .description(
                                    "Companies, assessments of their plants and what came of them. Errors are"
                                            + " application/problem+json (RFC 9457)."));
            if (api.getComponents() == null) {
                api.setComponents(new Components());
            }
            api.getComponents()
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .description(
                                            "A personal token of My account; one that only reads may GET."))
                    .addSchemas(PROBLEM, problem());
            api.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
            paths(api)
                    .forEach((path, item) ->
                            item.readOperationsMap()
                                    .forEach((method, o) -> complete(path, method, o)));
        };
    }

    private static Map<String, PathItem> paths(OpenAPI api) {
        return api.getPaths() == null ? Map.of() : api.getPaths();
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean conditional = parameters(operation).contains(HttpHeaders.IF_MATCH);
        operation
                .getResponses()
                .forEach((status, response) -> {
                    if (status.startsWith("4")) {
                        response.setContent(problemContent());
                    }
                });
        error(operation, "400", "A parameter or the body cannot be read");
        error(operation, "401", "No token, or one that does not hold");
        error(
                operation,
                "403",
                writes
                        ? "The token only reads, or its owner may not do this"
                        : "The owner of the token may not do this");
        if (path.contains("{")) {
            error(operation, "404", "Nothing of this id, or not the owner's to see");
        }
        if (conditional) {
            error(operation, "412", "Somebody changed it since the ETag that was sent");
        }
        if (conditional && method == PathItem.HttpMethod.PUT && path.startsWith("/api/companies")) {
            error(operation, "428", "If-Match is missing");
        }
        if (operation.getRequestBody() != null) {
            error(operation, "415", "The body is of another type");
            error(operation, "422", "What was sent cannot be kept: see its problems");
        }
        if (parameters(operation).contains("after")) {
            operation
                    .getResponses()
                    .computeIfPresent(
                            "200",
                            (_, page) ->
                                    page.addHeaderObject(
                                            HttpHeaders.LINK,
                                            new Header()
                                                    .description(
                                                            "rel=\"next\": where the next page is")
                                                    .schema(text())));
        }
    }

    private static Set<String> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }

    private static void error(Operation operation, String status, String description) {
        if (!operation.getResponses().containsKey(status)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse().description(description).content(problemContent()));
        }
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema<?> problem() {
        var place =
                object().addProperty("sheet", text())
                        .addProperty("row", text())
                        .addProperty("field", text())
                        .addProperty("text", text().description("What was found, and what to do"));
        return object().addProperty(
                        "type", text().description("urn:openrecp:problem:… the key to rely on"))
                .addProperty("title", text())
                .addProperty("status", typed("integer"))
                .addProperty("detail", text().description("What is wrong, and what to do"))
                .addProperty("instance", text())
                .addProperty("problems", typed("array").items(place))
                .addProperty(
                        "standing",
                        typed("array")
                                .items(object())
                                .description("Of fields-overtaken: the changes that stand"));
    }

    private static Schema<?> object() {
        return typed("object");
    }

    private static Schema<?> text() {
        return typed("string");
    }

    private static Schema<?> typed(String type) {
        var schema = new Schema<>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        return schema;
    }
}
