// The copy in this browser: written at each input, before anything is sent. One record for each page that types; a lock says that the page lives.
const open = new Promise((resolve, reject) => {
  const asked = indexedDB.open("warraq-editor", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("copies");
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});
open.catch(() => {});

async function store(mode, use) {
  const db = await open;
  return new Promise((resolve, reject) => {
    const work = db.transaction("copies", mode);
    const asked = use(work.objectStore("copies"));
    work.oncomplete = () => resolve(asked?.result);
    work.onerror = work.onabort = () => reject(work.error);
  });
}

const name = (number, client, part) => `${number}/${client}/${part}`;
const lock = (number, client) => `warraq-editor/${number}/${client}`;

export class LocalCopy {
  constructor(number, client) {
    this.number = number;
    this.client = client;
    this.next = {};
    this.writing = null;
  }

  /** Keeps the parts that are named; while one write is under way, only the newest of each part waits. */
  keep(parts) {
    Object.assign(this.next, parts);
    this.writing ??= this.write().finally(() => { this.writing = null; });
    return this.writing;
  }

  async write() {
    while (Object.keys(this.next).length) {
      const parts = this.next;
      this.next = {};
      await store("readwrite", copies => {
        for (const [part, value] of Object.entries(parts)) copies.put(value, name(this.number, this.client, part));
      });
    }
  }

  forget() {
    return store("readwrite", copies => copies.delete(IDBKeyRange.bound(name(this.number, this.client, ""), name(this.number, this.client, "\uffff"))));
  }

  /** Holds the lock of a page that lives, until it is let go or the page ends; null when another page holds it. */
  static hold(number, client) {
    if (!navigator.locks) return Promise.resolve(() => {});
    return new Promise(resolve => {
      navigator.locks.request(lock(number, client), { ifAvailable: true }, got => {
        if (got === null) return resolve(null);
        return new Promise(release => resolve(release));
      });
    });
  }

  /** Whether another page of this browser has the story open: its lock lives exactly as long as it does. */
  static async another(number, client) {
    const held = (await navigator.locks?.query())?.held ?? [];
    return held.some(l => l.name.startsWith(lock(number, "")) && l.name !== lock(number, client));
  }

  /** Copies of this story that a page left behind when it ended, with the parts each kept. */
  static async orphans(number) {
    const all = await store("readonly", copies => copies.getAllKeys(IDBKeyRange.bound(`${number}/`, `${number}/\uffff`))).catch(() => []);
    const found = [];
    for (const client of new Set(all.map(key => key.split("/")[1]))) {
      const release = await LocalCopy.hold(number, client);
      if (!release) continue;
      const copy = { client, release };
      for (const part of ["text", "base", "state", "inflight"]) copy[part] = await store("readonly", copies => copies.get(name(number, client, part)));
      found.push(copy);
    }
    return found;
  }
}
