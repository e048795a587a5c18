// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openrecp.engine.table.CsvRecords;
import org.openrecp.formats.text.Language;

/**
 * A sheet of the workbook and its columns, as {@code fields/*.csv} describes them.
 *
 * @param key as in the name of its file, for instance {@code streams}
 */
public record SheetKind(
        String key,
        String nameEn,
        String nameVi,
        boolean required,
        String descriptionEn,
        String descriptionVi,
        List<Field> fields) {

    /** All sheets, in the workbook's order. */
    public static final List<SheetKind> ALL = rows("sheets").stream().map(SheetKind::of).toList();

    private static final Map<String, SheetKind> BY_NAME = byName();

    static final SheetKind PLANT = get("plant");
    static final SheetKind PROCESSES = get("processes");
    static final SheetKind MATERIALS = get("materials");
    static final SheetKind STREAMS = get("streams");
    static final SheetKind COMPOSITIONS = get("compositions");
    static final SheetKind COSTS = get("costs");
    static final SheetKind OPTIONS = get("options");
    static final SheetKind EFFECTS = get("effects");
    static final SheetKind MONTHLY = get("monthly");

    /** The facts that the rows of the sheet Plant give. */
    public static final List<Field> FACTS = fieldsOf("plant");

    public SheetKind {
        fields = List.copyOf(fields);
    }

    /** The sheet of a key or a name. */
    public static Optional<SheetKind> find(String name) {
        return Optional.ofNullable(BY_NAME.get(Names.fold(name)));
    }

    /** The fact of a key. */
    public static Field getFact(String key) {
        return getField(FACTS, key);
    }

    /** The same sheet with other columns. */
    SheetKind with(List<Field> otherFields) {
        return new SheetKind(
                key, nameEn, nameVi, required, descriptionEn, descriptionVi, otherFields);
    }

    /** What people call a fact; one that is not known stays as it is. */
    public static String factName(String name, Language language) {
        return FactName.find(name)
                .map(found -> found.withCurrency(found.fact().name(language)))
                .orElse(name);
    }

    /** The field of a key. */
    public Field getField(String key) {
        return getField(fields, key);
    }

    boolean hasField(String key) {
        return fields.stream().anyMatch(f -> f.key().equals(key));
    }

    /**
     * What a cell of rows should hold.
     *
     * @param key of a field, or header of a column that is none
     * @param row that the cell is in
     */
    public Field fieldOf(String key, PlantRows.Row row) {
        if (this.equals(PLANT) && key.equals("value")) {
            return FactName.find(row.fields().getOrDefault("name", ""))
                    .map(FactName::fact)
                    .orElse(getField("value"));
        }
        return hasField(key) ? getField(key) : otherColumn(key);
    }

    /** A column that is no field: in the sheet Monthly it holds amounts, but for a note. */
    Field otherColumn(String header) {
        boolean amounts = this.equals(MONTHLY) && !MonthlyReading.isNote(header);
        return Field.ofHeader(header, amounts ? Field.Type.QUANTITY : Field.Type.TEXT);
    }

    Optional<Field> findField(String header) {
        var folded = Names.fold(header);
        return fields.stream().filter(f -> f.isNamed(folded)).findFirst();
    }

    public String name(Language language) {
        return language.choose(nameEn, nameVi);
    }

    public String description(Language language) {
        return language.choose(descriptionEn, descriptionVi);
    }

    private static Field getField(List<Field> fields, String key) {
        return fields.stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field " + key));
    }

    private static Map<String, SheetKind> byName() {
        var byName = new HashMap<String, SheetKind>();
        for (var kind : ALL) {
            byName.put(Names.fold(kind.nameEn), kind);
            byName.put(Names.fold(kind.nameVi), kind);
        }
        return byName;
    }

    /** The sheet of a key. */
    public static SheetKind get(String key) {
        return ALL.stream()
                .filter(s -> s.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sheet " + key));
    }

    private static SheetKind of(UnaryOperator<String> row) {
        var key = row.apply("key");
        return new SheetKind(
                key,
                row.apply("name_en"),
                row.apply("name_vi"),
                "yes".equals(row.apply("required")),
                row.apply("description_en"),
                row.apply("description_vi"),
                fieldsOf(key.equals("plant") ? "plant-columns" : key));
    }

    private static List<Field> fieldsOf(String file) {
        return rows(file).stream().map(Field::of).toList();
    }

    /** The rows of a file of descriptions, each a function from column to value. */
    static List<UnaryOperator<String>> rows(String file) {
        var records = CsvRecords.parse(resource(file));
        var rows = new ArrayList<UnaryOperator<String>>();
        for (var record : records.subList(1, records.size())) {
            var row = new HashMap<String, String>();
            for (int i = 0; i < record.size(); i++) {
                row.put(records.getFirst().get(i), record.get(i));
            }
            rows.add(name -> Objects.requireNonNull(row.get(name), name));
        }
        return rows;
    }

    private static String resource(String file) {
        var name = "/org/openrecp/formats/fields/" + file + ".csv";
        try (var in = Objects.requireNonNull(SheetKind.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
