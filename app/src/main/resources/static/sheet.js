// SPDX-License-Identifier: Apache-2.0
// Tables of the plant workbook's sheets, to type in as in a spreadsheet.
import { addRow, type } from "./cells.js";

const cells = (row) => [...row.querySelectorAll("[data-field]")];
const tableOf = (element) => element.closest("table[data-sheet]");

// Enter goes down, as in a spreadsheet; the arrows too where the field does not use them itself.
addEventListener("keydown", (event) => {
  const input = event.target.closest("table[data-sheet] [data-field]");
  if (!input || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (event.key !== "Enter" && (input.tagName === "SELECT" || input.list))) return;
  event.preventDefault();
  const table = tableOf(input);
  const row = input.closest("tr");
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  if (next) cells(next).find((c) => c.dataset.field === input.dataset.field)?.focus();
  else if (event.key === "Enter" && step > 0) addRow(table)?.querySelector("[data-field]").focus();
});

// Cells copied from a spreadsheet fill the cells from here to the right and down.
addEventListener("paste", (event) => {
  const input = event.target.closest("table[data-sheet] [data-field]");
  const copied = parse(event.clipboardData.getData("text/plain"));
  if (!input || (copied.length === 1 && copied[0].length === 1)) return;
  event.preventDefault();
  const table = tableOf(input);
  const column = cells(input.closest("tr")).indexOf(input);
  let row = input.closest("tr");
  const typed = [];
  for (const line of copied) {
    row ??= addRow(table);
    if (!row) break;
    const targets = cells(row).slice(column);
    line.forEach((text, i) => targets[i] && !targets[i].readOnly && typed.push([targets[i], text]));
    row = row.nextElementSibling;
  }
  type(typed);
});

/** Lines of cells as a spreadsheet copies them: a cell with a tab, a line break or a quote is quoted. */
function parse(text) {
  const lines = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    lines.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).replaceAll(/\s+/g, " ").trim());
    if (end === "") break;
    if (end !== "\t") lines.push([]);
  }
  const last = lines.at(-1);
  if (lines.length > 1 && last.length === 1 && last[0] === "") lines.pop();
  return lines;
}

addEventListener("click", (event) => {
  const button = event.target.closest("[data-add-row]");
  if (button) addRow(document.querySelector(`table[data-sheet="${button.dataset.addRow}"]`))?.querySelector("[data-field]").focus();
});
