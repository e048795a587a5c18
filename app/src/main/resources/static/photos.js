// SPDX-License-Identifier: Apache-2.0
// Photos of a quick assessment: made smaller and kept on this device, each with the id that it will have at the centre, until
// the server has them. They stay when the network, the page or the battery is gone.

const LONGEST_SIDE = 1600;
const QUALITY = 0.8;
const STORE = "photos";

let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("openrecp-quick", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" }).createIndex("draft", "draft");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function within(mode, work) {
  const store = (await database()).transaction(STORE, mode);
  const request = work(store.objectStore(STORE));
  return new Promise((resolve, reject) => {
    store.oncomplete = () => resolve(request.result);
    store.onabort = store.onerror = () => reject(store.error);
  });
}

/** Those of a draft, as they were taken. */
export async function list(draft) {
  const found = await within("readonly", (store) => store.index("draft").getAll(draft));
  return found.sort((a, b) => a.taken.localeCompare(b.taken));
}

/** Keeps a photo. Rejects where it is no picture, or the device is full. */
export async function keep(draft, name, file) {
  const photo = {
    id: crypto.randomUUID(),
    draft,
    name,
    taken: new Date().toISOString(),
    content: await (await smaller(file)).arrayBuffer(),
    sent: false,
  };
  await within("readwrite", (store) => store.put(photo));
  return photo;
}

export const remove = (id) => within("readwrite", (store) => store.delete(id));

export async function removeAll(draft) {
  for (const { id } of await list(draft)) await remove(id);
}

/** A JPEG, upright, its long side at most 1600 pixels. */
async function smaller(file) {
  const image = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", QUALITY));
}

const blob = (photo) => new Blob([photo.content], { type: "image/jpeg" });

/** A small picture of it, and its button. */
export function item(photo, words) {
  const entry = document.createElement("li");
  const image = document.createElement("img");
  image.alt = photo.name;
  image.src = URL.createObjectURL(blob(photo));
  image.onload = () => URL.revokeObjectURL(image.src);
  const name = document.createElement("span");
  name.className = "evidence-name";
  name.textContent = photo.refused ? `${photo.name}: ${words.photoRefused}` : photo.name;
  const badge = document.createElement("span");
  badge.className = "badge state";
  badge.textContent = photo.sent ? words.sent : words.draft;
  entry.append(image, name, badge);
  if (!photo.sent) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-ghost-secondary";
    button.dataset.removePhoto = photo.id;
    button.textContent = words.delete;
    button.setAttribute("aria-label", `${words.delete}: ${photo.name}`);
    entry.append(button);
  }
  return entry;
}

/**
 * Sends those of a draft that the server has not yet; one that arrived though its answer was lost is known there by its id.
 * Resolves to how many are still to be sent; rejects where there is no network.
 */
export async function send(draft, headers) {
  let left = 0;
  for (const photo of await list(draft).catch(() => [])) {
    if (photo.sent || photo.refused) continue;
    const body = new FormData();
    body.set("id", photo.id);
    body.set("file", blob(photo), photo.name);
    const answer = await fetch(`/evidence/of/assessment/${draft}`, {
      method: "POST",
      headers: { ...headers, "HX-Request": "true" },
      body,
      redirect: "manual",
    });
    if (answer.ok) photo.sent = true;
    else if (answer.status === 422 || answer.status === 409) photo.refused = true;
    else left++;
    await within("readwrite", (store) => store.put(photo));
  }
  return left;
}
