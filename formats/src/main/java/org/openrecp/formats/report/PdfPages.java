// SPDX-License-Identifier: Apache-2.0
package org.openrecp.formats.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.openrecp.formats.chart.Typeface;

/** Lays an XHTML page out on paper. */
final class PdfPages {
    /** Drawings know semibold by this weight only: Batik and its font resolver differ on 600. */
    private static final int BOLD = 700;

    /** Kept, so that its level is: PDFBox warns of fonts that the report does not use. */
    private static final Logger PDF_LOG = Logger.getLogger("org.apache.pdfbox");

    static {
        XRLog.setLoggingEnabled(false);
        PDF_LOG.setLevel(Level.SEVERE);
    }

    private PdfPages() {}

    static byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useSVGDrawer(svg);
            for (var face : Typeface.values()) {
                use(builder, document, face);
            }
            builder.withHtmlContent(xhtml, "");
            builder.useUriResolver((_, _) -> null);
            builder.withProducer("OpenRECP");
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without ligatures: a reader who searches or copies "fi" would not find it. */
    private static void use(PdfRendererBuilder builder, PDDocument document, Typeface face)
            throws IOException {
        try (var in = face.open()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(document, font, true)),
                    face.family(),
                    face.weight(),
                    FontStyle.NORMAL,
                    true);
        }
        builder.useFont(
                face::open,
                face.family(),
                face == Typeface.SEMIBOLD ? BOLD : face.weight(),
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.SVG));
    }
}
