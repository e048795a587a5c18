// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.publish.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openrecp.app.place.Place;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of providers and experts. */
@Controller
@Access(open = true)
public class ProviderPages {
    private static final int AT_MOST = 100;

    private final Providers providers;
    private final ProviderPlaces places;

    ProviderPages(Providers providers, ProviderPlaces places) {
        this.providers = providers;
        this.places = places;
    }

    /**
     * The providers that fit.
     *
     * @param more whether there are more than are shown
     */
    public record DirectoryPage(
            ProviderFilter filter,
            List<ProviderPlaces.Group> places,
            List<Listed> listed,
            boolean more) {
        public DirectoryPage {
            places = List.copyOf(places);
            listed = List.copyOf(listed);
        }
    }

    /** A provider, and where it is. */
    public record Listed(Provider provider, List<Place> places) {
        public Listed {
            places = List.copyOf(places);
        }

        /** Names of the places; a country stands for all of it. */
        public String placesIn(Texts texts) {
            return places.stream()
                    .map(p ->
                            p.level() == Place.Level.COUNTRY
                                    ? texts.of("publish.all-of", p.nameIn(texts.locale()))
                                    : p.nameIn(texts.locale()))
                    .collect(Collectors.joining(", "));
        }

        /** Words of a list, in the reader's language. */
        public static String words(List<String> codes, String key, Texts texts) {
            return codes.stream().map(c -> texts.of(key + c)).collect(Collectors.joining(", "));
        }

        public static String languages(List<String> codes, Texts texts) {
            return codes.stream()
                    .map(c -> Locale.of(c).getDisplayLanguage(texts.locale()))
                    .collect(Collectors.joining(", "));
        }
    }

    @GetMapping("/public/{language}/providers")
    String directory(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String sector,
            @ModelAttribute("shell") Shell shell,
            Model model,
            HttpServletResponse response) {
        var site = Site.of(shell, language, "providers");
        var filter = ProviderFilter.of(words, place, service, sector);
        var found = providers.search(filter, AT_MOST + 1);
        var page =
                new DirectoryPage(
                        filter,
                        places.around(providers.places(), site.texts().locale()),
                        found.stream()
                                .limit(AT_MOST)
                                .map(p -> new Listed(p, places.named(p.places())))
                                .toList(),
                        found.size() > AT_MOST);
        return PublicPages.show("providers", site, page, model, response);
    }
}
