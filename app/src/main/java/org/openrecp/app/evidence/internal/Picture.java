// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.openrecp.app.evidence.Refusal;

/** A picture decoded within limits and written anew: upright, without any metadata. */
final class Picture {
    /** As much as a phone's camera takes; more is a bomb or a scan to be made smaller. */
    static final long MAX_PIXELS = 60_000_000;

    static final int MAX_SIDE = 5_000;
    private static final int THUMBNAIL_SIDE = 320;
    private static final float QUALITY = 0.85f;

    private final byte[] content;
    private final byte[] thumbnail;

    private Picture(byte[] content, byte[] thumbnail) {
        this.content = content;
        this.thumbnail = thumbnail;
    }

    /** In the format that it came in, its long side at most {@link #MAX_SIDE} pixels. */
    byte[] content() {
        return content;
    }

    /** A small JPEG. */
    byte[] thumbnail() {
        return thumbnail;
    }

    static Picture of(byte[] sent, FileKind kind) throws RefusedFile {
        try {
            var format = kind == FileKind.JPEG ? "jpeg" : "png";
            int orientation = kind == FileKind.JPEG ? JpegOrientation.of(sent) : 1;
            var upright = turn(decode(sent, format), orientation);
            return new Picture(
                    kind == FileKind.JPEG ? jpeg(upright) : png(upright), jpeg(small(upright)));
        } catch (IOException | RuntimeException e) {
            throw new RefusedFile(Refusal.PICTURE_BROKEN);
        }
    }

    private static BufferedImage decode(byte[] sent, String format)
            throws IOException, RefusedFile {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MAX_PIXELS) {
                throw new RefusedFile(Refusal.PICTURE_TOO_LARGE);
            }
            int step = (int) Math.ceilDiv(Math.max(width, height), (long) MAX_SIDE);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** The picture as it is to be looked at; orientation as in Exif, 1 to 8. */
    private static BufferedImage turn(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        var upright =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        boolean sideways = orientation >= 5 && orientation <= 8;
        var type =
                image.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        return draw(image, upright, sideways ? h : w, sideways ? w : h, type);
    }

    private static BufferedImage small(BufferedImage image) {
        var current = image;
        int side = Math.max(image.getWidth(), image.getHeight());
        do {
            int next = side > 2 * THUMBNAIL_SIDE ? side / 2 : Math.min(side, THUMBNAIL_SIDE);
            double scale = (double) next / side;
            current =
                    draw(
                            current,
                            AffineTransform.getScaleInstance(scale, scale),
                            Math.max(1, (int) (current.getWidth() * scale)),
                            Math.max(1, (int) (current.getHeight() * scale)),
                            BufferedImage.TYPE_INT_RGB);
            side = next;
        } while (side > THUMBNAIL_SIDE);
        return current;
    }

    private static BufferedImage draw(
            BufferedImage image, AffineTransform to, int width, int height, int type) {
        var drawn = new BufferedImage(width, height, type);
        var pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            if (type == BufferedImage.TYPE_INT_RGB) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, width, height);
            }
            pen.drawImage(image, to, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
