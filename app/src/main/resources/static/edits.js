// SPDX-License-Identifier: Apache-2.0
// Edits of an assessment: kept on this device until the server has them, so that nothing typed is lost when the network
// drops, the session ends or the page is closed.

const MOST = 2000; // in one request
const AGAIN = 5000; // ms until the next try

/** A UUID also where the page came by plain http, where the browser makes none. */
export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * A queue of a person's edits of one assessment. An edit is: row, sheet, field ("" is the row itself, its value the
 * position), value as typed (null: empty, or the row deleted), seen (ids of the changes that were seen, null: any).
 *
 * Events: "state" (saved, waiting, offline, signed-out, refused, frozen), "saved" (the server's answer), "overtaken"
 * ({standing, mine}), "refused" (an edit that the server does not take). Pages of one browser tell each other.
 */
export class Edits extends EventTarget {
  constructor(assessment, reader) {
    super();
    this.url = `/assessments/${assessment}/edits`;
    this.key = `edits:${reader}:${assessment}`;
    this.reader = reader;
    this.most = MOST;
    this.flying = new Set();
    this.others = new BroadcastChannel(this.key);
    this.others.onmessage = ({ data }) => this.dispatchEvent(new CustomEvent("saved", { detail: data }));
    addEventListener("online", () => this.send());
    addEventListener("focus", () => this.state === "signed-out" && this.renew());
    addEventListener("beforeunload", (event) => this.memory?.length && event.preventDefault());
  }

  /** Edits that the server does not have yet. */
  get waiting() {
    return this.memory ?? JSON.parse(localStorage.getItem(this.key) || "[]");
  }

  set waiting(edits) {
    try {
      if (edits.length) localStorage.setItem(this.key, JSON.stringify(edits));
      else localStorage.removeItem(this.key);
      this.memory = null;
    } catch {
      this.memory = edits; // the device is full or keeps nothing: they live in the page only
    }
  }

  /** Adds edits; one of a field that still waits is replaced. */
  add(...more) {
    let edits = this.waiting;
    for (const { row, sheet, field, value, seen } of more) {
      const earlier = edits.find((e) => field && e.row === row && e.field === field && !this.flying.has(e.id));
      edits = edits.filter((e) => e !== earlier);
      edits.push({ id: uuid(), row, sheet, field, value, seen: earlier ? earlier.seen : seen });
    }
    this.waiting = edits;
    return this.send();
  }

  drop(ids) {
    this.waiting = this.waiting.filter((e) => !ids.has(e.id));
  }

  tell(name, detail) {
    if (name === "state") this.state = detail;
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  async send() {
    if (this.flying.size) return;
    clearTimeout(this.timer);
    const batch = this.waiting.slice(0, this.most);
    if (!batch.length) return this.tell("state", "saved");
    this.flying = new Set(batch.map((e) => e.id));
    if (this.state !== "offline") this.tell("state", "waiting");
    let goOn = false;
    try {
      const response = await fetch(this.url, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/json", ...csrf() },
        body: JSON.stringify({ edits: batch }),
        redirect: "manual",
      });
      goOn = await this.take(response, batch);
    } catch {
      this.tell("state", "offline");
      this.timer = setTimeout(() => this.send(), AGAIN);
    } finally {
      this.flying = new Set();
    }
    if (goOn) this.send();
  }

  /** Whether to go on with the next ones. */
  async take(response, batch) {
    if (response.ok) {
      this.saved(await response.json(), batch);
      return true;
    }
    if (response.status === 409) return this.conflict(await response.json(), batch);
    if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
      this.tell("state", "signed-out"); // the edits wait for the next session of the same person
    } else if (response.status >= 500 || response.status === 429) {
      this.tell("state", "offline");
      this.timer = setTimeout(() => this.send(), AGAIN);
    } else if (batch.length > 1) {
      this.most = 1; // one of them is not taken: find it
      return true;
    } else {
      if (response.status !== 404) this.drop(this.flying);
      this.tell("refused", batch[0]);
      this.tell("state", "refused");
    }
    return false;
  }

  saved(answer, batch) {
    this.most = MOST;
    const heads = new Map(answer.rows.map((r) => [r.id, r.heads]));
    const made = new Set(batch.map((e) => e.row + " " + e.field));
    this.drop(this.flying);
    this.waiting = this.waiting.map((e) =>
      made.has(e.row + " " + e.field) ? { ...e, seen: heads.get(e.row)?.[e.field] ?? e.seen } : e,
    );
    this.tell("saved", answer);
    this.others.postMessage(answer);
  }

  conflict(refusal, batch) {
    if (refusal.reason !== "overtaken") {
      this.tell("state", "frozen");
      return false;
    }
    const overtaken = new Set(refusal.standing.map((s) => s.row + " " + s.field));
    const mine = batch.filter((e) => overtaken.has(e.row + " " + e.field) || overtaken.has(e.row + " "));
    this.drop(new Set(mine.map((e) => e.id)));
    this.tell("overtaken", { standing: refusal.standing, mine });
    return mine.length > 0;
  }

  /** Takes the token of a new session, where the same person signed in again. */
  async renew() {
    const response = await fetch(location.href, { redirect: "manual" }).catch(() => null);
    if (!response?.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (page.querySelector("[data-reader]")?.dataset.reader !== this.reader) return;
    document.body.setAttribute("hx-headers", page.body.getAttribute("hx-headers"));
    const token = page.querySelector("input[name=_csrf]")?.value;
    for (const input of document.querySelectorAll("input[name=_csrf]")) input.value = token;
    this.send();
  }
}

const csrf = () => JSON.parse(document.body.getAttribute("hx-headers") || "{}");
