// SPDX-License-Identifier: Apache-2.0
// The flowsheet: a drawing that the server makes of the rows, a panel with what is selected, and the tables below. Every
// change is an edit of a row; the drawing follows what was saved.
import { addRow, deleteRow, edits, offer, put, type } from "./cells.js";
import { View } from "./view.js";

const work = document.querySelector("[data-flow]");
const frame = document.querySelector("[data-view]");
const panel = document.querySelector("[data-panel]");
const nothing = [...panel.childNodes];
const words = work.dataset;
const frozen = "frozen" in words;
const view = new View(frame, frozen ? null : (from, to) => connect(from.dataset.unit, to.dataset.unit));
const fill = (text, ...values) => values.reduce((t, v, i) => t.replace(`{${i}}`, v), text);

let selected = null; // id of a row
let focused = null; // the part of the drawing that Tab leads to
let across = new URLSearchParams(location.search).get("across") === "true";

// ---- rows

const tableOf = (sheet) => document.querySelector(`table[data-sheet="${sheet}"]`);
const rowsOf = (sheet) => [...tableOf(sheet).tBodies[0].rows];
const rowOf = (id) => document.querySelector(`tr[data-row="${CSS.escape(id)}"]`);
const cell = (row, field) => row.querySelector(`[data-field="${field}"]`);
const text = (row, field) => cell(row, field)?.value.trim() ?? "";
const same = (a, b) => a.toLowerCase() === b.toLowerCase();
const sheetOf = (row) => row.closest("[data-sheet]").dataset.sheet;
const nameOf = (row) => text(row, "name") || text(row, "id") || "?";
const unitOf = (id) => rowsOf("processes").find((r) => id && same(text(r, "id"), id));
const placeName = (id) => (id ? (unitOf(id) ? nameOf(unitOf(id)) : id) : words.outside);

function streamName(row) {
  const amount = [text(row, "quantity"), text(row, "unit")].filter(Boolean).join(" ");
  return [text(row, "id"), text(row, "material"), amount].filter(Boolean).join(" ");
}

/** The next id in the series that the ids of a sheet follow, as S07 after S06. */
function nextId(sheet, letter) {
  const ids = rowsOf(sheet).map((r) => text(r, "id"));
  const series = ids.map((id) => /^(\p{L}+)(\d+)$/u.exec(id)).filter(Boolean);
  const follow = 2 * series.length > ids.length;
  const [, letters, digits] = follow ? series.toSorted((a, b) => a[2] - b[2]).at(-1) : ["", letter, "0"];
  let next = Number(digits) + 1;
  const id = () => letters + String(next).padStart(digits.length, "0");
  while (ids.some((i) => same(i, id()))) next++;
  return id();
}

// ---- changes

function addUnit() {
  const row = addRow(tableOf("processes"), { id: nextId("processes", "U"), name: words.newUnit });
  offer(fill(words.added, words.newUnit), () => take(row));
  select(row.dataset.row);
  const name = panel.querySelector("[data-field=name]");
  name.focus();
  name.select();
}

/** A new stream; null is the outside. */
function connect(from, to) {
  const id = (unit) => (unit ? text(rowOf(unit), "id") : "");
  const fields = { id: nextId("streams", "S"), from: id(from), to: id(to) };
  const row = addRow(tableOf("streams"), fields);
  offer(fill(words.connected, placeName(fields.from), placeName(fields.to)), () => take(row));
  select(row.dataset.row);
  panel.querySelector("[data-field=material]").focus();
}

function reverse(row) {
  const [from, to] = [cell(row, "from"), cell(row, "to")];
  const swap = () => type([[from, to.value], [to, from.value]]);
  swap();
  offer(fill(words.reversed, text(row, "id")), swap);
}

function remove(row) {
  deleteRow(row);
  select(null);
  frame.querySelector("[tabindex='0']")?.focus();
}

function take(row) {
  remove(row);
  document.querySelector("[data-undo]").hidden = true;
}

// ---- the panel

