// SPDX-License-Identifier: Apache-2.0
// Cells to type in, in tables and beside drawings: [data-sheet] holds [data-row] holds [data-field]. Each is saved as it
// is typed; problems stand where they are; where two people met, one chooses.
import { Edits, uuid } from "./edits.js";

const PAUSE = 1000; // ms without a key until what is typed so far is saved

const state = document.querySelector("[data-save-state]");
const words = state.dataset;
export const edits = new Edits(state.dataset.assessment, state.dataset.reader);

const kept = new WeakMap();
const pauses = new WeakMap();

/** The cells of a field of a row: one in a table, another where the row is shown beside a drawing. */
export const cellsOf = (row, field) =>
  document.querySelectorAll(`[data-row="${CSS.escape(row)}"] [data-field="${CSS.escape(field)}"]`);
export const rowOf = (input) => input.closest("[data-row]").dataset.row;
const sheetOf = (element) => element.closest("[data-sheet]").dataset.sheet;
const seenOf = (input) => (input.dataset.seen ? input.dataset.seen.split(" ") : []);
const fill = (text, ...values) => values.reduce((t, v, i) => t.replace(`{${i}}`, v || "–"), text);

/** What stands in a cell; a list of choices takes also what is none of them. */
export function put(input, value) {
  if (input.tagName === "SELECT" && ![...input.options].some((o) => o.value === value)) input.add(new Option(value));
  input.value = value;
  kept.set(input, value);
}

/** Writes into cells as if typed, and saves them at once: pairs of a cell and its text. */
export function type(pairs) {
  const changed = pairs.filter(([input, text]) => input.value !== text || !kept.has(input));
  const made = changed.map(([input, value]) => {
    const row = rowOf(input);
    const field = input.dataset.field;
    for (const twin of cellsOf(row, field)) put(twin, value);
    return { row, sheet: sheetOf(input), field, value, seen: seenOf(input) };
  });
  if (made.length) edits.add(...made);
}

function save(input) {
  clearTimeout(pauses.get(input));
  if (input.value === (kept.get(input) ?? input.defaultValue)) return;
  kept.delete(input);
  type([[input, input.value]]);
}

addEventListener("change", ({ target }) => target.closest("[data-row] [data-field]") && save(target));
addEventListener("input", (event) => {
  const input = event.target.closest("[data-row] input[data-field]");
  if (!input || event.isComposing) return;
  clearTimeout(pauses.get(input));
  pauses.set(input, setTimeout(() => save(input), PAUSE));
});
addEventListener("pagehide", () => document.activeElement?.closest("[data-row] input[data-field]") && save(document.activeElement));

/** A new row at the end of a table; null where none can be added. Its fields are saved with it. */
export function addRow(table, fields = {}) {
  const sheet = table.dataset.sheet;
  const template = document.querySelector(`template[data-row-of="${sheet}"]`);
  if (!template) return null;
  const positions = [...table.tBodies[0].rows].map((r) => Number(r.dataset.position));
  const row = template.content.firstElementChild.cloneNode(true);
  row.dataset.row = uuid();
  row.dataset.position = Math.max(0, ...positions) + 1;
  table.tBodies[0].append(row);
  table.parentElement.querySelector("[data-empty]")?.setAttribute("hidden", "");
  const edit = (field, value) => ({ row: row.dataset.row, sheet, field, value, seen: [] });
  for (const [field, value] of Object.entries(fields)) put(row.querySelector(`[data-field="${field}"]`), value);
  edits.add(edit("", row.dataset.position), ...Object.entries(fields).map(([field, value]) => edit(field, value)));
  return row;
}

/** Deletes a row of a table; it can be brought back. */
export function deleteRow(row) {
  const { row: id, position } = row.dataset;
  const sheet = sheetOf(row);
  const place = (value) => edits.add({ row: id, sheet, field: "", value, seen: null });
  const parent = row.parentElement;
  const next = row.nextElementSibling;
  row.remove();
  place(null);
  const name = row.querySelector("[data-field=id], [data-field=name]")?.value;
  offer(fill(words.deleted, name), () => {
    parent.insertBefore(row, next?.isConnected ? next : null);
    place(position);
    row.querySelector("[data-field]").focus();
  });
}

/** Says what was done, and offers to take it back. */
export function offer(text, undo) {
  const bar = document.querySelector("[data-undo]");
  bar.hidden = false;
  bar.querySelector("[data-undo-text]").textContent = text;
  bar.querySelector("button").onclick = () => {
    bar.hidden = true;
    undo();
  };
}

addEventListener("click", (event) => {
  const button = event.target.closest("[data-delete-row]");
  if (!button) return;
  const row = button.closest("[data-row]");
  const next = row.nextElementSibling || row.previousElementSibling;
  deleteRow(row);
  next?.querySelector("[data-field]")?.focus();
});

edits.addEventListener("state", ({ detail }) => {
  state.className = "save-state " + detail;
  state.textContent = words[detail.replace(/-(.)/, (_, c) => c.toUpperCase())] || "";
  if (detail !== "signed-out") return;
  const link = document.createElement("a");
  Object.assign(link, { href: "/sign-in", target: "_blank", textContent: words.signIn });
  state.append(" ", link);
});

