// SPDX-License-Identifier: Apache-2.0
// Edits of an assessment: kept on this device until the server has them, so that nothing typed is lost when the network
// drops, the session ends or the page is closed.

const csrf = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}");

/** A queue of edits of one assessment. Events: "state" (saved, waiting, offline, signed-out, refused), "saved", "overtaken", "frozen". */
export class Edits extends EventTarget {
  constructor(assessment) {
    super();
    this.url = `/assessments/${assessment}/edits`;
    this.key = `edits:${assessment}`;
    this.sending = false;
    addEventListener("online", () => this.send());
    addEventListener("beforeunload", (event) => {
      if (this.sending && !this.stored) event.preventDefault();
    });
  }

  /** Edits that the server does not have yet. */
  get waiting() {
    return JSON.parse(localStorage.getItem(this.key) || "[]");
  }

  set waiting(edits) {
    this.stored = true;
    try {
      if (edits.length) localStorage.setItem(this.key, JSON.stringify(edits));
      else localStorage.removeItem(this.key);
    } catch {
      this.stored = false; // the device is full: the edits live in the page only
      this.memory = edits;
    }
  }

  /** Adds an edit: row, sheet, field ("" is the row itself), value as typed (null: empty), seen (ids of changes, null: any). */
  add({ row, sheet, field, value, seen }) {
    const edits = this.waiting.filter((e) => !(e.row === row && e.field === field && !e.sent));
    const earlier = this.waiting.find((e) => e.row === row && e.field === field && !e.sent);
    edits.push({ id: crypto.randomUUID(), row, sheet, field, value, seen: earlier ? earlier.seen : seen });
    this.waiting = edits;
    return this.send();
  }

  /** A new row at the end of a sheet; its id. */
  addRow(sheet, position) {
    const row = crypto.randomUUID();
    this.add({ row, sheet, field: "", value: String(position), seen: [] });
    return row;
  }

  forget(row, field) {
    this.waiting = this.waiting.filter((e) => !(e.row === row && e.field === field));
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  async send() {
    if (this.sending) return;
    const batch = this.waiting;
    if (!batch.length) return this.tell("state", "saved");
    this.sending = true;
    this.tell("state", "waiting");
    this.waiting = batch.map((e) => ({ ...e, sent: true }));
    try {
      const response = await fetch(this.url, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", ...csrf() },
        body: JSON.stringify({ edits: batch.map(({ sent, ...edit }) => edit) }),
        redirect: "manual",
      });
      await this.take(response, batch);
    } catch {
      this.unsent();
      this.tell("state", "offline");
      setTimeout(() => this.send(), 5000);
    } finally {
      this.sending = false;
    }
    if (this.waiting.some((e) => !e.sent)) this.send();
  }

  async take(response, batch) {
    const ids = new Set(batch.map((e) => e.id));
    const rest = () => this.waiting.filter((e) => !ids.has(e.id));
    if (response.ok) {
      const answer = await response.json();
      const heads = new Map(answer.rows.map((r) => [r.id, r.heads]));
      this.waiting = rest().map((e) => ({ ...e, seen: heads.get(e.row)?.[e.field] ?? e.seen }));
      this.tell("saved", answer);
      this.tell("state", this.waiting.length ? "waiting" : "saved");
    } else if (response.status === 409) {
      const refusal = await response.json();
      if (refusal.reason === "overtaken") {
        const overtaken = new Set(refusal.standing.map((s) => s.row + " " + s.field));
        const lost = batch.filter((e) => overtaken.has(e.row + " " + e.field) || overtaken.has(e.row + " "));
        this.waiting = this.waiting
          .filter((e) => !lost.some((l) => l.id === e.id))
          .map(({ sent, ...edit }) => edit);
        this.tell("overtaken", { standing: refusal.standing, mine: lost });
        if (lost.length === 0) this.tell("state", "refused");
      } else {
        this.unsent();
        this.tell("frozen", batch);
        this.tell("state", "refused");
      }
    } else if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
      this.unsent(); // the session ended: the edits wait for the next one
      this.tell("state", "signed-out");
    } else if (response.status >= 500) {
      this.unsent();
      this.tell("state", "offline");
      setTimeout(() => this.send(), 5000);
    } else {
      this.unsent();
      this.tell("state", "refused");
    }
  }

  unsent() {
    this.waiting = this.waiting.map(({ sent, ...edit }) => edit);
  }
}
