// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.shell.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.shell.NavigationItem;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Shell;
import org.openrecp.app.shell.Shell.Notice;
import org.openrecp.app.shell.Texts;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {
    private final List<NavigationItem> navigation;
    private final ResourceUrlProvider resources;

    ShellAdvice(List<NavigationItem> navigation, ResourceUrlProvider mvcResourceUrlProvider) {
        this.navigation =
                navigation.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
        this.resources = mvcResourceUrlProvider;
    }

    @ModelAttribute
    void texts(Locale locale, Model model) {
        model.addAttribute("texts", Texts.in(locale));
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale locale) {
        var reader = reader();
        return new Shell(
                Texts.in(locale),
                reader,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                request.getRequestURI(),
                Preferences.theme(request),
                notice(request, locale),
                reader == null ? List.of() : itemsOf(reader),
                path -> {
                    var found = resources.getForLookupPath(path);
                    return found == null ? path : found;
                });
    }

    /** Where several entries lead to one page, the first of them. */
    private List<NavigationItem> itemsOf(Reader reader) {
        var paths = new HashSet<String>();
        return navigation.stream()
                .filter(i -> i.isFor(reader))
                .filter(i -> paths.add(i.path()))
                .toList();
    }

    private static @Nullable Notice notice(HttpServletRequest request, Locale locale) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null || !(flash.get("notice") instanceof String key)
                ? null
                : Notice.of(key, Texts.in(locale));
    }

    private static @Nullable Reader reader() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Reader reader ? reader : null;
    }
}
