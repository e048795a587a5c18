// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces of the report: Be Vietnam Pro, and Noto Sans for letters that it lacks. */
public enum Typeface {
    REGULAR("BeVietnamPro-Regular.ttf", "Be Vietnam Pro", 400),
    SEMIBOLD("BeVietnamPro-SemiBold.ttf", "Be Vietnam Pro", 600),
    FALLBACK("NotoSans-Regular.ttf", "Noto Sans", 400);

    /** Value of the CSS property of the same name. */
    public static final String FAMILIES = "'Be Vietnam Pro', 'Noto Sans', sans-serif";

    private static final int MEASURED = 0x2200;
    private static final double UNKNOWN_LETTER = 0.7; // em

    private final String file;
    private final String family;
    private final int weight;

    Typeface(String file, String family, int weight) {
        this.file = file;
        this.family = family;
        this.weight = weight;
    }

    public String family() {
        return family;
    }

    public int weight() {
        return weight;
    }

    /** The TrueType file. */
    public InputStream open() {
        return Objects.requireNonNull(
                Typeface.class.getResourceAsStream("/org/openrecp/formats/fonts/" + file), file);
    }

    /** Advance width of a text, in the unit of {@code size}. */
    public double width(String text, double size) {
        float[] widths = Widths.of(this);
        return size
                * text.codePoints()
                        .mapToDouble(c -> c < MEASURED ? widths[c] : UNKNOWN_LETTER)
                        .sum();
    }

    /**
     * Breaks a text into lines no wider than {@code room}: at blanks, within words that are too
     * long, and with an ellipsis where more than {@code most} lines would be needed.
     */
    public List<String> wrap(String text, double size, double room, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split("\\s+", -1)) {
            var rest = word;
            while (width(rest, size) > room && rest.length() > 1) {
                int cut = fitting(rest, size, room);
                if (!line.isEmpty()) {
                    lines.add(line);
                    line = "";
                }
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            var longer = line.isEmpty() ? rest : line + " " + rest;
            if (width(longer, size) > room) {
                lines.add(line);
                line = rest;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines.size() <= most ? lines : shortened(lines.subList(0, most), size, room);
    }

    private List<String> shortened(List<String> lines, double size, double room) {
        var last = lines.getLast();
        while (!last.isEmpty() && width(last + "…", size) > room) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        var all = new ArrayList<>(lines.subList(0, lines.size() - 1));
        all.add(last + "…");
        return all;
    }

    /** How many chars of a word fit, at least one code point. */
    private int fitting(String word, double size, double room) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width(word.substring(0, next), size) > room) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Advance widths in em by code point, read once per typeface. */
    private static final class Widths {
        private static final Map<Typeface, float[]> READ = new EnumMap<>(Typeface.class);

        static synchronized float[] of(Typeface typeface) {
            return READ.computeIfAbsent(typeface, Widths::read);
        }

        private static float[] read(Typeface typeface) {
            try (var in = typeface.open();
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                var glyphs = font.getUnicodeCmapLookup();
                var widths = new float[MEASURED];
                for (int c = 0; c < MEASURED; c++) {
                    int glyph = glyphs.getGlyphId(c);
                    widths[c] =
                            glyph == 0
                                    ? (float) UNKNOWN_LETTER
                                    : (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
                }
                return widths;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
