// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.openrecp.app.evidence.Evidence;

/**
 * The parts of a file that anybody may have made, unpacked within limits: the texts in memory,
 * files and photos in a folder of their own, under their ids and never under a name of the file's
 * choice.
 */
final class Unpacked implements AutoCloseable {
    private static final int MOST_TEXT = 100_000_000;
    private static final long MOST_EVIDENCE = 500_000_000;
    private static final int MOST_PARTS = 5_000;
    private static final Pattern EVIDENCE =
            Pattern.compile(
                    TransferWriting.EVIDENCE_FOLDER
                            + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final Map<String, byte[]> texts = new LinkedHashMap<>();
    private final Checksums checksums = new Checksums();
    private final Path folder;
    private long textBytes;
    private long evidenceBytes;

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks it to its end and compares the checksums.
     *
     * @param names those of the texts that may be in it
     */
    static Unpacked of(InputStream in, Set<String> names) throws IOException, TransferRefused {
        var unpacked = new Unpacked(Files.createTempDirectory("openrecp-transfer"));
        try {
            unpacked.unpack(in, names);
            return unpacked;
        } catch (IOException | TransferRefused | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private void unpack(InputStream in, Set<String> names) throws IOException, TransferRefused {
        try (var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry.getName(), zip, names);
            }
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw new TransferRefused("assessment.transfer-no-file");
        }
        var stated = texts.get(TransferWriting.CHECKSUMS);
        if (stated == null) {
            throw new TransferRefused("assessment.transfer-no-file");
        }
        if (!new String(stated, StandardCharsets.UTF_8).equals(checksums.toString())) {
            throw new TransferRefused("assessment.transfer-damaged", TransferWriting.CHECKSUMS);
        }
    }

    private void unpack(String name, ZipInputStream zip, Set<String> names)
            throws IOException, TransferRefused {
        if (name.equals(TransferWriting.CHECKSUMS)) {
            texts.put(name, text(zip));
            return;
        }
        var digest = Checksums.digest();
        var content = new DigestInputStream(zip, digest);
        var evidence = EVIDENCE.matcher(name);
        if (evidence.matches()) {
            keep(evidence.group(1), content);
        } else if (names.contains(name)) {
            texts.put(name, text(content));
        } else {
            throw new TransferRefused("assessment.transfer-unknown-part", shown(name));
        }
        if (!checksums.add(name, digest) || checksums.size() > MOST_PARTS) {
            throw new TransferRefused("assessment.transfer-damaged", shown(name));
        }
    }

    private byte[] text(InputStream content) throws IOException, TransferRefused {
        var text = content.readNBytes((int) (MOST_TEXT - textBytes + 1));
        textBytes += text.length;
        if (textBytes > MOST_TEXT) {
            throw new TransferRefused("assessment.transfer-too-large");
        }
        return text;
    }

    private void keep(String id, InputStream content) throws IOException, TransferRefused {
        var bytes = content.readNBytes(Evidence.MAX_BYTES + 1);
        evidenceBytes += bytes.length;
        if (bytes.length > Evidence.MAX_BYTES || evidenceBytes > MOST_EVIDENCE) {
            throw new TransferRefused("assessment.transfer-too-large");
        }
        Files.write(folder.resolve(id), bytes);
    }

    /** What stands in a text; nothing where there is none. */
    byte[] text(String name) {
        return texts.getOrDefault(name, new byte[0]);
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    /** The content of a file or photo; nothing where there is none. */
    InputStream evidence(UUID id) throws IOException {
        var path = folder.resolve(id.toString());
        return Files.exists(path) ? Files.newInputStream(path) : InputStream.nullInputStream();
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), 80));
    }

    @Override
    public void close() throws IOException {
        List<Path> kept = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(kept::add);
        }
        for (var file : kept) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