edits.addEventListener("saved", ({ detail: answer }) => {
  for (const { id, heads, fields } of answer.rows) {
    for (const input of document.querySelectorAll(`[data-row="${CSS.escape(id)}"] [data-field]`)) {
      const field = input.dataset.field;
      input.dataset.seen = (heads[field] || []).join(" ");
      const typing = input === document.activeElement || edits.waiting.some((e) => e.row === id && e.field === field);
      if (!typing) put(input, fields[field] ?? "");
    }
  }
  problems(answer.problems, answer.notices);
});

edits.addEventListener("refused", ({ detail: { row, field } }) => {
  for (const input of cellsOf(row, field)) note(input, words.refused);
});

edits.addEventListener("overtaken", ({ detail: { standing, mine } }) => {
  for (const other of standing) {
    if (other.field === "") bringBack(other, mine.filter((m) => m.row === other.row));
    else choose(other, mine.find((m) => m.row === other.row && m.field === other.field)?.value ?? "");
  }
});

// Somebody else changed the cell meanwhile: both values are shown, a click chooses.
function choose(other, typed) {
  const inputs = [...cellsOf(other.row, other.field)];
  const boxes = inputs.map((input) => {
    input.dataset.seen = other.change;
    return question(input.parentElement, fill(words.overtaken, other.author, other.value), [
      [fill(words.theirs, other.value), () => inputs.forEach((i) => put(i, other.value))],
      [fill(words.mine, typed), () => { kept.delete(input); type([[input, typed]]); }],
    ], () => { boxes.forEach((b) => b.remove()); input.focus(); });
  });
}

// Somebody else deleted the row meanwhile.
function bringBack(other, mine) {
  const row = document.querySelector(`tr[data-row="${CSS.escape(other.row)}"]`);
  if (!row) return;
  const box = question(row.cells[0], fill(words.overtakenRow, other.author), [
    [words.leaveDeleted, () => row.remove()],
    [words.bringBack, () => edits.add(
      { row: other.row, sheet: sheetOf(row), field: "", value: row.dataset.position, seen: [other.change] },
      ...mine.map((m) => ({ ...m, seen: null })),
    )],
  ], () => box.remove());
}

function question(place, text, answers, then) {
  const box = document.createElement("div");
  box.className = "conflict";
  box.setAttribute("role", "alert");
  const say = document.createElement("p");
  say.textContent = text;
  box.append(say);
  for (const [name, act] of answers) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "btn btn-sm", textContent: name });
    button.addEventListener("click", () => { act(); then(); });
    box.append(button);
  }
  place.append(box);
  return box;
}

function note(input, text) {
  const place = input.parentElement;
  let element = place.querySelector(".field-problem");
  if (!text) {
    element?.remove();
    input.removeAttribute("aria-invalid");
    return;
  }
  if (!element) {
    element = document.createElement("p");
    element.className = "field-problem";
    place.append(element);
  }
  element.textContent = text;
  input.setAttribute("aria-invalid", "true");
}

// Problems stand where they are, and all of them above.
function problems(found, notices) {
  const texts = new Map();
  for (const p of found) {
    const place = p.row + " " + p.field;
    texts.set(place, [...(texts.get(place) || []), p.text]);
  }
  for (const input of document.querySelectorAll("[data-row] [data-field]")) {
    note(input, texts.get(rowOf(input) + " " + input.dataset.field)?.join(" "));
  }
  for (const [list, items] of [["problems", found], ["notices", notices]]) {
    const element = document.querySelector(`[data-list="${list}"]`);
    element.replaceChildren(...items.map(finding));
    element.closest("details").hidden = items.length === 0;
    element.closest("details").querySelector("[data-count]").textContent = items.length;
  }
  for (const tab of document.querySelectorAll("[data-problems-of]")) {
    const count = found.filter((p) => p.sheet === tab.dataset.problemsOf).length;
    tab.textContent = count || "";
    tab.hidden = count === 0;
  }
}

function finding({ sheet, row, field, text }) {
  const item = document.createElement("li");
  item.textContent = text;
  if (!row) return item;
  const link = document.createElement("a");
  link.href = `/assessments/${words.assessment}/sheets/${sheet}#row-${row}/${field ?? ""}`;
  link.textContent = text;
  item.replaceChildren(link);
  return item;
}

/** Moves to the cell that an address names after its #; whether it is on this page. */
export function goTo(hash) {
  const [row, field] = decodeURIComponent(hash.replace("#row-", "")).split("/");
  if (!row) return false;
  const input = cellsOf(row, field)[0] ?? document.querySelector(`tr[data-row="${CSS.escape(row)}"] [data-field]`);
  input?.focus();
  return Boolean(input);
}

addEventListener("click", (event) => {
  const link = event.target.closest(".findings a");
  if (link && goTo(link.hash)) event.preventDefault();
});
goTo(location.hash);

// What an earlier visit could not send.
if (edits.waiting.length) edits.send();
else edits.tell("state", "saved");
