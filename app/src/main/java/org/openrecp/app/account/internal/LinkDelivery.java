// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import org.openrecp.app.shell.ChosenLanguage;
import org.openrecp.app.shell.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Brings a one-time link to its person: shown once to who made it, to be handed over, and mailed as
 * well where {@code spring.mail.host} names a mail server.
 */
@Component
class LinkDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(LinkDelivery.class);

    private final OneTimeLinks links;
    private final ObjectProvider<JavaMailSender> post;
    private final String sender;

    LinkDelivery(
            OneTimeLinks links,
            ObjectProvider<JavaMailSender> post,
            @Value("${openrecp.mail-from:openrecp@localhost}") String sender) {
        this.links = links;
        this.post = post;
        this.sender = sender;
    }

    /** Makes the link of a person; the next page shows it. */
    void handOver(Person person, RedirectAttributes next) {
        var link =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/links/" + links.make(person))
                        .build()
                        .toUriString();
        next.addFlashAttribute("link", link);
        var server = post.getIfAvailable();
        if (server != null) {
            next.addFlashAttribute(
                    "notice", send(server, person, link) ? "account.mailed" : "account.not-mailed");
        }
    }

    private boolean send(JavaMailSender server, Person person, String link) {
        var texts =
                ChosenLanguage.parse(person.language())
                        .map(Texts::in)
                        .orElseGet(() -> Texts.in(Texts.LANGUAGES.getFirst()));
        var letter = new SimpleMailMessage();
        letter.setFrom(sender);
        letter.setTo(person.email());
        letter.setSubject(texts.of("account.mail-subject"));
        letter.setText(texts.of("account.mail-text", person.displayName(), link));
        try {
            server.send(letter);
            return true;
        } catch (MailException e) {
            LOG.warn("A one-time link could not be mailed: {}", e.getMessage());
            return false;
        }
    }
}
