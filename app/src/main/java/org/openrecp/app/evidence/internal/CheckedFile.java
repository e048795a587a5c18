// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.Refusal;
import org.openrecp.app.evidence.TravellingFile;

/** A file that passed every check, as it will be kept. */
final class CheckedFile {
    /** Decoding takes memory: a few at a time. */
    private static final Semaphore PLACES = new Semaphore(2);

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final byte @Nullable [] thumbnail;
    private final String sentSha256;

    private CheckedFile(
            String name,
            String mediaType,
            byte[] content,
            byte @Nullable [] thumbnail,
            String sentSha256) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.thumbnail = thumbnail;
        this.sentSha256 = sentSha256;
    }

    static CheckedFile of(String name, InputStream sent) throws RefusedFile, IOException {
        PLACES.acquireUninterruptibly();
        try {
            return check(name, sent.readNBytes(Evidence.MAX_BYTES + 1));
        } finally {
            PLACES.release();
        }
    }

    private static CheckedFile check(String name, byte[] sent) throws RefusedFile {
        if (sent.length == 0) {
            throw new RefusedFile(Refusal.EMPTY);
        }
        if (sent.length > Evidence.MAX_BYTES) {
            throw new RefusedFile(Refusal.TOO_LARGE);
        }
        var kind = FileKind.of(sent, name);
        var picture = kind.isPicture() ? Picture.of(sent, kind) : null;
        return new CheckedFile(
                kind.fit(name),
                kind.mediaType(),
                picture == null ? sent : picture.content(),
                picture == null ? null : picture.thumbnail(),
                sha256(sent));
    }

    /** A file that was checked and written on another computer; empty: it was not. */
    static Optional<CheckedFile> restored(TravellingFile file, byte[] kept) throws IOException {
        PLACES.acquireUninterruptibly();
        try {
            var kind = FileKind.of(kept, file.name());
            if (!kind.mediaType().equals(file.mediaType())
                    || !kind.fit(file.name()).equals(file.name())
                    || !sha256(kept).equals(file.sha256())
                    || (kind.isPicture() && !BarePicture.is(kept, kind))) {
                return Optional.empty();
            }
            return Optional.of(
                    new CheckedFile(
                            file.name(),
                            file.mediaType(),
                            kept,
                            kind.isPicture() ? Picture.of(kept, kind).thumbnail() : null,
                            file.sentSha256()));
        } catch (RefusedFile e) {
            return Optional.empty();
        } finally {
            PLACES.release();
        }
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    /** As it will be kept. */
    byte[] content() {
        return content;
    }

    byte @Nullable [] thumbnail() {
        return thumbnail;
    }

    /** Of the content as it was sent, in hexadecimal digits. */
    String sentSha256() {
        return sentSha256;
    }

    /** Of the content as it will be kept. */
    String sha256() {
        return sha256(content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
