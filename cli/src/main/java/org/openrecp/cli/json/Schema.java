// SPDX-License-Identifier: Apache-2.0
package org.openrecp.cli.json;

import java.util.List;
import org.openrecp.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema (draft 2020-12) that ships with the command line, complete in itself. */
public record Schema(ObjectNode root) {
    private static final String SHARED = "plant.json#/$defs/";

    /** Loads {@code schema/NAME.json} and takes in what it refers to in {@code plant.json}. */
    public static Schema load(String name) {
        var root = Json.resource(Main.class, "schema/" + name + ".json");
        if (root.toString().contains(SHARED)) {
            var shared = Json.resource(Main.class, "schema/plant.json");
            shared.get("$defs").forEachEntry(root.withObjectProperty("$defs")::set);
            localise(root);
        }
        return new Schema(root);
    }

    /** Requests that the schema shows as examples. */
    public List<JsonNode> examples() {
        return root.path("examples").valueStream().toList();
    }

    /** The schema that a reference leads to, or the schema itself. */
    JsonNode resolve(JsonNode schema) {
        var reference = schema.get("$ref");
        return reference == null
                ? schema
                : resolve(root.requiredAt(reference.stringValue().substring(1)));
    }

    private static void localise(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("$ref")) {
            object.put("$ref", object.get("$ref").stringValue().replace("plant.json#", "#"));
        }
        node.forEach(Schema::localise);
    }
}
