// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.Refusal;

class CheckedFileTest {
    private static final byte[] SCRIPT = Samples.text("<script>alert(1)</script>");

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing.txt", new byte[0], Refusal.EMPTY),
                Arguments.of("script.png", Samples.text("alert(1)"), Refusal.OTHER_THAN_ITS_NAME),
                Arguments.of("script.jpg", SCRIPT, Refusal.MARKUP),
                Arguments.of("page.txt", Samples.text("\uFEFF \n<!DOCTYPE html>"), Refusal.MARKUP),
                Arguments.of(
                        "drawing.svg", Samples.text("<svg onload='alert(1)'/>"), Refusal.MARKUP),
                Arguments.of("program.exe", new byte[] {'M', 'Z', 0, 1}, Refusal.UNKNOWN),
                Arguments.of("moving.gif", Samples.picture("gif", 5, 5), Refusal.UNKNOWN),
                Arguments.of("bomb.png", Samples.zip(300, "a"), Refusal.PACKAGE_TOO_LARGE),
                Arguments.of(
                        "small.png",
                        Samples.zip(1, "xl/workbook.xml"),
                        Refusal.OTHER_THAN_ITS_NAME),
                Arguments.of("archive.zip", Samples.zip(1, "a"), Refusal.UNKNOWN),
                Arguments.of(
                        "macros.xlsx",
                        Samples.zip(1, "xl/workbook.xml", "xl/vbaProject.bin"),
                        Refusal.MACROS),
                Arguments.of(
                        "half.xlsx",
                        Arrays.copyOf(Samples.zip(1, "xl/workbook.xml"), 200),
                        Refusal.PACKAGE_BROKEN),
                Arguments.of("huge.png", Samples.pngOf(60_000, 60_000), Refusal.PICTURE_TOO_LARGE),
                Arguments.of("broken.png", Samples.pngOf(6, 6), Refusal.PICTURE_BROKEN),
                Arguments.of("large.pdf", new byte[Evidence.MAX_BYTES + 1], Refusal.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void refused(String name, byte[] content, Refusal reason) {
        var refused = catchThrowableOfType(RefusedFile.class, () -> check(name, content));

        assertThat(refused).isNotNull().extracting(RefusedFile::reason).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "ảnh nồi hơi.JPG, jpeg, ảnh nồi hơi.JPG, image/jpeg",
        "photo.png, jpeg, photo.jpg, image/jpeg",
        "C:\\photos\\meter, png, meter.png, image/png",
        "../../meter.php, png, meter.png, image/png",
        "'', png, file.png, image/png",
        ".png, png, file.png, image/png"
    })
    void givesAPictureANameThatFitsItsContent(
            String name, String format, String fitting, String mediaType) throws Exception {
        var file = check(name, Samples.picture(format, 40, 20));

        assertThat(file.name()).isEqualTo(fitting);
        assertThat(file.mediaType()).isEqualTo(mediaType);
    }

    @Test
    void keepsTextTablesDocumentsAndWorkbooksAsTheyAre() throws Exception {
        var bill = Samples.text("tháng;kWh\n2026-01;12000\n");
        assertThat(check("điện.csv", bill).mediaType()).isEqualTo("text/csv");
        assertThat(check("điện.csv", bill).content()).isEqualTo(bill);
        assertThat(check("notes.html", Samples.text("no markup")).name()).isEqualTo("notes.txt");
        assertThat(check("plant.xlsx", Samples.zip(1, "xl/workbook.xml")).mediaType())
                .contains("spreadsheetml");
        assertThat(check("letter.docx", Samples.zip(1, "word/document.xml")).mediaType())
                .contains("wordprocessingml");
        assertThat(check("offer.pdf", Samples.text("%PDF-1.7\n")).mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void leavesPlacesAndHiddenProgramsOfAPictureBehind() throws Exception {
        var sent = Samples.join(Samples.photo(60, 40, 1), SCRIPT);

        var kept = new String(check("photo.jpg", sent).content(), StandardCharsets.ISO_8859_1);

        assertThat(kept).doesNotContain("GPS").doesNotContain("Exif").doesNotContain("script");
    }

    /** The sample is red on its left. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 5, 20", "2, 60, 40, 55, 20", "3, 60, 40, 55, 20", "4, 60, 40, 5, 20",
        "5, 40, 60, 20, 5", "6, 40, 60, 20, 5", "7, 40, 60, 20, 55", "8, 40, 60, 20, 55"
    })
    void turnsAPhotoUpright(int orientation, int width, int height, int redX, int redY)
            throws Exception {
        var file = check("photo.jpg", Samples.photo(60, 40, orientation));
        var image = read(file.content());

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(new Color(image.getRGB(redX, redY)).getRed()).isGreaterThan(200);
    }

    @Test
    void makesLargePicturesAndThumbnailsSmaller() throws Exception {
        var file = check("wide.png", Samples.picture("png", 6_000, 30));

        assertThat(read(file.content()).getWidth()).isEqualTo(3_000);
        assertThat(read(Objects.requireNonNull(file.thumbnail())).getWidth()).isEqualTo(320);
    }

    @Test
    void answersEveryDamagedPictureWithARefusalOrAPicture() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var sent =
                    random.nextBoolean()
                            ? Samples.photo(30, 20, 6)
                            : Samples.picture("png", 30, 20);
            for (int i = 0; i < 4; i++) {
                sent[3 + random.nextInt(sent.length - 3)] = (byte) random.nextInt();
            }
            try {
                assertThat(check("p.png", sent).content()).as("seed %d", seed).isNotEmpty();
            } catch (RefusedFile e) {
                assertThat(e.reason()).as("seed %d", seed).isNotNull();
            } catch (Exception e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void readsNoMoreOfAnEndlessFileThanIsTaken() {
        var endless = new Endless();

        var refused =
                catchThrowableOfType(
                        RefusedFile.class, () -> CheckedFile.of("endless.txt", endless));

        assertThat(refused.reason()).isEqualTo(Refusal.TOO_LARGE);
        assertThat(endless.read).isLessThan(Evidence.MAX_BYTES + 100_000L);
    }

    private static CheckedFile check(String name, byte[] content) throws Exception {
        return CheckedFile.of(name, new ByteArrayInputStream(content));
    }

    private static BufferedImage read(byte[] content) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'a';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'a');
            read += length;
            return length;
        }
    }
}
