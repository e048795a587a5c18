// SPDX-License-Identifier: Apache-2.0
// A drawing that is larger than its frame: moved and made larger with wheel, fingers, mouse and keys.

const LEAST = 0.15;
const MOST = 4;
const READABLE = 0.7; // scale below which words are too small
const STILL = 6; // px that a finger may move and not drag

/** Shows an svg in a frame. `reach(a, b)` is told when one is dragged from [data-unit] a to b; null: nothing is reached for. */
export class View {
  constructor(frame, reach) {
    this.frame = frame;
    this.reach = reach;
    this.pointers = new Map();
    frame.addEventListener("wheel", (e) => this.wheel(e), { passive: false });
    frame.addEventListener("pointerdown", (e) => this.down(e));
    addEventListener("pointermove", (e) => this.move(e));
    addEventListener("pointerup", (e) => this.up(e, true));
    addEventListener("pointercancel", (e) => this.up(e, false));
    frame.addEventListener("click", (e) => this.moved && e.stopImmediatePropagation(), true);
    frame.addEventListener("focusin", (e) => this.bringIntoView(e.target));
    addEventListener("beforeprint", () => this.print(true));
    addEventListener("afterprint", () => this.print(false));
    new ResizeObserver(() => this.apply()).observe(frame);
  }

  /** Takes the svg that is in the frame; the first time, or when it is turned, it is placed so that it can be read. */
  take(svg, place) {
    this.svg = svg;
    if (svg.hasAttribute("width")) {
      this.size = { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
      svg.removeAttribute("width");
      svg.removeAttribute("height");
    }
    if (place || !this.scale) this.place(READABLE);
    else this.apply();
  }

  get room() {
    return { width: this.frame.clientWidth || 1, height: this.frame.clientHeight || 1 };
  }

  /** All of it, but no smaller than a scale. */
  place(least) {
    const { width, height } = this.room;
    const whole = Math.min(width / this.size.width, height / this.size.height);
    this.scale = Math.max(least, Math.min(whole, 1.25));
    this.x = Math.min(0, (this.size.width - width / this.scale) / 2);
    this.y = Math.min(0, (this.size.height - height / this.scale) / 2);
    this.apply();
  }

  /** On paper stands all of it. */
  print(begins) {
    this.printing = begins;
    if (begins) this.svg.setAttribute("viewBox", `0 0 ${this.size.width} ${this.size.height}`);
    else this.apply();
  }

  apply() {
    if (!this.svg || this.printing) return;
    const { width, height } = this.room;
    this.svg.setAttribute("viewBox", `${this.x} ${this.y} ${width / this.scale} ${height / this.scale}`);
  }

  point(event) {
    const box = this.frame.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  zoom(factor, at = { x: this.room.width / 2, y: this.room.height / 2 }) {
    const scale = Math.max(LEAST, Math.min(MOST, this.scale * factor));
    this.x += at.x / this.scale - at.x / scale;
    this.y += at.y / this.scale - at.y / scale;
    this.scale = scale;
    this.apply();
  }

  pan(dx, dy) {
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
    this.apply();
  }

  // A wheel scrolls the page until one works on the drawing.
  wheel(event) {
    if (!event.ctrlKey && !event.metaKey && !this.frame.contains(document.activeElement)) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY / (event.deltaMode ? 20 : 500)), this.point(event));
  }

  down(event) {
    if (event.pointerType === "mouse" && event.button !== 0) return;
    this.pointers.set(event.pointerId, this.point(event));
    this.moved = this.pointers.size > 1;
    this.start = this.point(event);
    this.from = this.pointers.size === 1 && this.reach ? event.target.closest("[data-unit]") : null;
    this.line?.remove();
    this.line = null;
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.point(event);
    if (!this.moved && Math.hypot(now.x - this.start.x, now.y - this.start.y) < STILL) return;
    this.moved = true;
    this.pointers.set(event.pointerId, now);
    if (this.pointers.size > 1) this.pinch(event.pointerId, before, now);
    else if (this.from) this.draw(now, event);
    else this.pan(now.x - before.x, now.y - before.y);
  }

  pinch(id, before, now) {
    const other = [...this.pointers].find(([key]) => key !== id)[1];
    const apart = (p) => Math.max(1, Math.hypot(p.x - other.x, p.y - other.y));
    this.zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  draw(now, event) {
    const box = this.from.getBBox();
    this.line ??= this.svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "line"));
    this.line.setAttribute("class", "reach");
    const ends = { x1: box.x + box.width / 2, y1: box.y + box.height / 2, x2: this.x + now.x / this.scale, y2: this.y + now.y / this.scale };
    for (const [name, value] of Object.entries(ends)) this.line.setAttribute(name, value);
    this.aim(this.unitAt(event));
  }

  unitAt(event) {
    const unit = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-unit]");
    return unit && this.frame.contains(unit) && unit !== this.from ? unit : null;
  }

  aim(unit) {
    this.frame.querySelectorAll(".aimed").forEach((u) => u !== unit && u.classList.remove("aimed"));
    unit?.classList.add("aimed");
  }

  up(event, done) {
    if (!this.pointers.delete(event.pointerId)) return;
    const to = done && this.line ? this.unitAt(event) : null;
    this.line?.remove();
    this.line = null;
    this.aim(null);
    if (to) this.reach(this.from, to);
    this.from = null;
  }

  bringIntoView(part) {
    if (this.pointers.size || !part.getBBox) return;
    const box = part.getBBox();
    const { width, height } = this.room;
    const fits = (from, size, at, room) => from >= at && from + size <= at + room / this.scale;
    if (!fits(box.x, box.width, this.x, width)) this.x = box.x + box.width / 2 - width / this.scale / 2;
    if (!fits(box.y, box.height, this.y, height)) this.y = box.y + box.height / 2 - height / this.scale / 2;
    this.apply();
  }
}
