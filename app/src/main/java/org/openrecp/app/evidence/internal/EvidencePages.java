// SPDX-License-Identifier: Apache-2.0
package org.openrecp.app.evidence.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrecp.app.evidence.Evidence.Storing;
import org.openrecp.app.evidence.EvidenceFile;
import org.openrecp.app.evidence.EvidenceList;
import org.openrecp.app.evidence.EvidenceOwner;
import org.openrecp.app.shell.Access;
import org.openrecp.app.shell.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files are sent to the thing that they belong to, shown with it and fetched one by one. */
@Controller
@Access({Role.CONSULTANT, Role.CENTRE_MANAGER, Role.COMPANY})
class EvidencePages {
    private final EvidenceStore evidence;
    private final ObjectProvider<EvidenceOwner.Kind> kinds;
    private final TransactionOperations transactions;

    EvidencePages(
            EvidenceStore evidence,
            ObjectProvider<EvidenceOwner.Kind> kinds,
            TransactionOperations transactions) {
        this.evidence = evidence;
        this.kinds = kinds;
        this.transactions = transactions;
    }

    /** The list alone, to be put into a page. */
    @GetMapping("/evidence/of/{kind}/{owner}")
    String list(@PathVariable String kind, @PathVariable UUID owner, Model model) {
        model.addAttribute("evidence", evidence.list(owner(kind, owner)));
        return "evidence/list";
    }

    @PostMapping("/evidence/of/{kind}/{owner}")
    String store(
            @PathVariable String kind,
            @PathVariable UUID owner,
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam(name = "id", required = false) @Nullable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response)
            throws IOException {
        var to = open(owner(kind, owner));
        var results = store(files, id, to);
        var news = new EvidenceList(to, evidence.list(to).files(), results);
        if (!fragment && news.refused().isEmpty()) {
            after.addFlashAttribute("notice", "evidence.stored");
            return "redirect:" + to.page();
        }
        response.setStatus(
                news.refused().isEmpty() ? 200 : HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("evidence", news);
        return fragment ? "evidence/list" : "evidence/refused";
    }

    /**
     * Stores files.
     *
     * @param id made by who sends the first of them, so that it is one however often it is sent
     */
    private List<Storing> store(List<MultipartFile> files, @Nullable UUID id, EvidenceOwner to)
            throws IOException {
        var results = new ArrayList<Storing>();
        for (var file : files) {
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            if (!name.isEmpty() || !file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    var own = id == null || !results.isEmpty() ? UUID.randomUUID() : id;
                    results.add(evidence.store(own, () -> held(to.kind(), to.id()), name, content));
                }
            }
        }
        return results;
    }

    @PostMapping("/evidence/{id}/deletion")
    String delete(@PathVariable UUID id, RedirectAttributes after) {
        var file = file(id);
        var of = transactions.execute(_ -> delete(file));
        after.addFlashAttribute(
                "notice",
                of.mayDelete(file)
                        ? "evidence.deleted"
                        : of.removable() ? "evidence.not-yours" : "evidence.rests");
        return "redirect:" + of.page();
    }

    private EvidenceOwner delete(EvidenceFile file) {
        var of = held(file.ownerKind(), file.ownerId());
        if (of.mayDelete(file)) {
            evidence.delete(file.id());
        }
        return of;
    }

    @GetMapping("/evidence/{id}")
    void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var file = file(id);
        Sending.whole(file, response);
        try (var content = evidence.open(id)) {
            content.transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/evidence/{id}/thumbnail")
    void thumbnail(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var picture = evidence.thumbnail(id).orElseThrow(EvidencePages::notFound);
        Sending.thumbnail(picture.length, response);
        response.getOutputStream().write(picture);
    }

    private EvidenceFile file(UUID id) {
        return evidence.find(id).orElseThrow(EvidencePages::notFound);
    }

    private EvidenceOwner owner(String kind, UUID id) {
        return kind(kind).flatMap(k -> k.find(id)).orElseThrow(EvidencePages::notFound);
    }

    /** An owner that is open, and stays so until the transaction ends. */
    private EvidenceOwner held(String kind, UUID id) {
        return open(kind(kind).flatMap(k -> k.hold(id)).orElseThrow(EvidencePages::notFound));
    }

    private Optional<EvidenceOwner.Kind> kind(String name) {
        return kinds.stream().filter(k -> k.kind().equals(name)).findFirst();
    }

    private static EvidenceOwner open(EvidenceOwner owner) {
        if (!owner.open()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return owner;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
