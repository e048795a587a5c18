// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openrecp.app.DatabaseTest;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

@SpringBootTest
@AutoConfigureMockMvc
class LinkDeliveryTest implements DatabaseTest {
    @Autowired private OneTimeLinks links;
    @Autowired private AccountStore accounts;

    @BeforeEach
    void aRequest() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void mailsTheLinkInThePersonsLanguageWhereThereIsAMailServer() {
        var letters = new ArrayList<SimpleMailMessage>();
        var next = deliver(new Post(letters));
        var link = (String) Objects.requireNonNull(next.get("link"));
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.getText()).contains(link, "Kính gửi Hoa");
                    assertThat(letter.getFrom()).isEqualTo("office@example.org");
                });
        assertThat(next).containsEntry("notice", "account.mailed");
    }

    @Test
    void showsTheLinkWhereThereIsNoMailServerOrItTakesNothing() {
        assertThat(deliver(null)).containsOnlyKeys("link");
        assertThat(deliver(new Refusing()))
                .containsKey("link")
                .containsEntry("notice", "account.not-mailed");
    }

    private Map<String, Object> deliver(@org.jspecify.annotations.Nullable JavaMailSender server) {
        var person =
                new Person(
                        UUID.randomUUID(),
                        null,
                        null,
                        UUID.randomUUID() + "@example.org",
                        "Hoa",
                        Set.of(Role.ADMINISTRATOR),
                        "vi",
                        null,
                        true);
        var beans = new StaticListableBeanFactory();
        if (server != null) {
            beans.addBean("post", server);
        }
        var next = new RedirectAttributesModelMap();
        Scope.SYSTEM.run(() -> {
            accounts.add(person, null);
            new LinkDelivery(
                            links,
                            beans.getBeanProvider(JavaMailSender.class),
                            "office@example.org")
                    .handOver(person, next);
        });
        return new HashMap<>(next.getFlashAttributes());
    }

    private static final class Post extends JavaMailSenderImpl {
        private final List<SimpleMailMessage> letters;

        Post(List<SimpleMailMessage> letters) {
            this.letters = letters;
        }

        @Override
        public void send(SimpleMailMessage letter) {
            letters.add(letter);
        }
    }

    private static final class Refusing extends JavaMailSenderImpl {
        @Override
        public void send(SimpleMailMessage letter) {
            throw new MailSendException("refused");
        }
    }
}
