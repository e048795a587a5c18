// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.job.internal;

import java.util.UUID;
import org.openrecp.app.job.Job;
import org.openrecp.app.job.Jobs;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** How far long work is. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
class JobPages {
    private final Jobs jobs;

    JobPages(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("job", job(id));
        return "job/show";
    }

    /** The state alone, to be put into a page. */
    @GetMapping("/jobs/{id}/state")
    String state(@PathVariable UUID id, Model model) {
        model.addAttribute("job", job(id));
        return "job/state";
    }

    @PostMapping("/jobs/{id}/cancellation")
    String cancel(@PathVariable UUID id) {
        var job = job(id);
        jobs.cancel(id);
        return "redirect:" + job.path();
    }

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
