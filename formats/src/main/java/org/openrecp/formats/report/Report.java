// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrecp.engine.assessment.AssessmentResult;
import org.openrecp.engine.assessment.DetailedResult;
import org.openrecp.engine.assessment.QuickAssessmentResult;
import org.openrecp.formats.chart.Typeface;

/** Writes the report as one HTML page, and that page as PDF. */
public final class Report {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Report.class.getClassLoader(),
                    "org.openrecp.formats.report.pages");
    private static final String FONTS_BEGIN = "<style id=\"fonts\">";
    private static final Pattern FONTS =
            Pattern.compile(Pattern.quote(FONTS_BEGIN) + ".*?</style>", Pattern.DOTALL);
    private static final Pattern CONTENTS =
            Pattern.compile("<li><a href=\"(#[a-z-]+)\">(.*?)</a></li>");
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final String FONT_STYLE = fontStyle();
    private static final String STYLE = "<style>\n" + read("report.css") + "</style>";

    private static final String FRAGMENT_STYLE = read("fragments.css");
    private static final int INNER_HEADING = 3;

    private Report() {}

    /**
     * The report of an assessment as one HTML page, which needs nothing else and is also
     * well-formed XML.
     *
     * @param locale Vietnamese for {@code vi}, English for all else
     */
    public static String html(AssessmentResult result, Locale locale) {
        return html(page(result, locale));
    }

    private static ReportPage page(AssessmentResult result, Locale locale) {
        var texts = Texts.in(locale);
        return switch (result) {
            case DetailedResult detailed -> DetailedReport.page(detailed, texts);
            case QuickAssessmentResult quick -> QuickReport.page(quick, texts);
        };
    }

    /**
     * The chapters of the same report, the summary first, for a page that has its own frame and
     * {@link #stylesheet}.
     *
     * @param heading level of the headings within a chapter, 2…6; its title is left to the page
     */
    public static List<ReportChapter> chapters(
            AssessmentResult result, Locale locale, int heading) {
        return chapters(page(result, locale), heading, null);
    }

    /**
     * The same, where the rows of some figures lead to where they are explained: flows, losses,
     * emissions and indicators.
     *
     * @param link {@code flow/S1}, {@code loss/S5}, {@code emission/S3}, {@code indicator/water} →
     *     its address
     */
    public static List<ReportChapter> chapters(
            AssessmentResult result, Locale locale, int heading, UnaryOperator<String> link) {
        return chapters(page(result, locale), heading, link);
    }

    static List<ReportChapter> chapters(
            ReportPage page, int heading, @Nullable UnaryOperator<String> link) {
        if (heading < 2 || heading > 6) {
            throw new IllegalArgumentException(
                    "There is no heading h%d in a page. Give 2 to 6.".formatted(heading));
        }
        return Stream.concat(Stream.of(page.summary()), page.chapters().stream())
                .map(c -> new ReportChapter(c.id(), c.title(), fragment(c, heading, link)))
                .toList();
    }

    private static String fragment(
            Chapter chapter, int heading, @Nullable UnaryOperator<String> link) {
        var parameters = new HashMap<String, Object>();
        parameters.put("chapter", chapter);
        if (link != null) {
            parameters.put("link", link);
        }
        return rendered("fragment.jte", parameters)
                .replace("<h" + INNER_HEADING + ">", "<h" + heading + ">")
                .replace("</h" + INNER_HEADING + ">", "</h" + heading + ">");
    }

    /**
     * What the chapters look like within any page, light or dark: rules for what is inside an
     * element of the class {@code report}, and no others.
     */
    public static String stylesheet() {
        return FRAGMENT_STYLE;
    }

    static String html(ReportPage page) {
        return rendered("report.jte", Map.of("page", page, "fonts", FONT_STYLE, "styles", STYLE));
    }

    private static String rendered(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        TEMPLATES.render(template, parameters, output);
        return NOT_XML.matcher(output.toString()).replaceAll("");
    }

    /** The same page as PDF on A4. */
    public static byte[] pdf(String html) {
        return PdfPages.of(withBookmarks(FONTS.matcher(html).replaceFirst("")));
    }

    private static String withBookmarks(String html) {
        var bookmarks = new StringBuilder("<bookmarks>");
        var contents = CONTENTS.matcher(html);
        while (contents.find()) {
            bookmarks
                    .append("<bookmark name=\"")
                    .append(contents.group(2).replace("\"", "&quot;"))
                    .append("\" href=\"")
                    .append(contents.group(1))
                    .append("\"/>");
        }
        return html.replaceFirst(
                "</head>", bookmarks.append("</bookmarks></head>").toString().replace("$", "\\$"));
    }

    private static String fontStyle() {
        var style = new StringBuilder(FONTS_BEGIN).append('\n');
        for (var face : new Typeface[] {Typeface.REGULAR, Typeface.SEMIBOLD}) {
            style.append(
                    "@font-face { font-family: '%s'; font-weight: %d; src: url(data:font/ttf;base64,%s) format('truetype'); }%n"
                            .formatted(face.family(), face.weight(), base64(face)));
        }
        return style.append("</style>").toString();
    }

    private static String base64(Typeface face) {
        try (var in = face.open()) {
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(Report.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
