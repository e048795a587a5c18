// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.monitoring.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Form;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.engine.quantity.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a company follows by months: chosen once; a unit in use stays. */
@Controller
@Access(Role.COMPANY)
class ItemPages {
    private static final int LONGEST = 60;

    private final OwnPlant own;
    private final Months months;

    ItemPages(OwnPlant own, Months months) {
        this.own = own;
        this.months = months;
    }

    @GetMapping("/my-plant/items")
    String items(@AuthenticationPrincipal Reader reader, Model model) {
        var company = own.get(reader);
        model.addAttribute("page", new ItemsPage(company, filled(months.items(company.id()))));
        return "monitoring/items";
    }

    @PostMapping("/my-plant/items")
    String choose(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var company = own.get(reader);
        var form = Form.sent(sent);
        check(form, company.id());
        if (form.isRight()) {
            months.follow(company, chosen(form));
            after.addFlashAttribute("notice", "shell.saved");
            return "redirect:/my-plant";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new ItemsPage(company, form));
        return "monitoring/items";
    }

    private void check(Form form, UUID company) {
        var used = months.used(company);
        for (var item : months.items(company)) {
            var unit = unit(item.slot());
            form.require(
                    !used.contains(item.slot()) || form.text(unit).equals(item.unit().symbol()),
                    unit,
                    "monitoring.problem-unit-used");
        }
        form.require(
                !form.text(unit(Slot.OUTPUT)).isEmpty(),
                unit(Slot.OUTPUT),
                "monitoring.problem-no-output");
        for (var slot : Slot.values()) {
            var text = form.text(unit(slot));
            form.require(
                    text.isEmpty() || Unit.find(text).isPresent(),
                    unit(slot),
                    "monitoring.problem-unit");
            form.require(
                    form.text(name(slot)).length() <= LONGEST,
                    name(slot),
                    "monitoring.problem-name");
        }
    }

    private static List<Item> chosen(Form form) {
        var items = new ArrayList<Item>();
        for (var slot : Slot.values()) {
            Unit.find(form.text(unit(slot)))
                    .filter(_ -> !form.text(unit(slot)).isEmpty())
                    .ifPresent(u -> items.add(new Item(slot, form.text(name(slot)), u)));
        }
        return items;
    }

    private static Form filled(List<Item> items) {
        var texts = new ArrayList<String>();
        if (items.isEmpty()) {
            for (var slot : Slot.values()) {
                texts.addAll(List.of(unit(slot), slot.usualUnit()));
            }
        }
        for (var item : items) {
            texts.addAll(List.of(unit(item.slot()), item.unit().symbol()));
            texts.addAll(List.of(name(item.slot()), item.name()));
        }
        return Form.with(texts.toArray(String[]::new));
    }

    private static String unit(Slot slot) {
        return "unit." + slot.code();
    }

    private static String name(Slot slot) {
        return "name." + slot.code();
    }
}
