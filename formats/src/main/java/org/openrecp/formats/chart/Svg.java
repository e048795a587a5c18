// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.chart;

import java.util.Collection;
import java.util.Locale;

/**
 * An SVG drawing in the making. Lengths in CSS pixels, y downwards. Looks are presentation
 * attributes, because the PDF renderer gives a drawing none of the page's style sheet.
 */
final class Svg {
    static final double TEXT = 10;
    static final double LINE = 12;
    static final double SMALL_TEXT = 9;
    static final String SMALL = "font-size=\"9\"";
    static final String BOLD = "font-weight=\"700\"";

    /** Down to this scale a drawing stays on an upright page. */
    private static final double READABLE = 0.8;

    static final String INK = "#1c2529";
    static final String ACCENT = "#0f5f73";
    static final String MIDDLE = "#8d989e";
    static final String LIGHT = "#cdd6da";
    static final String PALE = "#e6f0f2";
    static final String RULE = "#dde3e6";
    static final String MUTED = "#55636a";

    /** Where text hangs on its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder body = new StringBuilder();

    Svg rect(double x, double y, double width, double height, String looks, String title) {
        body.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s>"
                        .formatted(
                                n(x), n(y), n(Math.max(0, width)), n(Math.max(0, height)), looks));
        return close("rect", title);
    }

    Svg path(String d, String looks, String title) {
        body.append("<path d=\"").append(d).append("\" ").append(looks).append(">");
        return close("path", title);
    }

    Svg line(double x1, double y1, double x2, double y2, String looks) {
        return path(
                "M%s %sL%s %s".formatted(n(x1), n(y1), n(x2), n(y2)), "fill=\"none\" " + looks, "");
    }

    /** Begins a group that a reader can point at and move to, and that says what it is. */
    Svg group(String attributes, String name) {
        body.append(
                "<g %s aria-label=\"%s\"><title>%s</title>\n"
                        .formatted(attributes, escape(name), escape(name)));
        return this;
    }

    Svg endGroup() {
        body.append("</g>\n");
        return this;
    }

    private Svg close(String element, String title) {
        if (!title.isEmpty()) {
            body.append("<title>").append(escape(title)).append("</title>");
        }
        body.append("</").append(element).append(">\n");
        return this;
    }

    Svg text(double x, double y, Anchor anchor, String text) {
        return text(x, y, anchor, "fill=\"" + INK + "\"", text);
    }

    Svg text(double x, double y, Anchor anchor, String looks, String text) {
        body.append(
                        "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s>"
                                .formatted(
                                        n(x), n(y), anchor.name().toLowerCase(Locale.ROOT), looks))
                .append(escape(text))
                .append("</text>\n");
        return this;
    }

    /** Text that stays readable on top of a ribbon: drawn on a pale ground of its own size. */
    Svg haloText(double x, double y, Anchor anchor, String looks, String text) {
        double size = looks.contains(SMALL) ? SMALL_TEXT : TEXT;
        var typeface = looks.contains(BOLD) ? Typeface.SEMIBOLD : Typeface.REGULAR;
        double width = typeface.width(text, size);
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        rect(
                left - 1,
                y - size * 0.85,
                width + 2,
                size * 1.1,
                "fill=\"#fff\" fill-opacity=\"0.7\"",
                "");
        return text(x, y, anchor, "fill=\"" + INK + "\" " + looks, text);
    }

    Svg haloLines(
            double x, double firstBaseline, Anchor anchor, String looks, Collection<String> lines) {
        double y = firstBaseline;
        for (var line : lines) {
            haloText(x, y, anchor, looks, line);
            y += LINE;
        }
        return this;
    }

    /**
     * A rectangle filled with diagonal lines, drawn as lines because pattern fills do not survive
     * the way into a PDF.
     */
    Svg hatched(double x, double y, double width, double height, String title) {
        rect(
                x,
                y,
                width,
                height,
                "fill=\"#fff\" stroke=\"" + ACCENT + "\" stroke-width=\"0.8\"",
                title);
        var d = new StringBuilder();
        for (double s = 4; s < width + height; s += 4) {
            d.append(
                    "M%s %sL%s %s"
                            .formatted(
                                    n(x + Math.max(0, s - height)), n(y + Math.min(s, height)),
                                    n(x + Math.min(s, width)), n(y + Math.max(0, s - width))));
        }
        return d.isEmpty()
                ? this
                : path(
                        d.toString(),
                        "fill=\"none\" stroke=\"" + ACCENT + "\" stroke-width=\"0.8\"",
                        "");
    }

    /** Closes the drawing, made smaller where it would not fit on a page. */
    Chart finish(double width, double height, String title) {
        double upright = scale(width, height, Chart.UPRIGHT, Chart.UPRIGHT_HEIGHT);
        double sideways = scale(width, height, Chart.SIDEWAYS, Chart.SIDEWAYS_HEIGHT);
        double scale = upright >= READABLE ? upright : Math.max(upright, sideways);
        double shownWidth = Math.floor(width * scale); // the PDF renderer reads whole pixels only
        double shownHeight = Math.ceil(height * scale);
        var svg =
                """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" \
                width="%s" height="%s" viewBox="0 0 %s %s" font-family="%s" font-size="%s">
                <title>%s</title>
                %s</svg>\
                """
                        .formatted(
                                escape(title),
                                n(shownWidth),
                                n(shownHeight),
                                n(width),
                                n(height),
                                Typeface.FAMILIES,
                                n(TEXT),
                                escape(title),
                                body);
        return new Chart(svg, shownWidth, shownHeight);
    }

    /** Closes a drawing for a screen, whose parts can be moved to. */
    Chart finishForScreen(double width, double height, String look, String title) {
        var svg =
                """
                <svg xmlns="http://www.w3.org/2000/svg" class="%s" role="group" aria-label="%s" \
                width="%s" height="%s" viewBox="0 0 %s %s" font-family="%s" font-size="%s" \
                color="%s">
                %s</svg>\
                """
                        .formatted(
                                look,
                                escape(title),
                                n(width),
                                n(height),
                                n(width),
                                n(height),
                                Typeface.FAMILIES,
                                n(TEXT),
                                INK,
                                body);
        return new Chart(svg, width, height);
    }

    private static double scale(double width, double height, double pageWidth, double pageHeight) {
        return Math.min(1, Math.min(pageWidth / width, pageHeight / height));
    }

    /** A length to a tenth of a pixel. */
    static String n(double value) {
        long tenths = Math.round(value * 10);
        var whole = (tenths < 0 ? "-" : "") + Math.abs(tenths / 10);
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths % 10);
    }

    /** Text as XML 1.0 allows it. */
    static String escape(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .filter(Svg::isXml)
                .forEach(c -> {
                    switch (c) {
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '&' -> out.append("&amp;");
                        case '"' -> out.append("&quot;");
                        case '\'' -> out.append("&#39;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