function select(id) {
  const row = id && rowOf(id);
  selected = row ? id : null;
  mark();
  if (!row) return panel.replaceChildren(...nothing);
  const sheet = sheetOf(row);
  const part = document.querySelector(`template[data-panel-of="${sheet}"]`).content.cloneNode(true);
  part.querySelector("[data-cells]").append(copy(row, sheet));
  panel.replaceChildren(part);
  panel.dataset.sheet = sheet;
  title();
  results();
  if (sheet === "processes") streamsOf(row);
}

/** The cells of a row again, one below the other. */
function copy(row, sheet) {
  const box = document.createElement("div");
  box.dataset.row = row.dataset.row;
  const heads = [...tableOf(sheet).tHead.rows[0].cells];
  [...row.cells].forEach((from, i) => {
    const input = from.querySelector("[data-field]");
    if (!input) return;
    const place = document.createElement("div");
    place.className = "flow-cell";
    const label = document.createElement("label");
    label.className = "form-label";
    label.htmlFor = "flow-" + input.dataset.field;
    label.append(...[...heads[i].childNodes].map((n) => n.cloneNode(true)));
    const mine = input.cloneNode(true);
    mine.id = label.htmlFor;
    mine.removeAttribute("aria-label");
    put(mine, input.value);
    place.append(label, mine, ...[...from.querySelectorAll(".field-problem")].map((n) => n.cloneNode(true)));
    box.append(place);
  });
  return box;
}

function title() {
  const row = selected && rowOf(selected);
  if (!row) return;
  panel.querySelector("[data-name]").textContent = sheetOf(row) === "streams" ? streamName(row) : nameOf(row);
}

function streamsOf(unit) {
  const id = text(unit, "id");
  const links = rowsOf("streams").flatMap((row) => {
    const into = same(text(row, "to"), id);
    if (!id || (!into && !same(text(row, "from"), id))) return [];
    const item = document.createElement("li");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "btn btn-link btn-sm", textContent: `${into ? "→" : "←"} ${streamName(row)}` });
    button.dataset.select = row.dataset.row;
    item.append(button);
    return [item];
  });
  panel.querySelector("[data-links]").replaceChildren(...links);
  const choices = rowsOf("processes").filter((r) => r !== unit).map((r) => new Option(nameOf(r), r.dataset.row));
  panel.querySelector("[data-to]")?.replaceChildren(...choices, new Option(words.outside, ""));
}

/** What the balance says of the selected stream, where the drawing brings it. */
function results() {
  const said = selected && frame.querySelector(`[data-said-of="${CSS.escape(selected)}"]`);
  panel.querySelector("[data-results]")?.replaceChildren(...(said ? [said.content.cloneNode(true)] : []));
}

panel.addEventListener("click", (event) => {
  const is = (name) => event.target.closest(`[data-${name}]`);
  const row = selected && rowOf(selected);
  if (is("close")) leave();
  else if (is("select")) open(is("select").dataset.select, true);
  else if (is("connect")) connect(selected, panel.querySelector("[data-to]").value || null);
  else if (is("inflow")) connect(null, selected);
  else if (is("reverse")) reverse(row);
  else if (is("delete")) remove(row);
});
document.querySelector("[data-balance]").addEventListener("click", (event) => {
  const button = event.target.closest("[data-select]");
  if (button) open(button.dataset.select, true);
});
panel.addEventListener("keydown", (event) => event.key === "Escape" && leave());

function leave() {
  const part = partOf(selected);
  select(null);
  (part ?? parts()[0])?.focus();
}

// ---- the drawing

const parts = () => [...frame.querySelectorAll("[data-unit], [data-stream]")];
const keyOf = (part) => part.dataset.unit ?? part.dataset.stream;
const partOf = (id) => parts().find((p) => keyOf(p) === id);

/** Marks what is selected; Tab leads to one part, the arrows to the others. */
function mark() {
  const here = partOf(focused) ?? partOf(selected) ?? parts()[0];
  for (const part of parts()) {
    const chosen = keyOf(part) === selected;
    part.classList.toggle("selected", chosen);
    part.setAttribute("aria-pressed", chosen);
    part.setAttribute("tabindex", part === here ? 0 : -1);
  }
}

