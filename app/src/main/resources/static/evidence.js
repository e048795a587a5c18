// SPDX-License-Identifier: Apache-2.0
// Files are sent one by one, as soon as they are chosen or dropped; without this script the form sends them together.

async function send(form, files) {
  const status = form.querySelector(".evidence-progress");
  const problems = [];
  let list = null;
  for (const [index, file] of [...files].entries()) {
    status.textContent = `${form.dataset.sending} ${index + 1}/${files.length}: ${file.name}`;
    if (file.size > Number(form.dataset.limit)) {
      problems.push(`${file.name}: ${form.dataset.tooLarge}`);
      continue;
    }
    const answer = await sendOne(form, file);
    if (!answer.list) {
      problems.push(`${file.name}: ${answer.problem ?? form.dataset.failed}`);
      continue;
    }
    for (const alert of answer.list.querySelectorAll(".alert-danger")) problems.push(alert.textContent);
    list = answer.list;
  }
  show(form, list, problems);
}

/** The list as the server sent it back, or what its page says where it refused, or nothing where it could not be reached. */
async function sendOne(form, file) {
  const body = new FormData();
  for (const hidden of form.querySelectorAll("input[type=hidden]")) body.set(hidden.name, hidden.value);
  body.set("file", file);
  try {
    const response = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const list = page.getElementById(form.dataset.evidence);
    return list || response.ok ? { list } : { problem: words(page) };
  } catch {
    return {};
  }
}

function words(page) {
  const said = [...page.querySelectorAll("h1, h1 ~ p, main p")].map((e) => e.textContent.trim()).filter((text) => text);
  return said.length ? [...new Set(said)].slice(0, 2).join(". ") : undefined;
}

function show(form, list, problems) {
  const section = form.closest("section.evidence");
  if (list) {
    for (const alert of list.querySelectorAll(".alert-danger")) alert.remove();
    section.replaceWith(list);
  }
  const shown = list ?? section;
  for (const problem of problems) {
    const alert = document.createElement("div");
    alert.className = "alert alert-danger";
    alert.setAttribute("role", "alert");
    alert.textContent = problem;
    shown.prepend(alert);
  }
  hideButtons(shown);
  shown.querySelector(".evidence-progress").textContent = "";
  shown.querySelector("input[type=file]").focus();
}

// Choosing sends, so the button is not needed.
function hideButtons(within) {
  for (const button of within.querySelectorAll("form[data-evidence] > button")) button.hidden = true;
}
hideButtons(document);

const formOf = (event) => event.target.closest?.("form[data-evidence]");

addEventListener("change", (event) => {
  const form = formOf(event);
  if (form && event.target.type === "file" && event.target.files.length) send(form, event.target.files);
});
addEventListener("dragover", (event) => {
  const form = formOf(event);
  if (!form) return;
  event.preventDefault();
  form.classList.add("dragged-over");
});
addEventListener("dragleave", (event) => formOf(event)?.classList.remove("dragged-over"));
addEventListener("drop", (event) => {
  const form = formOf(event);
  if (!form) return;
  event.preventDefault();
  form.classList.remove("dragged-over");
  if (event.dataTransfer.files.length) send(form, event.dataTransfer.files);
});
