// SPDX-License-Identifier: Apache-2.0
// What was typed into a form outlives the end of the session and a dropped network. It is kept in this tab, under the
// account that typed it, from sending the form until the application answers it; if the answer was that somebody has to
// sign in first, its page opens again after that. The hidden fields come back too, so that what others changed
// meanwhile is found as if nothing had happened between.

const store = "typed";
const { reader, typed: note } = document.body.dataset;
const here = location.pathname + location.search;

/** Fields whose text can be put back, in the order of the form. */
const fields = (form) =>
  [...form.elements].filter((f) => f.name && f.name !== "_csrf" && !["submit", "button", "file"].includes(f.type));

const isTyped = (field) =>
  field.type === "checkbox" || field.type === "radio"
    ? field.checked !== field.defaultChecked
    : field.options
      ? [...field.options].some((o) => o.selected && !o.defaultSelected)
      : field.type !== "hidden" && field.value !== field.defaultValue;

const read = ({ name, type, checked, value }) =>
  type === "checkbox" || type === "radio" ? { name, checked } : { name, value };

addEventListener("submit", (event) => {
  const form = event.target;
  const inputs = fields(form);
  if (event.defaultPrevented || !reader || form.method !== "post" || !form.closest("main")) return;
  if (form.hasAttribute("hx-post") || inputs.some((f) => f.type === "password") || !inputs.some(isTyped)) return;
  const kept = { reader, page: here, action: form.getAttribute("action"), fields: inputs.map(read) };
  try {
    sessionStorage.setItem(store, JSON.stringify(kept));
  } catch {
    // too much for the browser to keep: the form is sent all the same
  }
});

function putBack(kept) {
  const form = [...document.querySelectorAll("main form")].find((f) => f.getAttribute("action") === kept.action);
  if (!form) return;
  const inputs = fields(form);
  kept.fields.forEach((old, i) => {
    if (inputs[i]?.name === old.name) Object.assign(inputs[i], old);
  });
  const alert = document.createElement("div");
  alert.className = "alert alert-warning";
  alert.setAttribute("role", "status");
  alert.textContent = note;
  form.before(alert);
  alert.scrollIntoView({ block: "center" });
}

const kept = JSON.parse(sessionStorage.getItem(store) || "null");
if (kept && !reader) sessionStorage.setItem(store, JSON.stringify({ ...kept, ended: true }));
else if (kept) {
  // an answer to the form has the form's page as its referrer; who opens the page anew has none
  const again = performance.getEntriesByType("navigation")[0]?.type !== "navigate" || !document.referrer;
  const isOwn = kept.reader === reader;
  if (isOwn && kept.ended && !kept.opened && kept.page !== here) {
    sessionStorage.setItem(store, JSON.stringify({ ...kept, opened: true }));
    location.replace(kept.page);
  } else {
    sessionStorage.removeItem(store);
    if (isOwn && kept.page === here && (kept.ended || again)) putBack(kept);
  }
}
