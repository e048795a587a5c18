// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.assessment.internal.task;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openrecp.app.account.Accounts;
import org.openrecp.app.assessment.AssessmentView;
import org.openrecp.app.assessment.Assessments;
import org.openrecp.app.assessment.Author;
import org.openrecp.app.assessment.internal.sheet.SheetStore;
import org.openrecp.app.company.Companies;
import org.openrecp.app.evidence.Evidence;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Reader;
import org.openrecp.app.shell.Role;
import org.openrecp.app.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tasks of an assessment: what is next, what was done and by whom. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER})
class TaskPages {
    private final Tasks tasks;
    private final Assessments assessments;
    private final Companies companies;
    private final Accounts accounts;
    private final Evidence evidence;
    private final SheetStore sheets;
    private final TransactionOperations transactions;
    private final Clock clock;

    TaskPages(
            Tasks tasks,
            Assessments assessments,
            Companies companies,
            Accounts accounts,
            Evidence evidence,
            SheetStore sheets,
            TransactionOperations transactions,
            Clock clock) {
        this.tasks = tasks;
        this.assessments = assessments;
        this.companies = companies;
        this.accounts = accounts;
        this.evidence = evidence;
        this.sheets = sheets;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}/tasks")
    String list(@PathVariable UUID id, Model model) {
        var assessment = frame(id, model);
        var all = tasks.list(id);
        model.addAttribute(
                "page",
                TasksPage.of(
                        assessment,
                        all,
                        tasks.next(List.of(id)).get(id),
                        evidence.list(TaskEvidence.KIND, all.stream().map(Task::id).toList()),
                        LocalDate.now(clock.withZone(Texts.ZONE))));
        return "task/list";
    }

    @GetMapping("/assessments/{id}/tasks/{number}")
    String show(@PathVariable UUID id, @PathVariable int number, Model model) {
        var assessment = frame(id, model);
        var task = task(id, number);
        model.addAttribute("page", page(assessment, task, TaskForm.of(task), Map.of(), false));
        return "task/show";
    }

    @PostMapping("/assessments/{id}/tasks/{number}")
    String save(
            @PathVariable UUID id,
            @PathVariable int number,
            @ModelAttribute TaskForm form,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        var assessment = frame(id, model);
        var task = task(id, number);
        var problems = form.problems();
        if (problems.isEmpty() && stands(task, form, Author.of(reader))) {
            after.addFlashAttribute("notice", "shell.saved");
            return "redirect:" + task.path();
        }
        response.setStatus(
                (problems.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT)
                        .value());
        var standing = task(id, number);
        model.addAttribute("page", page(assessment, standing, form, problems, problems.isEmpty()));
        return "task/show";
    }

    @PostMapping("/assessments/{id}/tasks/{number}/signature")
    @Transactional
    String sign(
            @PathVariable UUID id,
            @PathVariable int number,
            @AuthenticationPrincipal Reader reader,
            Model model,
            RedirectAttributes after) {
        frame(id, model);
        open(id);
        var task = task(id, number);
        if (tasks.sign(task, Author.of(reader))) {
            after.addFlashAttribute("notice", "task.signed-notice");
        }
        return "redirect:" + task.path();
    }

    private TaskPage page(
            AssessmentView assessment,
            Task task,
            TaskForm form,
            Map<String, String> problems,
            boolean overtaken) {
        return new TaskPage(
                assessment,
                task,
                overtaken ? form.over(task) : form,
                problems,
                overtaken,
                accounts.members(assessment.centre()).stream()
                        .filter(m ->
                                m.company() == null || m.company().equals(assessment.company()))
                        .map(Accounts.Member::name)
                        .toList(),
                evidence.list(TaskEvidence.owner(task, assessment)),
                tasks.history(task.id()));
    }

    private AssessmentView frame(UUID id, Model model) {
        var assessment = assessments.find(id).orElseThrow(TaskPages::notFound);
        var company = companies.find(assessment.company()).orElseThrow(TaskPages::notFound);
        model.addAttribute("company", company.name());
        return assessment;
    }

    private Task task(UUID assessment, int number) {
        return tasks.find(assessment, number).orElseThrow(TaskPages::notFound);
    }

    /** Whether a task stands as typed, since it did or is saved so now. */
    private boolean stands(Task task, TaskForm form, Author author) {
        return Boolean.TRUE.equals(
                transactions.execute(_ -> {
                    open(task.assessment());
                    return form.isMetBy(task(task.assessment(), task.number()))
                            || tasks.save(task, form, author);
                }));
    }

    /** Refuses a frozen assessment, and keeps an open one so until the transaction ends. */
    private void open(UUID id) {
        if (!sheets.hold(id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
