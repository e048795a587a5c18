// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.evidence.Evidence.Storing.Refused;
import org.openrecp.app.evidence.Evidence.Storing.Stored;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.evidence.EvidenceOwner;
import org.springframework.stereotype.Component;

/** The PDF of a guideline, kept among the centre's files: those of earlier versions stay. */
@Component
class GuidelineFiles {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Evidence evidence;
    private final Guidelines guidelines;

    GuidelineFiles(Evidence evidence, Guidelines guidelines) {
        this.evidence = evidence;
        this.guidelines = guidelines;
    }

    Optional<EvidenceFile> find(Guideline guideline) {
        var file = guideline.file();
        return file == null ? Optional.empty() : evidence.find(file);
    }

    /**
     * Attaches a PDF in place of the one before.
     *
     * @return key of why it is not taken; empty: it is
     */
    Optional<String> attach(Guideline guideline, String name, InputStream sent) throws IOException {
        var content = new BufferedInputStream(sent);
        content.mark(PDF.length);
        var start = content.readNBytes(PDF.length);
        content.reset();
        if (!Arrays.equals(start, PDF)) {
            return Optional.of("publish.problem-pdf");
        }
        return switch (evidence.store(UUID.randomUUID(), owner(guideline), name, content)) {
            case Refused refused -> Optional.of(refused.reason().key());
            case Stored(var file, _) -> {
                guidelines.attach(guideline.id(), file.id());
                yield Optional.empty();
            }
        };
    }

    /** It belongs to no company: the centre stands in its place, which no company's scope meets. */
    private static EvidenceOwner owner(Guideline guideline) {
        return new EvidenceOwner(
                "guideline",
                guideline.id(),
                guideline.centre(),
                guideline.centre(),
                "/publishing/guidelines/" + guideline.id(),
                true);
    }
}
