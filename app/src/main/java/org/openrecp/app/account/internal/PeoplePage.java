// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of people.
 *
 * @param text that was searched for
 * @param everywhere whether several centres' people are listed
 * @param next address of the next page; null: there is none
 */
public record PeoplePage(
        String text, boolean everywhere, List<PersonRow> people, @Nullable String next) {
    public PeoplePage {
        people = List.copyOf(people);
    }

    static PeoplePage of(String text, boolean everywhere, List<PersonRow> oneMore) {
        boolean more = oneMore.size() > People.PAGE;
        var people = more ? oneMore.subList(0, People.PAGE) : oneMore;
        return new PeoplePage(
                text, everywhere, people, more ? address(text, people.getLast()) : null);
    }

    private static String address(String text, PersonRow last) {
        return UriComponentsBuilder.fromPath("/people")
                .queryParam("text", "{text}")
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(text, last.id())
                .toUriString();
    }
}