function open(id, byKey) {
  focused = id;
  select(id);
  if (partOf(id)) view.bringIntoView(partOf(id));
  if (byKey) panel.querySelector("[data-name]")?.focus();
}

frame.addEventListener("click", (event) => {
  const part = event.target.closest("[data-unit], [data-stream]");
  if (part) open(keyOf(part), false);
  else select(null);
});

frame.addEventListener("focusin", (event) => {
  const part = event.target.closest("[data-unit], [data-stream]");
  if (!part || keyOf(part) === focused) return;
  focused = keyOf(part);
  mark();
});

const MOVES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

frame.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const part = event.target.closest("[data-unit], [data-stream]");
  const move = MOVES[event.key];
  if (move && event.shiftKey) view.pan(-60 * move[0], -60 * move[1]);
  else if (move && part) neighbour(part, move)?.focus();
  else if (event.key === "+" || event.key === "=") view.zoom(1.25);
  else if (event.key === "-") view.zoom(0.8);
  else if (event.key === "0") view.place(0);
  else if (part && (event.key === "Enter" || event.key === " ")) open(keyOf(part), true);
  else if (part && event.key === "Delete" && !frozen) remove(rowOf(keyOf(part)));
  else return;
  event.preventDefault();
});

/** The nearest part in a direction; aside counts twice. */
function neighbour(part, [dx, dy]) {
  const middle = (p) => {
    const box = (p.querySelector(".box, text") ?? p).getBBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = middle(part);
  const far = (p) => {
    const [px, py] = middle(p);
    const along = (px - x) * dx + (py - y) * dy;
    const aside = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
    return along > 1 ? along + 2 * aside : Infinity;
  };
  const others = parts().filter((p) => p !== part && far(p) < Infinity);
  return others.toSorted((a, b) => far(a) - far(b))[0];
}

let asked = null;

/** Draws again what the server has now; what is selected, focused and in view stays so. */
async function redraw(place = false) {
  asked?.abort();
  asked = new AbortController();
  try {
    const response = await fetch(`${words.flow}?across=${across}`, { signal: asked.signal, headers: { "HX-Request": "true" } });
    if (!response.ok) return;
    const drawn = document.createRange().createContextualFragment(await response.text());
    const hadFocus = frame.contains(document.activeElement);
    frame.replaceChildren(drawn);
    show(place);
    if (partOf(selected)) view.bringIntoView(partOf(selected));
    if (hadFocus) (partOf(focused) ?? parts()[0])?.focus();
  } catch (problem) {
    if (problem.name !== "AbortError" && problem.name !== "TypeError") throw problem;
  }
}

function show(place) {
  document.querySelector("[data-flow-empty]").hidden = parts().length > 0;
  frame.hidden = parts().length === 0;
  view.take(frame.querySelector("svg"), place);
  const said = frame.querySelector("[data-balance-of]");
  document.querySelector("[data-balance]").replaceChildren(...(said ? [said.content.cloneNode(true)] : []));
  mark();
  results();
}

/** Lists of suggestions follow the tables. */
function suggest() {
  for (const sheet of ["processes", "materials", "streams"]) {
    const options = rowsOf(sheet).map((r) => new Option(text(r, "name"), text(r, "id")));
    let list = document.getElementById("ids-" + sheet);
    if (!list) document.body.append((list = Object.assign(document.createElement("datalist"), { id: "ids-" + sheet })));
    list.replaceChildren(...options);
  }
}

edits.addEventListener("saved", () => {
  title();
  suggest();
  redraw();
});

document.querySelector("[data-add-unit]")?.addEventListener("click", addUnit);
document.querySelector("[data-turn]").addEventListener("click", () => {
  across = !across;
  redraw(true);
});
for (const button of document.querySelectorAll("[data-zoom]")) {
  const act = { in: () => view.zoom(1.25), out: () => view.zoom(0.8), whole: () => view.place(0) };
  button.addEventListener("click", act[button.dataset.zoom]);
}

show(true);
