// SPDX-License-Identifier: Apache-2.0
// Keeps the page of the quick assessment and its files on the device. FILES and VERSION stand before this.
const KEPT = "quick-" + VERSION;
const PAGE = "quick-page";
const PATIENCE = 5000;

addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith("quick-") && name !== KEPT && name !== PAGE) await caches.delete(name);
  }
  await self.clients.claim();
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && url.pathname === "/quick") event.respondWith(page(event));
  else if (FILES.includes(url.pathname)) event.respondWith(file(request));
});

async function file(request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(request, { ignoreVary: true })) || fetch(request);
}

/** The page from the network; the kept one where there is no network, or one that hardly carries. */
async function page(event) {
  const cache = await caches.open(PAGE);
  const kept = await cache.match("/quick", { ignoreVary: true });
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) await cache.put("/quick", answer.clone());
    // whoever signed out leaves no page behind
    else if (answer.type === "opaqueredirect" || answer.status === 403) await cache.delete("/quick");
    return answer.status >= 500 && kept ? kept.clone() : answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(() => resolve(kept.clone()), PATIENCE));
  return Promise.race([fresh.catch(() => kept.clone()), late]);
}
