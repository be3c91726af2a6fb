// Nothing typed is lost. What is typed is kept in this browser at once, sent 1 s after the last key and at least every 5 s, and counts as saved only
// when the server has said so. A save keeps its number and its words until it is answered, so a repeated one is done once.
import { LocalCopy } from "./local.js";
import { same } from "./text.js";

const Pause = 1000;
const AtLeast = 5000;
const Longest = 5000;

export class Saver {
  /** @param page  text(): the text now; apply(text): shows another one; tell(what, details): says how it stands. */
  constructor(number, exchange, page) {
    Object.assign(this, { number, exchange, page, client: crypto.randomUUID(), seq: 0, version: 0, base: null, inflight: null, dirty: false, held: null, failures: 0 });
    this.local = new LocalCopy(number, this.client);
    addEventListener("online", () => this.again());
    addEventListener("focus", () => this.again());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.save() : this.again()));
    addEventListener("pagehide", () => this.save());
  }

  /** Goes out from what the server has; takes up what a page that ended left behind. Returns the text to show. */
  async begin(served) {
    this.version = served.version;
    this.base = served.text;
    const left = (await LocalCopy.orphans(this.number)).filter(copy => copy.state?.person === undefined || copy.state.person === this.page.person);
    const mine = left.filter(copy => copy.text && copy.base && copy.state && (copy.inflight || !same(copy.text, copy.base)));
    for (const copy of left.filter(copy => !mine.includes(copy))) await new LocalCopy(this.number, copy.client).forget();
    const copy = mine.at(-1);
    for (const other of left) if (other !== copy) other.release();
    if (!copy) {
      await LocalCopy.hold(this.number, this.client);
      return served.text;
    }
    // The page goes on as the one that ended: with its name, its numbers, and the save that may or may not have arrived.
    const { state } = copy;
    Object.assign(this, { client: copy.client, seq: state.seq, version: state.version, base: copy.base, inflight: copy.inflight ?? null, dirty: true });
    this.local = new LocalCopy(this.number, this.client);
    this.page.tell("found");
    this.later(0);
    return copy.text;
  }

  get unsaved() {
    return this.dirty || this.inflight !== null;
  }

  /** Something was typed. */
  changed() {
    if (!this.dirty) this.since = performance.now();
    this.dirty = true;
    this.keep();
    if (this.held) return;
    if (!this.inflight) this.page.tell("waiting");
    this.later(Math.max(0, Math.min(Pause, this.since + AtLeast - performance.now())));
  }

  keep(more = {}) {
    const { seq, version } = this;
    return this.local.keep({ text: this.page.text(), state: { seq, version, person: this.page.person }, ...more }).catch(() => this.page.tell("nolocal"));
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), ms);
  }

  /** Tries at once what waits for a network or a session. */
  again() {
    if (this.retry) {
      clearTimeout(this.retry);
      this.retry = null;
      this.send();
    }
  }

  /** Sends what is not saved yet. Resolves when all of it is saved, or cannot be now. */
  async save(keep) {
    clearTimeout(this.timer);
    if (this.sending) return this.sending;
    if (this.held && !keep) return;
    this.held = null;
    if (!this.inflight) {
      if (!this.dirty) return;
      this.inflight = { seq: ++this.seq, version: this.version, text: this.page.text(), ...(keep ? { keep, base: this.base } : {}) };
      this.since = performance.now();
      this.keep({ base: this.base, inflight: this.inflight });
    }
    this.page.tell("saving");
    return this.send();
  }

  send() {
    if (this.retry) return; // it waits its turn
    this.sending ??= this.deliver().finally(() => {
      this.sending = null;
      if (!this.retry && !this.held && (this.inflight || this.dirty)) this.later(this.inflight ? 0 : Pause);
    });
    return this.sending;
  }

  async deliver() {
    const { inflight } = this;
    const { status, body } = await this.exchange.post("save", { client: this.client, ...inflight });
    if (status === 200) this.taken(inflight, body);
    else if (status === 409 && body.result === "Behind" && !inflight.base) inflight.base = this.base;
    else if (status === 409) this.hold("clash", body);
    else if (status === 401) await this.door();
    else if (status === 400) await this.door();
    else if (status === 403) this.hold("forbidden", body);
    else if (status === 404) this.hold("gone", body);
    else if (status === 422 || status === 413) this.hold("refused", body);
    else this.wait(status === 0 ? "offline" : "trouble");
  }

  taken(sent, answer) {
    this.failures = 0;
    this.inflight = null;
    const now = this.page.text();
    const quiet = same(now, sent.text);
    if (answer.result === "Merged" && quiet) {
      this.base = answer.text;
      this.version = answer.version;
      this.page.apply(answer.text);
    } else {
      this.base = sent.text;
      // After a merge that met further typing the version stays behind, so that the next save is merged too.
      this.version = answer.result === "Merged" ? sent.version : answer.version;
    }
    this.dirty = !quiet;
    this.keep({ base: this.base, inflight: null });
    this.page.tell("saved", { at: answer.at, by: answer.result === "Merged" ? answer.by : null, more: this.dirty });
  }

  /** The same save again, later: after 1, 2, 4, then every 5 s. */
  wait(why) {
    this.failures++;
    this.page.tell(why);
    this.retry = setTimeout(() => { this.retry = null; this.send(); }, Math.min(Longest, 500 * 2 ** this.failures));
  }

  /** The session is over, or its token: asks for a new one, and goes on if it is the same person. */
  async door() {
    const answer = await this.exchange.renew(this.client);
    if (answer.status === 200 && answer.body.person !== this.page.person) this.wait("stranger");
    else if (answer.status === 200) this.page.tell("saving");
    else if (answer.status === 401) this.wait("door");
    else if (answer.status === 403) this.hold("forbidden", answer.body);
    else if (answer.status === 404) this.hold("gone", answer.body);
    else this.wait("offline");
  }

  /** A person must decide; typing goes on, and is kept here. */
  hold(why, body) {
    this.inflight = null;
    this.held = why;
    this.dirty = true;
    this.keep({ inflight: null });
    this.page.tell(why, body);
  }

  /** Tries again what was held, when somebody says that the reason is gone. */
  release() {
    this.held = null;
    this.save();
  }

  /** Somebody else has saved, and nothing is typed here: shows it. */
  async follow() {
    if (this.unsaved || this.sending) return;
    const answer = await this.exchange.renew(this.client);
    if (answer.status !== 200 || this.unsaved || answer.body.version <= this.version) return;
    this.base = answer.body.text;
    this.version = answer.body.version;
    this.page.apply(answer.body.text);
    this.keep({ base: this.base });
  }
}
