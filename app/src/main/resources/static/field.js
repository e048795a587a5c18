// SPDX-License-Identifier: Apache-2.0
// The quick assessment in the field: drafts stay on this device, each under the account that typed it, until the server
// has them. A draft bears the ids that its assessment and a new company will have, so that sending again makes one.

const form = document.getElementById("quick");
const fields = document.getElementById("fields");
const list = document.getElementById("drafts");
const state = document.getElementById("state");
const send = document.getElementById("send");
const words = document.getElementById("words").dataset;
const prefix = `quick:${form.dataset.reader}:`;
const photos = await import(form.dataset.photos);
let draft;

// Drafts.

const stored = (id) => JSON.parse(localStorage.getItem(prefix + id));

const all = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => JSON.parse(localStorage.getItem(key)))
    .sort((a, b) => b.made.localeCompare(a.made));

function keep(changed) {
  try {
    localStorage.setItem(prefix + changed.id, JSON.stringify(changed));
  } catch {
    say(words.full);
  }
  showList();
}

function blank() {
  fields.disabled = false; // a field that is off has no value
  form.reset();
  return {
    id: crypto.randomUUID(),
    newCompany: crypto.randomUUID(),
    made: new Date().toISOString(),
    state: "draft",
    values: Object.fromEntries(new FormData(form)),
  };
}

function nameOf({ values }) {
  const chosen = [...form.elements.company.options].find((o) => o.value && o.value !== "new" && o.value === values.company);
  const name = values.company === "new" ? values["company-name"] : chosen?.text;
  return `${name || words.untitled} · ${values.first || ""}`;
}

function showList() {
  list.replaceChildren(
    ...all().map((one) => {
      const item = document.createElement("li");
      item.className = "list-group-item section-head";
      const open = document.createElement("button");
      open.type = "button";
      open.className = "quick-draft";
      open.dataset.open = one.id;
      open.textContent = nameOf(one);
      if (one.id === draft?.id) open.setAttribute("aria-current", "true");
      const badge = document.createElement("span");
      badge.className = "badge state";
      badge.textContent = words[one.state];
      const remove = document.createElement("button");
      remove.type = "button";
      remove.className = "btn btn-sm btn-ghost-secondary";
      remove.dataset.remove = one.id;
      remove.textContent = words.delete;
      remove.setAttribute("aria-label", `${words.delete}: ${nameOf(one)}`);
      const end = document.createElement("span");
      end.className = "btn-list";
      end.append(badge, remove);
      item.append(open, end);
      return item;
    }),
  );
}

// The form of one draft.

function openDraft(one) {
  draft = one;
  clearProblems();
  form.reset();
  for (const field of form.elements) {
    if (!field.name) continue;
    const value = one.values[field.name];
    if (field.type === "radio") field.checked = field.value === value;
    else if (value !== undefined) field.value = value;
  }
  show();
  showState();
  showList();
  showPhotos();
}

/** What depends on what was chosen. */
function show() {
  document.getElementById("new-company").hidden = form.elements.company.value !== "new";
  const units = {
    output: form.elements.unit.value,
    material: form.elements["material-unit"].value,
    fuel: form.elements.fuel.selectedOptions[0]?.dataset.unit || "",
  };
  for (const place of document.querySelectorAll("span[data-unit]")) {
    if (place.dataset.unit in units) place.textContent = units[place.dataset.unit];
  }
  const [year, month] = (form.elements.first.value || "2000-01").split("-").map(Number);
  for (const cell of document.querySelectorAll("[data-month]")) {
    const index = month - 1 + Number(cell.dataset.month);
    cell.textContent = `${String((index % 12) + 1).padStart(2, "0")}/${year + Math.floor(index / 12)}`;
  }
}

/** The photos of the draft that is shown. */
async function showPhotos() {
  const { id } = draft;
  const kept = await photos.list(id).catch(() => []);
  if (id !== draft.id) return;
  document.getElementById("photos").replaceChildren(...kept.map((photo) => photos.item(photo, words)));
}

async function addPhotos(input) {
  const files = [...input.files];
  input.value = "";
  const { id } = draft;
  keep(draft);
  for (const file of files) {
    const number = document.querySelectorAll("#photos li").length + 1;
    try {
      await photos.keep(id, `${input.dataset.name} ${number}.jpg`, file);
    } catch (problem) {
      say(problem.name === "QuotaExceededError" ? words.full : `${file.name}: ${words.noPicture}`);
    }
    await showPhotos();
  }
}

function link(href, text) {
  const a = document.createElement("a");
  a.className = "btn";
  a.href = href;
  a.textContent = text;
  return a;
}

function say(text) {
  state.textContent = text;
}

