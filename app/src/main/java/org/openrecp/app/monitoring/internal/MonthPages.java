// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.company.Company;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a company enters a month. */
@Controller
@Access(Role.COMPANY)
class MonthPages {
    private final OwnPlant own;
    private final Months months;

    MonthPages(OwnPlant own, Months months) {
        this.own = own;
        this.months = months;
    }

    @GetMapping("/my-plant/months/{month}")
    String month(
            @PathVariable String month,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model) {
        var company = own.get(reader);
        var asked = MyPlant.parse(month, own.now());
        var items = months.items(company.id());
        if (asked.isEmpty()) {
            return notEnterable(month);
        }
        if (items.isEmpty()) {
            return "redirect:/my-plant/items";
        }
        var standing = months.standing(company, asked.get());
        return show(company, asked.get(), items, filled(standing, locale), Set.of(), model);
    }

    @PostMapping("/my-plant/months/{month}")
    String save(
            @PathVariable String month,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Locale locale,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var company = own.get(reader);
        var asked = MyPlant.parse(month, own.now());
        if (asked.isEmpty()) {
            return notEnterable(month);
        }
        var items = months.items(company.id());
        var form = Form.sent(sent);
        items.forEach(i -> check(form, i, locale));
        var overtaken = Set.<Slot>of();
        if (form.isRight()) {
            var figures = items.stream().map(i -> figure(form, i, locale)).toList();
            overtaken = months.save(company, asked.get(), figures, Author.of(reader));
            if (overtaken.isEmpty()) {
                after.addFlashAttribute("notice", "shell.saved");
                return "redirect:/my-plant";
            }
        }
        response.setStatus(
                (overtaken.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT)
                        .value());
        return show(company, asked.get(), items, form, overtaken, model);
    }

    private String show(
            Company company,
            YearMonth month,
            List<Item> items,
            Form form,
            Set<Slot> overtaken,
            Model model) {
        model.addAttribute(
                "page",
                new MonthPage(
                        company,
                        month,
                        items,
                        form,
                        months.standing(company, month),
                        overtaken,
                        own.currency(company)));
        return "monitoring/month";
    }

    private static void check(Form form, Item item, Locale locale) {
        var slot = item.slot();
        for (var field : List.of("amount." + slot.code(), "cost." + slot.code())) {
            var typed = form.text(field);
            var number = typed.isEmpty() ? null : Amounts.parse(typed, locale).orElse(null);
            form.require(
                    typed.isEmpty() || number != null,
                    field,
                    Amounts.isNumber(typed, locale)
                            ? "monitoring.problem-large"
                            : "monitoring.problem-number");
            form.require(
                    number == null || number.signum() >= 0, field, "monitoring.problem-negative");
        }
        form.require(
                form.text("cost." + slot.code()).isEmpty()
                        || !form.text("amount." + slot.code()).isEmpty(),
                "amount." + slot.code(),
                "monitoring.problem-cost-alone");
        form.require(
                form.text("amount." + slot.code()).isEmpty()
                        || form.text("unit." + slot.code()).equals(item.unit().symbol()),
                "amount." + slot.code(),
                "monitoring.problem-unit-changed");
    }

    private static Figure figure(Form form, Item item, Locale locale) {
        var code = item.slot().code();
        return new Figure(
                item,
                number(form.text("amount." + code), locale),
                item.slot().hasCost() ? number(form.text("cost." + code), locale) : null,
                version(form.text("version." + code)));
    }

    private static @Nullable BigDecimal number(String typed, Locale locale) {
        return typed.isEmpty() ? null : Amounts.parse(typed, locale).orElseThrow();
    }

    private static int version(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Form filled(Map<Slot, Entry> standing, Locale locale) {
        var texts = new ArrayList<String>();
        standing.forEach((slot, entry) -> {
            texts.addAll(List.of("amount." + slot.code(), Amounts.shown(entry.amount(), locale)));
            texts.addAll(List.of("cost." + slot.code(), Amounts.shown(entry.cost(), locale)));
            texts.addAll(List.of("version." + slot.code(), Integer.toString(entry.version())));
        });
        return Form.with(texts.toArray(String[]::new));
    }

    /** The first page says what is wrong with it. */
    private static String notEnterable(String month) {
        return "redirect:/my-plant/months?month="
                + URLEncoder.encode(month, StandardCharsets.UTF_8);
    }
}
