// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

/**
 * Which providers somebody looks for; what is empty is not limited.
 *
 * @param words all of them, with or without marks
 * @param place id of a province; who serves the whole country serves it too
 */
public record ProviderFilter(String words, String place, String service, String sector) {
    private static final int LONGEST = 100;

    static ProviderFilter of(String words, String place, String service, String sector) {
        var plain = words.replace("\0", "").strip();
        return new ProviderFilter(
                plain.substring(0, Math.min(plain.length(), LONGEST)),
                place.matches("[A-Z]{3}[A-Z0-9-]*") ? place : "",
                ProviderTerms.SERVICES.contains(service) ? service : "",
                ProviderTerms.SECTORS.contains(sector) ? sector : "");
    }

    public boolean isEmpty() {
        return words.isEmpty() && place.isEmpty() && service.isEmpty() && sector.isEmpty();
    }
}
