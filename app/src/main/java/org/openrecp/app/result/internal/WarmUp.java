// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.result.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrecp.app.centre.Centres;
import org.openrecp.app.database.Scope;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/**
 * Makes the results of each centre once in the background after the first page was answered, so
 * that who first opens them does not wait for what is made at first use and for sums that the
 * database has not read yet. While there is no first page, nobody waits.
 */
@Component
@ConditionalOnProperty("openrecp.warm-up")
class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Centres centres;
    private final ObjectProvider<Dashboard> dashboard;
    private final TemplateEngine templates;
    private final AtomicBoolean begun = new AtomicBoolean();

    WarmUp(Centres centres, ObjectProvider<Dashboard> dashboard, TemplateEngine templates) {
        this.centres = centres;
        this.dashboard = dashboard;
        this.templates = templates;
    }

    @EventListener(ServletRequestHandledEvent.class)
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("warm-up").start(this::tryAll);
        }
    }

    private void tryAll() {
        try {
            Scope.SYSTEM.call(centres::list).forEach(centre -> pages(centre.id()));
        } catch (RuntimeException e) {
            LOG.debug("The results were not made ahead; they are made when somebody asks.", e);
        }
    }

    /**
     * Makes what is counted and what is added up, one in each language; returns how many bytes they
     * are.
     */
    int pages(UUID centre) {
        return new Scope(Scope.Reach.CENTRE, centre, null, null)
                .call(() -> page("SRV-ENT", "en", centre) + page("RES-EL", "vi", centre));
    }

    private int page(String figure, String language, UUID centre) {
        var texts = Texts.in(Locale.of(language));
        var page = dashboard.getObject().page(Asked.of(Form.with("figure", figure)), centre, texts);
        var shell = new Shell(texts, null, null, "", "", null, List.of(), path -> path);
        var output = new Utf8ByteOutput();
        templates.render("ledger/dashboard.jte", Map.of("shell", shell, "page", page), output);
        return output.getContentLength();
    }
}
