// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** SHA-256 of the parts of a file, as {@code sha256sum} writes them. */
final class Checksums {
    private Checksums() {}

    static String of(Map<String, byte[]> parts) {
        return parts.entrySet().stream()
                .map(part -> sha256(part.getValue()) + "  " + part.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
