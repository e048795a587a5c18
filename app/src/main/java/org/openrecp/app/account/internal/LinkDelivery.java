// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Brings a one-time link to its person: shown once to who made it, to be handed over. */
@Component
class LinkDelivery {
    private final OneTimeLinks links;

    LinkDelivery(OneTimeLinks links) {
        this.links = links;
    }

    /** Makes the link of a person; the next page shows it. */
    void handOver(Person person, RedirectAttributes next) {
        var link =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/links/" + links.make(person))
                        .build()
                        .toUriString();
        next.addFlashAttribute("link", link);
    }
}
