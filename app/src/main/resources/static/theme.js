// SPDX-License-Identifier: Apache-2.0
// Before the page is drawn: dark where the reader's device asks for it and nothing else was chosen.
const root = document.documentElement;
if (root.dataset.theme === "auto") {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => (root.dataset.bsTheme = dark.matches ? "dark" : "light");
  dark.addEventListener("change", apply);
  apply();
}
