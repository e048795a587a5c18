// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** SHA-256 of the parts of a file, as {@code sha256sum} writes them. */
final class Checksums {
    private final Map<String, String> byPart = new LinkedHashMap<>();

    /**
     * Notes a part.
     *
     * @return false: there was one of that name already
     */
    boolean add(String part, MessageDigest digest) {
        return byPart.putIfAbsent(part, HexFormat.of().formatHex(digest.digest())) == null;
    }

    int size() {
        return byPart.size();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        byPart.forEach((part, sum) -> text.append(sum).append("  ").append(part).append('\n'));
        return text.toString();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
