// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.openrecp.cli.Refusal;
import org.openrecp.cli.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON: no duplicate keys, no trailing text, no NaN, no endless nesting. */
public final class Json {
    private static final int DEEPEST = 50;
    private static final long LONGEST_BYTES = 256L << 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxDocumentLength(LONGEST_BYTES)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The number, or null where it is none that JSON can write. */
    public static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    /** A record as JSON, its components in their order. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /**
     * Reads one value.
     *
     * @param file its name for messages
     * @throws Refusal where it is no JSON, with line and column
     */
    public static JsonNode read(String file, InputStream in) {
        byte[] text;
        try {
            text = in.readNBytes((int) LONGEST_BYTES + 1);
        } catch (IOException e) {
            throw refusal(file, null, null, "cannot be read: " + e.getMessage() + ". Give a file.");
        }
        try {
            var node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw refusal(file, null, null, "is empty. Give a JSON object.");
            }
            return node;
        } catch (JacksonException e) {
            var place = MalformedPlace.of(e, text);
            throw refusal(file, place.name(), place.found(), words(e));
        }
    }

    private static String words(JacksonException e) {
        return switch (e) {
            case UnexpectedEndOfInputException _ ->
                    "is not valid JSON: it ends before it is complete, with a bracket or a quote still open. Write it again as a whole, or close what is open.";
            case StreamConstraintsException _ ->
                    "is not read: its nesting is deeper than %d levels, or it is longer than %d MB. Give a smaller one."
                            .formatted(DEEPEST, LONGEST_BYTES >> 20);
            default ->
                    "is not valid JSON. Look here for a comma, quote or bracket that is missing or one too many, a name that stands twice in one object, or text after the end; numbers are written as -1.5 and names in double quotes.";
        };
    }

    /** Reads a resource of this package's making. */
    static ObjectNode resource(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name + ".");
            }
            return MAPPER.readTree(in).asObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal refusal(
            String file, @Nullable String place, @Nullable String found, String message) {
        return new Refusal(new Trouble("json.malformed", file, null, place, found, message));
    }
}