function showState() {
  const sent = draft.state === "sent" || draft.arrived;
  fields.disabled = sent;
  send.hidden = draft.state === "sent";
  for (const old of send.parentElement.querySelectorAll("a")) old.remove();
  if (sent) {
    say(draft.state !== "sent" ? words.photosWaiting : draft.again ? words.again : words.sent);
    const language = "?language=" + form.dataset.language;
    send.after(
      link(draft.address, words.open),
      link(draft.report + language, words.report),
      link(draft.report + ".pdf" + language, words.pdf),
    );
  } else say(draft.state === "waiting" ? words.waiting : "");
}

// Problems.

function clearProblems() {
  for (const problem of form.querySelectorAll(".field-problem")) problem.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
}

function showProblems(problems) {
  clearProblems();
  let first;
  for (const { field, text } of problems) {
    const input = field ? form.elements[field] : null;
    const note = document.createElement("p");
    note.className = "field-problem";
    note.textContent = text;
    if (input instanceof HTMLElement) {
      note.id = "problem-" + field;
      input.after(note);
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", note.id);
      input.closest("details")?.setAttribute("open", "");
      first ??= input;
    } else send.parentElement.before(note);
  }
  say(words.wrong);
  first?.focus();
}

// Sending.

/** The header that lets a form be sent now: the page may have been kept for days. Null: nobody is signed in. */
async function header() {
  const page = await fetch("/quick", { redirect: "manual", cache: "no-store" });
  if (!page.ok) return null;
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  return JSON.parse(fresh.body.getAttribute("hx-headers") || "{}");
}

async function sendDraft(one) {
  const mine = () => one.id === draft.id;
  if (mine()) say(words.sending);
  one.state = "waiting";
  keep(one);
  try {
    const csrf = await header();
    if (!csrf) return mine() && say(words.signedOut);
    const isNew = one.values.company === "new";
    const answer = await fetch("/quick", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", ...csrf },
      body: JSON.stringify({
        assessment: one.id,
        company: (isNew ? one.newCompany : one.values.company) || null,
        newCompany: isNew,
        fields: one.values,
      }),
      redirect: "manual",
    });
    if (answer.ok) {
      const { again, ...where } = await answer.json();
      Object.assign(one, where, { again: again && !one.arrived, arrived: true });
      keep(one);
      if (!(await photos.send(one.id, csrf))) one.state = "sent";
    } else if (answer.status < 500 && answer.status >= 400) one.state = "draft";
    keep(one);
    if (!mine()) return;
    showState();
    showPhotos();
    if (answer.status === 422) showProblems((await answer.json()).problems);
    else if (!answer.ok) say(answer.status >= 500 ? words.offline : words.refused);
  } catch {
    if (!mine()) return;
    showState();
    showPhotos();
    say(one.arrived ? words.photosWaiting : words.offline);
  }
}

// Behaviour.

form.addEventListener("input", (event) => {
  if (event.target.type === "file") return;
  if (event.target === form.elements.company) {
    const sector = event.target.selectedOptions[0]?.dataset.sector;
    if (sector && [...form.elements.sector.options].some((o) => o.value === sector)) form.elements.sector.value = sector;
  }
  draft.values = Object.fromEntries(new FormData(form));
  draft.state = "draft";
  show();
  keep(draft);
});

form.addEventListener("change", (event) => {
  if (event.target.type === "file") addPhotos(event.target);
});

document.getElementById("photos").addEventListener("click", async (event) => {
  const { removePhoto } = event.target.dataset;
  if (!removePhoto) return;
  await photos.remove(removePhoto);
  await showPhotos();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (draft.state === "sent") return;
  clearProblems();
  sendDraft(draft);
});

document.getElementById("new-draft").addEventListener("click", () => {
  const fresh = blank();
  keep(fresh);
  openDraft(fresh);
  form.elements.company.focus();
});

list.addEventListener("click", (event) => {
  const { open, remove } = event.target.dataset;
  if (open) openDraft(stored(open));
  if (remove && confirm(words.deleteQuestion)) {
    localStorage.removeItem(prefix + remove);
    photos.removeAll(remove).catch(() => undefined);
    openDraft(remove === draft.id ? all()[0] || blank() : draft);
  }
});

function sendWaiting() {
  for (const one of all()) if (one.state === "waiting") sendDraft(one.id === draft.id ? draft : one);
}

addEventListener("online", sendWaiting);

// until here nothing typed would have been kept: fields and button were off
send.disabled = false;
const latest = all().find((one) => one.state !== "sent");
openDraft(latest || blank());
if (navigator.onLine) sendWaiting();
navigator.storage?.persist?.();

// The page without network.

async function keepPage() {
  await navigator.serviceWorker.register("/service-worker.js", { scope: "/quick" });
  await navigator.serviceWorker.ready;
  const pages = await caches.open("quick-page");
  if (!(await pages.match("/quick", { ignoreVary: true }))) {
    const page = await fetch("/quick");
    if (page.ok && !page.redirected) await pages.put("/quick", page);
  }
  const ready = document.getElementById("ready");
  ready.textContent = ready.dataset.ready;
}

if ("serviceWorker" in navigator) keepPage().catch(() => undefined);
