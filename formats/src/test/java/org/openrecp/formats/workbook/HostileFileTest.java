// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no workbook, or that means harm, is refused in one line. */
class HostileFileTest {
    private static final String ENTITY =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

    @TempDir Path folder;

    @Test
    void anEmptyFileIsRefused() throws Exception {
        assertRefused(Files.createFile(folder.resolve("plant.xlsx")), "workbook.empty");
    }

    @Test
    void aMissingFileIsRefused() {
        assertRefused(folder.resolve("none.xlsx"), "workbook.no-file");
    }

    @Test
    void aFolderWithoutAPlantIsRefused() {
        assertRefused(folder, "workbook.folder");
    }

    @Test
    void aRenamedCsvIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("plant.xlsx"), "id,name\n1,2\n");

        assertRefused(file, "workbook.not-xlsx");
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        var file = PlantFile.small().xlsx(folder);
        var bytes = Files.readAllBytes(file);

        for (var part : new int[] {10, 100, bytes.length / 2, bytes.length - 30}) {
            Files.write(file, Arrays.copyOf(bytes, part));
            assertRefused(file, "workbook.damaged");
        }
    }

    @Test
    void aFlippedByteIsRefusedOrHarmless() throws Exception {
        var file = PlantFile.small().xlsx(folder);
        var bytes = Files.readAllBytes(file);

        for (int i = 0; i < bytes.length; i += 97) {
            var flipped = bytes.clone();
            flipped[i] ^= 0x55;
            Files.write(file, flipped);
            assertThat(PlantWorkbook.read(file)).as("byte " + i).isNotNull();
        }
    }

    @Test
    void anEncryptedFileAndAnOldOneAreToldApart() throws Exception {
        var ole =
                new byte[] {
                    (byte) 0xD0,
                    (byte) 0xCF,
                    0x11,
                    (byte) 0xE0,
                    (byte) 0xA1,
                    (byte) 0xB1,
                    0x1A,
                    (byte) 0xE1
                };
        var encrypted = Files.write(folder.resolve("encrypted.xlsx"), ole);
        Files.write(
                encrypted,
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE),
                java.nio.file.StandardOpenOption.APPEND);

        assertRefused(encrypted, "workbook.encrypted");
        assertRefused(Files.write(folder.resolve("old.xlsx"), ole), "workbook.old-format");
    }

    @Test
    void anotherZipIsRefused() throws Exception {
        var file = Packages.write(folder.resolve("plant.xlsx"), Map.of("a.txt", new byte[] {1}));

        assertRefused(file, "workbook.not-xlsx");
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        var file = PlantFile.small().xlsx(folder);
        var parts = Packages.read(file);
        parts.put("xl/media/image1.png", new byte[64 << 20]);

        assertRefused(Packages.write(file, parts), "workbook.zip-bomb");
    }

    @Test
    void aSheetThatUnpacksWithoutEndIsRefused() throws Exception {
        var file = folder.resolve("plant.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
            zip.write(" ".repeat(64 << 20).getBytes(StandardCharsets.UTF_8));
            zip.write("</workbook>".getBytes(StandardCharsets.UTF_8));
        }

        assertRefused(file, "workbook.zip-bomb");
    }

    @Test
    void moreCellsThanAreReadAreRefused() throws Exception {
        var file = PlantFile.small().xlsx(folder);
        var rows = new StringBuilder();
        for (int r = 2; r < 1400; r++) {
            rows.append(
                    "<row r=\"%d\"><c r=\"XFD%d\"><v>%d</v></c></row>".formatted(r, r, r * 7919));
        }
        Packages.edit(
                file,
                "xl/worksheets/sheet4.xml",
                text ->
                        text.replaceFirst(
                                "<sheetData>.*</sheetData>",
                                "<sheetData>" + rows + "</sheetData>"));

        assertRefused(file, "workbook.too-many-cells");
    }

    @Test
    void anXmlEntityIsRefusedInEveryPart() throws Exception {
        for (var part :
                new String[] {
                    "xl/workbook.xml",
                    "xl/worksheets/sheet1.xml",
                    "xl/sharedStrings.xml",
                    "xl/styles.xml",
                    "[Content_Types].xml",
                    "xl/_rels/workbook.xml.rels"
                }) {
            var file = PlantFile.small().xlsx(folder);
            Packages.edit(file, part, text -> text.replaceFirst("<\\?xml[^>]*\\?>", ENTITY));
            assertRefused(file, "workbook.unsafe");
        }
    }

    @Test
    void aPartThatClimbsOutOfThePackageIsRefused() throws Exception {
        var file = PlantFile.small().xlsx(folder);
        Packages.edit(file, "../../evil.xml", _ -> "<a/>");

        assertRefused(file, "workbook.unsafe");
    }

    @Test
    void aCellAddressBeyondTheSheetIsRefused() throws Exception {
        for (var address : new String[] {"ZZZZ1", "A9999999", "A0", "1A"}) {
            var file = PlantFile.small().xlsx(folder);
            Packages.edit(
                    file,
                    "xl/worksheets/sheet4.xml",
                    text -> text.replaceFirst("r=\"E2\"", "r=\"" + address + "\""));
            assertRefused(file, "workbook.damaged");
        }
    }

    @Test
    void linksToOtherFilesAreNotFollowedButSaid() throws IOException {
        var file = PlantFile.small().xlsx(folder);
        Packages.edit(file, "xl/externalLinks/externalLink1.xml", _ -> "<externalLink/>");

        assertThat(Reading.read(file).notices())
                .singleElement()
                .extracting(Notice::message)
                .asString()
                .startsWith("links to other files are not followed");
    }

    private static void assertRefused(Path file, String code) {
        assertThat(Reading.rejected(file).problems())
                .as(file + " " + Reading.rejected(file).problems())
                .extracting(CellProblem::code)
                .containsExactly(code);
        assertThat(Reading.rejected(file).problems().getFirst().line()).startsWith(file + ": ");
    }
}
