// Proofing as somebody types: after a pause the text is read by the server, and what it says is drawn and listed. Nothing is saved by it.
import { Decoration } from "@tiptap/pm/view";
import { findingsKey, markOf, readCaret } from "./marks.js";
import { bodyOf, spot } from "./text.js";

const Pause = 150;

export class Proofing {
  /** @param told  called with findings and days when the text was read. */
  constructor(exchange, body, headline, told) {
    Object.assign(this, { exchange, body, headline, told, picture: () => undefined, findings: [], days: [], on: true, pending: [] });
  }

  later(ms = Pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), ms);
  }

  async read() {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    const [doc, title] = [this.body.state.doc, this.headline.state.doc];
    const answer = await this.exchange.post("proof", { headline: title.textContent, picture: this.picture(), body: bodyOf(doc) }, { signal: asked.signal });
    if (asked.signal.aborted) return;
    if (answer.status !== 200) {
      if (answer.status === 0) this.later(5000);
      return;
    }
    if (this.body.state.doc !== doc || this.headline.state.doc !== title) return; // another reading is on its way
    this.findings = number(answer.body.findings);
    this.days = answer.body.days;
    if (await this.settle()) return this.later(0);
    this.draw();
    this.told();
  }

  /** A question that was answered by changing the text, and is asked again of the new one, is answered. */
  async settle() {
    let any = false;
    for (const wait of this.pending.splice(0)) {
      for (const again of this.findings.filter(f => !f.answer && f.rule === wait.rule && f.block === wait.block)) {
        await this.answer(again, wait.answer, wait.note, false);
        any = true;
      }
    }
    return any;
  }

  get open() {
    return this.findings.filter(f => !f.answer && f.severity !== "Info");
  }

  draw(here = this.here) {
    this.here = here;
    for (const editor of [this.body, this.headline]) readCaret(editor.view);
    const list = [], top = [];
    const doc = this.body.state.doc;
    if (this.on) {
      for (const f of this.open) {
        const css = `${markOf(f.rule)}${f.uid === here ? " here" : ""}`;
        if (f.block === "headline") {
          if (f.length && f.start + f.length <= this.headline.state.doc.content.size) top.push(Decoration.inline(f.start, f.start + f.length, { class: css, "data-finding": f.uid }));
          continue;
        }
        const at = spot(doc, f);
        if (!at) continue;
        if (f.rule === "NW01") list.push(Decoration.node(at.pos, at.pos + at.node.nodeSize, { class: "again" }));
        if (f.length) list.push(Decoration.inline(at.from, at.to, { class: f.rule === "NW01" ? "" : css, "data-finding": f.uid }));
        list.push(Decoration.node(at.pos, at.pos + at.node.nodeSize, { class: f.rule.startsWith("NW") ? "asks" : "faulty" }));
      }
      for (const day of this.days) {
        const at = day.block !== "headline" && spot(doc, day);
        if (at) list.push(Decoration.inline(at.from, at.to, { class: "m date", "data-ghost": day.shown }));
      }
    }
    this.body.view.dispatch(this.body.state.tr.setMeta(findingsKey, list));
    this.headline.view.dispatch(this.headline.state.tr.setMeta(findingsKey, top));
  }

  /** Puts a text in the place of another; false when the place has changed meanwhile. */
  put(place, covered, text) {
    const editor = place.block === "headline" ? this.headline : this.body;
    const { doc } = editor.state;
    const at = place.block === "headline" ? { from: place.start, to: place.start + place.length } : spot(doc, place);
    if (!at || at.to > doc.content.size || doc.textBetween(at.from, at.to) !== covered || !editor.isEditable) return false;
    editor.view.dispatch(editor.state.tr.insertText(text, at.from, at.to));
    return true;
  }

  /** Fixes several in one step that one undo takes back. */
  putAll(findings) {
    for (const editor of [this.headline, this.body]) {
      if (!editor.isEditable) return;
      const { tr, doc } = editor.state;
      const places = findings.filter(f => (f.block === "headline") === (editor === this.headline))
        .map(f => ({ f, at: f.block === "headline" ? { from: f.start, to: f.start + f.length } : spot(doc, f) }))
        .filter(({ f, at }) => at && doc.textBetween(at.from, at.to) === f.covered).sort((a, b) => b.at.from - a.at.from);
      let before = Infinity;
      for (const { f, at } of places) {
        if (at.to > before) continue;
        tr.insertText(f.suggestions[0], at.from, at.to);
        before = at.from;
      }
      if (tr.docChanged) editor.view.dispatch(tr);
    }
  }

  get safe() {
    return this.open.filter(f => f.fix === "Automatic" && !f.quoted && f.suggestions.length);
  }

  async answer(finding, answer, note = "", read = true) {
    const { key, rule } = finding;
    const reply = await this.exchange.post("answer", { key, rule, answer, note });
    if (read) this.later(0);
    return reply;
  }
}

/** Two findings about the same words of one paragraph have one key; on the page each has a name of its own. */
function number(findings) {
  const seen = new Map();
  return findings.map(f => {
    const n = seen.get(f.key) ?? 0;
    seen.set(f.key, n + 1);
    return { ...f, uid: n ? `${f.key}-${n}` : f.key };
  });
}
