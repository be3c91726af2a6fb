// Who else has the story open. The second to come gets a clear choice: write along, or read.
import { LocalCopy } from "./local.js";
import { say, words } from "./words.js";

const Every = 15_000;

export class Presence {
  constructor(page, served) {
    Object.assign(this, { page, writes: true });
    this.meet(served.present.filter(p => p.writes));
    setInterval(() => this.beat(), Every);
    addEventListener("pagehide", () => page.exchange.post("presence", { client: page.saver.client, leaves: "yes" }, { keepalive: true }));
    addEventListener("pageshow", event => { if (event.persisted) this.beat(); });
  }

  /** A page of one's own that was just reloaded is still on the server's list; the locks of this browser know better. */
  async meet(writers) {
    const another = await LocalCopy.another(this.page.number, this.page.saver.client);
    const other = writers.find(w => !w.me || another);
    if (other) this.offer(other);
    this.beat();
  }

  offer(other) {
    this.writes = false;
    this.page.writable = false;
    const write = () => { this.writes = true; this.page.writable = true; this.page.notes.clear("others"); this.beat(); };
    this.page.notes.show("others", "", "lock", say(other.me ? words.otherWindow : words.otherWriter, { name: other.name, at: other.since }), [
      [other.me ? words.writeHere : words.writeAlong, write, "primary"],
      [words.readAlong, () => this.page.notes.show("others", "", "eye", say(words.reading, { name: other.name }), [[words.writeAlong, write]])],
    ]);
  }

  async beat() {
    const { page } = this;
    const answer = await page.exchange.post("presence", { client: page.saver.client, writes: this.writes ? "yes" : "" });
    if (answer.status === 404) return page.saver.hold("gone", {});
    if (answer.status !== 200) return;
    const another = await LocalCopy.another(page.number, page.saver.client);
    this.draw(answer.body.present.filter(one => !one.me || another));
    if (page.served.state !== answer.body.state) {
      page.served.state = answer.body.state;
      page.notes.show("state", "warn", "alert", answer.body.state === "Withdrawn" ? words.withdrawn : words.stateChanged, [[words.reload, async () => { await page.saver.save(); location.reload(); }]]);
    }
    if (answer.body.version > page.saver.version) page.saver.follow();
    page.remarks.load();
  }

  draw(present) {
    this.page.part("present").replaceChildren(...present.map(one => {
      const letter = Object.assign(document.createElement("b"), { textContent: [...one.name][0] ?? "؟" });
      const who = Object.assign(document.createElement("span"), { className: "who live small" });
      who.append(letter, say(one.writes ? words.writesNow : words.readsNow, { name: one.name }));
      return who;
    }));
  }
}
