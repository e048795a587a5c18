// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.openrecp.engine.table.CsvRecords;

/** A small plant as a file that a test can spoil, cell by cell. */
final class PlantFile {
    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

    private PlantFile() {}

    /** A pulper and a machine: nothing wrong with it, nothing left to defaults that matters. */
    static PlantFile small() {
        var file = new PlantFile();
        file.sheet(
                "Plant",
                """
                name,value,unit,note
                name,Two steps
                currency,VND
                period start,2025-01-01
                period end,2025-12-31
                product,paper
                output,900,t
                discount rate,10,%
                exchange rate USD,25000,,2025-06-30 State Bank
                """);
        file.sheet(
                "Processes",
                """
                id,name,kind,conserves,cost allocation
                pulper,Pulper,production,"mass, fibre",mass
                machine,Paper machine,production,mass; fibre,share 80 %
                """);
        file.sheet(
                "Materials",
                """
                id,name,kind,unit,price,mass per unit
                pulp,Pulp,raw,t,15000000,
                water,Water,water,m3,9000,1000
                stock,Stock,raw,t,,
                paper,Paper,product,t,,
                sludge,Sludge,waste,t,,
                power,Electricity,electricity,kWh,1900,
                """);
        file.sheet(
                "Streams",
                """
                id,from,to,material,quantity,unit,uncertainty,grade,temperature,note
                S1,,pulper,pulp,1000,t,1,invoiced,,
                S2,,pulper,water,9000,m3,3,metered,25,
                S3,pulper,machine,stock,,t,,,,
                S4,machine,,paper,900,t,1,invoiced,,
                S5,machine,,sludge,9100,t,10,estimated,,
                S6,,machine,power,500,MWh,1,invoiced,,
                """);
        file.sheet(
                "Compositions",
                """
                stream,component,share,uncertainty,grade
                S1,fibre,90,2,metered
                S4,fibre,94,1,metered
                S5,fibre,0.6,10,metered
                """);
        file.sheet(
                "Costs",
                """
                process,item,amount,kind
                pulper,Operators,1200000000,labour
                """);
        file.sheet(
                "Options",
                """
                id,title,category,process,investment,yearly cost,life,requires,excludes
                O1,Save-all,equipment modification,machine,350000000,1000000,10,,
                O2,Reuse water,onsite reuse recycling,pulper,20000 USD,0,5,O1,O3
                O3,Close a tap,good housekeeping,pulper,0,0,1,,
                """);
        file.sheet(
                "Effects",
                """
                option,process,material,direction,change,uncertainty
                O1,machine,sludge,out,-30 %,20
                O2,pulper,water,in,-2 m3/t,20
                O3,machine,power,in,-50 MWh,20
                """);
        file.sheet(
                "Monthly",
                """
                month,output,power (MWh),power cost,water
                2025-01,70,40,76000000,800
                2025-02,75,42,79800000,760
                """);
        return file;
    }

    PlantFile sheet(String name, String csv) {
        var rows = new ArrayList<List<String>>();
        CsvRecords.parse(csv).forEach(r -> rows.add(new ArrayList<>(r)));
        sheets.put(name, rows);
        return this;
    }

    PlantFile rename(String sheet, String name) {
        sheets.put(name, Objects.requireNonNull(sheets.remove(sheet)));
        return this;
    }

    PlantFile without(String sheet) {
        sheets.remove(sheet);
        return this;
    }

    /** Puts a value into a cell such as {@code E4}; a number becomes one unless quoted with '. */
    PlantFile set(String sheet, String cell, String value) {
        var rows = Objects.requireNonNull(sheets.get(sheet));
        int column = cell.charAt(0) - 'A';
        int row = Integer.parseInt(cell.substring(1)) - 1;
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        while (rows.get(row).size() <= column) {
            rows.get(row).add("");
        }
        rows.get(row).set(column, value);
        return this;
    }

    Path csv(Path folder) throws IOException {
        for (var sheet : sheets.entrySet()) {
            var lines = sheet.getValue().stream().map(PlantFile::line).toList();
            Files.write(folder.resolve(sheet.getKey() + ".csv"), lines);
        }
        return folder;
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(v -> v.matches("(?s).*[,\"\n].*") ? '"' + v.replace("\"", "\"\"") + '"' : v)
                .collect(Collectors.joining(","));
    }

    Path xlsx(Path folder) throws IOException {
        var file = folder.resolve("plant.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            for (var sheet : sheets.entrySet()) {
                var worksheet = workbook.newWorksheet(sheet.getKey());
                for (int r = 0; r < sheet.getValue().size(); r++) {
                    var row = sheet.getValue().get(r);
                    for (int c = 0; c < row.size(); c++) {
                        write(worksheet, r, c, row.get(c));
                    }
                }
            }
        }
        return file;
    }

    private static void write(
            org.dhatim.fastexcel.Worksheet sheet, int row, int column, String value) {
        if (value.startsWith("=")) {
            sheet.formula(row, column, value.substring(1));
        } else if (value.matches("-?[0-9]+([.][0-9]+)?")) {
            sheet.value(row, column, Double.valueOf(value));
        } else if (!value.isEmpty()) {
            sheet.value(row, column, value.startsWith("'") ? value.substring(1) : value);
        }
    }
}
