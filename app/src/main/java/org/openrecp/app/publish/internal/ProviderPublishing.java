// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.publish.internal.Provider.Contact;
import org.openrecp.app.publish.internal.ProviderPages.Listed;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping the directory: who offers what where, with the consent to be listed. */
@Controller
@Access(Role.CENTRE_MANAGER)
public class ProviderPublishing {
    private final Providers providers;
    private final ProviderPlaces places;
    private final Clock clock;

    ProviderPublishing(Providers providers, ProviderPlaces places, Clock clock) {
        this.providers = providers;
        this.places = places;
        this.clock = clock;
    }

    /**
     * The form.
     *
     * @param provider null: not saved yet
     */
    public record ProviderPage(
            UUID id, Form form, @Nullable Listed provider, List<ProviderPlaces.Group> places) {
        public ProviderPage {
            places = List.copyOf(places);
        }

        /**
         * Whether the provinces of a country are shown at once: the first, and where one is ticked.
         */
        public boolean isOpen(ProviderPlaces.Group group) {
            return group.equals(places.getFirst())
                    || form.has("places", group.country().id())
                    || group.provinces().stream().anyMatch(p -> form.has("places", p.id()));
        }
    }

    @GetMapping("/publishing/providers/new")
    String begin(@ModelAttribute("shell") Shell shell, Model model) {
        return page(UUID.randomUUID(), Form.with("languages", "vi"), null, shell, model);
    }

    @GetMapping("/publishing/providers/{id}")
    String show(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        var provider = get(reader, id);
        return page(id, form(provider), provider, shell, model);
    }

    @PostMapping("/publishing/providers/{id}")
    String save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var centre = PublishingPages.centre(reader);
        if (providers.isOfAnother(centre, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var form = Form.sent(sent);
        ProviderCheck.check(form, places::exists);
        var consent = ConsentForm.of(form, LocalDate.now(clock.withZone(Texts.ZONE)));
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, form, providers.find(centre, id).orElse(null), shell, model);
        }
        boolean hidden =
                consent.day() == null
                        && providers.find(centre, id).filter(Provider::isPublic).isPresent();
        providers.save(provider(id, centre, form, consent));
        flash.addFlashAttribute("notice", hidden ? "publish.saved-hidden" : "publish.saved");
        return "redirect:/publishing/providers/" + id;
    }

    @PostMapping("/publishing/providers/{id}/publish")
    String publish(
            @PathVariable UUID id,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        boolean done = providers.publish(PublishingPages.centre(reader), get(reader, id).id());
        flash.addFlashAttribute(
                "notice", done ? "publish.is-public" : "publish.problem-provider-consent");
        return "redirect:/publishing/providers/" + id;
    }

    @PostMapping("/publishing/providers/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "centre") String by,
            @AuthenticationPrincipal Reader reader,
            RedirectAttributes flash) {
        providers.withdraw(
                PublishingPages.centre(reader), get(reader, id).id(), by.equals("provider"));
        flash.addFlashAttribute("notice", "publish.withdrawn");
        return "redirect:/publishing/providers/" + id;
    }

    private Provider get(Reader reader, UUID id) {
        return providers
                .find(PublishingPages.centre(reader), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(UUID id, Form form, @Nullable Provider provider, Shell shell, Model model) {
        model.addAttribute(
                "page",
                new ProviderPage(
                        id,
                        form,
                        provider == null
                                ? null
                                : new Listed(provider, places.named(provider.places())),
                        places.all(shell.texts().locale())));
        return "publish/providerform";
    }

    private static Provider provider(UUID id, UUID centre, Form form, ConsentForm consent) {
        var day = consent.day();
        return new Provider(
                id,
                centre,
                "",
                form.text("kind"),
                form.text("name"),
                plain(form.text("about_en")),
                plain(form.text("about_vi")),
                form.text("technologies"),
                form.all("services"),
                form.all("sectors"),
                form.all("places"),
                form.all("languages"),
                new Contact(
                        form.text("contact"),
                        form.text("email"),
                        form.text("phone"),
                        form.text("website")),
                day == null
                        ? null
                        : new Provider.Consent(
                                consent.person(),
                                day,
                                consent.channel(),
                                Providers.CONSENT_VERSION),
                null,
                null);
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }

    private static Form form(Provider provider) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("kind", List.of(provider.kind()));
        values.put("name", List.of(provider.name()));
        values.put("about_en", List.of(provider.aboutEn()));
        values.put("about_vi", List.of(provider.aboutVi()));
        values.put("technologies", List.of(provider.technologies()));
        values.put("services", provider.services());
        values.put("sectors", provider.sectors());
        values.put("places", provider.places());
        values.put("languages", provider.languages());
        values.put("contact", List.of(provider.contact().person()));
        values.put("email", List.of(provider.contact().email()));
        values.put("phone", List.of(provider.contact().phone()));
        values.put("website", List.of(provider.contact().website()));
        var consent = provider.consent();
        if (consent != null) {
            values.put("person", List.of(consent.person()));
            values.put("day", List.of(consent.day().toString()));
            values.put("channel", List.of(consent.channel()));
        }
        return Form.sent(values);
    }
}
