// SPDX-License-Identifier: Apache-2.0
// A text field that suggests as one types: <div data-combobox="/address"><input …></div>.
// The address answers ?q=… with <li role="option"> elements; without script the field is plain text.

const WAIT = 200;

function combobox(box, number) {
  const input = box.querySelector("input");
  const list = document.createElement("ul");
  list.id = `${input.id}-options`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
  list.hidden = true;
  box.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");

  let active = -1;
  let timer = 0;
  let asked = 0;

  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function move(to) {
    const all = options();
    if (all.length === 0) return;
    active = (to + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    input.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  }

  function choose(option) {
    input.value = option.textContent.trim();
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  async function ask() {
    const mine = ++asked;
    if (input.value.trim() === "") return close();
    const response = await fetch(`${box.dataset.combobox}?q=${encodeURIComponent(input.value)}`);
    if (!response.ok || mine !== asked) return;
    list.innerHTML = await response.text();
    options().forEach((option, i) => { option.id = `${list.id}-${number}-${i}`; });
    active = -1;
    list.hidden = list.children.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask().catch(close), WAIT);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active < 0 ? -1 : active - 1);
    else if (event.key === "Enter" && active >= 0) choose(options()[active]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    event.preventDefault();
    choose(option);
  });
}

document.querySelectorAll("[data-combobox]").forEach(combobox);
