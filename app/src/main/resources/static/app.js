// SPDX-License-Identifier: Apache-2.0
// Behaviour that every page shares.

// A menu closes on Escape, and when something else is touched.
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// A form is sent once, however often its button is pressed.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.hasAttribute("hx-post") || form.hasAttribute("hx-put")) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});

// A question before something that cannot be undone: data-confirm="…" on the button.
addEventListener("click", (event) => {
  const button = event.target.closest("[data-confirm]");
  if (button && !confirm(button.dataset.confirm)) event.preventDefault();
});

// Copies the text of a field: data-copy="its id", and then says so: data-copied="…".
addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  await navigator.clipboard?.writeText(field.value);
  button.textContent = button.dataset.copied;
});

// Who signs out leaves no page for use without network behind; see service-worker.js.
addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/sign-out") globalThis.caches?.delete("quick-page");
});

// On a narrow screen the part that is open can be seen among the others.
for (const part of document.querySelectorAll(".parts, .sheets, .chapters ul")) {
  const open = part.querySelector("[aria-current]");
  if (open && part.scrollWidth > part.clientWidth) {
    const [at, within] = [open.getBoundingClientRect(), part.getBoundingClientRect()];
    part.scrollLeft += at.left - within.left - (within.width - at.width) / 2;
  }
}
