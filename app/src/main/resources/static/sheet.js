// SPDX-License-Identifier: Apache-2.0
// A sheet of the plant workbook as a table to type in: each cell is saved as it is left.
import { Edits } from "./edits.js";

const table = document.querySelector("[data-sheet]");
const sheet = table.dataset.sheet;
const edits = new Edits(table.dataset.assessment);
const state = document.querySelector("[data-save-state]");
const words = state.dataset;

const cell = (row, field) =>
  table.querySelector(`tr[data-row="${CSS.escape(row)}"] [data-field="${CSS.escape(field)}"]`);
const seen = (input) => (input.dataset.seen ? input.dataset.seen.split(" ") : []);

table.addEventListener("change", (event) => {
  const input = event.target.closest("[data-field]");
  if (!input) return;
  const row = input.closest("tr").dataset.row;
  edits.add({ row, sheet, field: input.dataset.field, value: input.value, seen: seen(input) });
});

// Enter goes down, as in a spreadsheet; the arrows too where the field does not use them itself.
table.addEventListener("keydown", (event) => {
  const input = event.target.closest("[data-field]");
  if (!input || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (event.key !== "Enter" && input.tagName === "SELECT")) return;
  const rows = [...table.querySelectorAll("tbody tr")];
  const next = rows[rows.indexOf(input.closest("tr")) + step];
  event.preventDefault();
  if (next) next.querySelector(`[data-field="${CSS.escape(input.dataset.field)}"]`)?.focus();
  else if (event.key === "Enter" && step === 1) addRow()?.querySelector("[data-field]")?.focus();
});

// Cells copied from a spreadsheet fill the cells from here to the right and down.
table.addEventListener("paste", (event) => {
  const input = event.target.closest("[data-field]");
  const lines = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/).map((l) => l.split("\t"));
  if (!input || (lines.length === 1 && lines[0].length === 1)) return;
  event.preventDefault();
  const column = [...input.closest("tr").querySelectorAll("[data-field]")].indexOf(input);
  let row = input.closest("tr");
  for (const line of lines) {
    if (!row) row = addRow();
    if (!row) return;
    const inputs = [...row.querySelectorAll("[data-field]")];
    line.forEach((text, i) => {
      const target = inputs[column + i];
      if (!target || target.readOnly) return;
      target.value = text;
      target.dispatchEvent(new Event("change", { bubbles: true }));
    });
    row = row.nextElementSibling;
  }
});

document.querySelector("[data-add-row]")?.addEventListener("click", () => addRow()?.querySelector("[data-field]")?.focus());

function addRow() {
  const template = document.querySelector("#row-template");
  if (!template) return null;
  const last = [...table.querySelectorAll("tbody tr")].at(-1);
  const position = (last ? Number(last.dataset.position) : 0) + 1;
  const row = template.content.firstElementChild.cloneNode(true);
  row.dataset.row = edits.addRow(sheet, position);
  row.dataset.position = position;
  table.tBodies[0].append(row);
  document.querySelector("[data-empty]")?.setAttribute("hidden", "");
  return row;
}

table.addEventListener("click", (event) => {
  const button = event.target.closest("[data-delete-row]");
  if (!button) return;
  const row = button.closest("tr");
  edits.add({ row: row.dataset.row, sheet, field: "", value: null, seen: null });
  const next = row.nextElementSibling || row.previousElementSibling;
  row.remove();
  next?.querySelector("[data-field]")?.focus();
});

edits.addEventListener("state", ({ detail }) => {
  state.textContent = words[detail.replace(/-(.)/, (_, c) => c.toUpperCase())] || "";
  state.className = "save-state " + detail;
});

edits.addEventListener("saved", ({ detail: answer }) => {
  for (const row of answer.rows) {
    for (const input of table.querySelectorAll(`tr[data-row="${CSS.escape(row.id)}"] [data-field]`)) {
      input.dataset.seen = (row.heads[input.dataset.field] || []).join(" ");
      if (input !== document.activeElement) input.value = row.fields[input.dataset.field] ?? "";
    }
  }
  problems(answer.problems, answer.notices);
});

edits.addEventListener("overtaken", ({ detail: { standing, mine } }) => {
  for (const other of standing) {
    const input = cell(other.row, other.field);
    if (!input) continue;
    const typed = mine.find((m) => m.row === other.row && m.field === other.field)?.value ?? "";
    choose(input, other, typed);
  }
});

edits.addEventListener("frozen", () => (state.textContent = words.frozen));

// Somebody else changed the cell meanwhile: both values are shown, a click chooses.
function choose(input, other, typed) {
  const box = document.createElement("div");
  box.className = "conflict";
  box.setAttribute("role", "alert");
  const say = document.createElement("p");
  say.textContent = words.overtaken.replace("{0}", other.author).replace("{1}", other.value || "–");
  const button = (text, act) => {
    const b = document.createElement("button");
    b.type = "button";
    b.className = "btn btn-sm";
    b.textContent = text;
    b.addEventListener("click", () => {
      box.remove();
      act();
      input.focus();
    });
    return b;
  };
  input.dataset.seen = other.change;
  box.append(
    say,
    button(words.theirs.replace("{0}", other.value || "–"), () => (input.value = other.value)),
    button(words.mine.replace("{0}", typed || "–"), () => {
      input.value = typed;
      edits.add({ row: other.row, sheet, field: other.field, value: typed, seen: [other.change] });
    }),
  );
  input.closest("td").append(box);
}

// Problems stand where they are, and all of them above.
function problems(found, notices) {
  for (const input of table.querySelectorAll("[data-field]")) {
    const texts = found.filter((p) => p.row === input.closest("tr").dataset.row && p.field === input.dataset.field);
    input.setAttribute("aria-invalid", texts.length > 0);
    input.title = texts.map((p) => p.text).join(" ");
    let note = input.closest("td").querySelector(".field-problem");
    if (texts.length && !note) {
      note = document.createElement("p");
      note.className = "field-problem";
      input.closest("td").append(note);
    }
    if (note) note.textContent = input.title;
    if (note && !texts.length) note.remove();
  }
  for (const [list, items] of [["problems", found], ["notices", notices]]) {
    const element = document.querySelector(`[data-list="${list}"]`);
    element.replaceChildren(
      ...items.map((p) => {
        const item = document.createElement("li");
        item.textContent = p.text;
        return item;
      }),
    );
    element.closest("details").hidden = items.length === 0;
    element.closest("details").querySelector("[data-count]").textContent = items.length;
  }
  for (const tab of document.querySelectorAll("[data-problems-of]")) {
    const count = found.filter((p) => p.sheet === tab.dataset.problemsOf).length;
    tab.textContent = count || "";
    tab.hidden = count === 0;
  }
}

// What an earlier visit could not send.
if (edits.waiting.length) edits.send();
else edits.tell("state", "saved");
