// Notes of colleagues on a passage, and changes they suggest: listed behind the findings and drawn over the text, never part of it.
import { AllSelection, TextSelection } from "@tiptap/pm/state";
import { Decoration } from "@tiptap/pm/view";
import { make } from "./make.js";
import { remarksKey, readCaret } from "./marks.js";
import { count, digits, say, words } from "./words.js";

export class Remarks {
  constructor(host, page) {
    Object.assign(this, { page, notes: [], signs: "" });
    this.sum = make("h2", { className: "small" });
    this.list = make("div", { className: "findings remarks" });
    this.form = make("form", { className: "pad flow", hidden: true });
    this.all = make("p", { className: "pad line tight", hidden: true }, this.button(words.remarkAcceptAll, () => this.acceptAll()), this.button(words.remarkRefuseAll, () => this.refuseAll(), "quiet"));
    this.box = make("section", { ariaLabel: words.remarks }, make("div", { className: "head" }, this.sum, this.button(words.remarkAdd, () => this.compose(), "quiet push")), this.form, this.all, this.list);
    host.append(this.box);
    this.list.addEventListener("keydown", event => this.onKey(event));
    this.load();
  }

  get body() { return this.page.body; }

  button(label, press, look = "") {
    const button = make("button", { type: "button", className: `btn sm ${look}`.trim(), textContent: label });
    button.addEventListener("click", press);
    return button;
  }

  async load() {
    this.take(await this.page.exchange.get("notes"));
  }

  /** What the server answers: why not, and the notes as they stand. */
  take({ status, body }) {
    if (body.notes) {
      this.notes = body.notes;
      this.draw();
    }
    if (status === 200) return true;
    if (body.why?.length) this.page.notes.show("remark", "urgent", "alert", body.why.join(" "), [[words.close, () => this.page.notes.clear("remark")]]);
    return false;
  }

  async send(path, fields) {
    this.page.notes.clear("remark");
    return this.take(await this.page.exchange.form(path, fields));
  }

  /** The text as colleagues see it is the saved one. */
  async saved() {
    const { saver } = this.page;
    await saver.save();
    if (!saver.unsaved) return true;
    this.page.notes.show("remark", "warn", "clock", words.remarkUnsaved, [[words.close, () => this.page.notes.clear("remark")]]);
    return false;
  }

  async accept(note) {
    if (!await this.saved()) return;
    if (await this.send(`notes/${note.id}/accept`, {})) {
      await this.page.saver.follow();
      this.page.say(words.remarkAccepted);
    }
  }

  /** Suggestions that still stand where they can be put. */
  get ready() { return this.notes.filter(note => note.change !== null && note.found && note.mayClose); }

  /** One after the other, as they stand in the text; one that no longer fits is left open and says why. */
  async acceptAll() {
    if (!await this.saved()) return;
    let taken = 0;
    for (const { id } of this.ready) if (await this.send(`notes/${id}/accept`, {})) taken++;
    await this.page.saver.follow();
    if (taken) this.page.say(words.remarkAccepted);
  }

  async refuseAll() {
    for (const { id } of this.notes.filter(note => note.change !== null && note.mayClose)) await this.send(`notes/${id}/close`, {});
  }

  draw() {
    const signs = JSON.stringify(this.notes);
    if (signs === this.signs) return;
    this.mark();
    this.signs = signs;
    this.all.hidden = this.ready.length < 2;
    this.sum.textContent = count(words.remarkCount, this.notes.length);
    const open = this.list.querySelector("[open]")?.dataset.note;
    const typed = this.list.querySelector("[open] textarea")?.value;
    const focus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...this.notes.map(note => this.item(note)));
    const again = open && this.list.querySelector(`[data-note="${open}"]`);
    if (!again) return;
    again.open = true;
    if (typed) again.querySelector("textarea").value = typed;
    if (focus) again.querySelector("summary").focus();
  }

  item(note) {
    const short = text => (text.length > 90 ? text.slice(0, 90) + "…" : text);
    const swap = make("span", { className: "swap" }, ...(note.change === null ? [make("bdi", { textContent: short(note.text) })]
      : [make("del", { textContent: short(note.stands || note.quote) }), make("ins", { textContent: note.change ? short(note.change) : `(${words.remarkTakeOut})` })]));
    const summary = make("summary", {}, make("span", { className: "soft" }, this.page.icon(note.change === null ? "comment" : "pen")), swap, make("span", { className: "faint small", textContent: this.place(note) }));
    const item = make("details", { className: "finding", name: "f" }, summary, make("p", { className: "small soft", textContent: `${note.by} · ${note.at}` }));
    item.dataset.note = note.id;
    if (!note.found) item.append(make("p", { className: "warn small", textContent: words.remarkMoved }));
    if (note.change === null && note.quote) item.append(make("p", { className: "quote soft" }, make("bdi", { textContent: `«${short(note.quote)}»` })));
    if (note.text && note.change !== null) item.append(make("p", { dir: "auto", textContent: note.text }));
    else if (note.text.length > 90) item.append(make("p", { dir: "auto", textContent: note.text }));
    for (const answer of note.answers) item.append(make("p", { dir: "auto" }, make("b", { className: "strong small", textContent: `${answer.by}: ` }), answer.text));
    const acts = make("p", { className: "line tight" });
    const cap = key => make("kbd", { className: "kbd", dir: "ltr", textContent: key });
    if (note.change !== null && note.found) acts.append(Object.assign(this.button(words.remarkAccept, () => this.accept(note), "primary"), { ariaKeyShortcuts: "R" }));
    if (note.mayClose) acts.append(Object.assign(this.button(note.change === null ? words.remarkDone : words.remarkRefuse, () => this.send(`notes/${note.id}/close`, {})), { ariaKeyShortcuts: "V" }));
    if (acts.children.length) for (const button of acts.children) button.append(" ", cap(button.ariaKeyShortcuts));
    const text = make("textarea", { className: "input", rows: 1, maxLength: 2000, placeholder: words.remarkAnswer, ariaLabel: words.remarkAnswer, dir: "auto" });
    const reply = this.button(words.remarkSend, () => { if (text.value.trim()) this.send(`notes/${note.id}/answer`, { id: crypto.randomUUID(), text: text.value }); else text.focus(); });
    item.append(acts, make("p", { className: "line tight" }, text, reply));
    item.addEventListener("toggle", () => { if (item.open) this.body.view.dom.querySelector(`[data-remark="${note.id}"]`)?.scrollIntoView({ block: "nearest" }); });
    return item;
  }

  place(note) {
    if (note.block === "headline") return words.headline;
    let n = 0, found = 0;
    this.body.state.doc.forEach(node => { n++; if (node.attrs.id === note.block) found = n; });
    return found ? say(words.paragraph, { n: digits(found) }) : "";
  }

  /** One key for each act on the note that has the focus, by the place of the key. */
  onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("textarea")) return;
    const note = this.notes.find(n => n.id === event.target.closest("[data-note]")?.dataset.note);
    if (!note) return;
    if (event.code === "KeyR" && note.change !== null && note.found) { event.preventDefault(); this.accept(note); }
    if (event.code === "KeyV" && note.mayClose) { event.preventDefault(); this.send(`notes/${note.id}/close`, {}); }
  }

  mark() {
    readCaret(this.body.view);
    const list = [];
    for (const note of this.notes) {
      const at = note.found && place(this.body.state.doc, note);
      if (at && at.to > at.from) list.push(Decoration.inline(at.from, at.to, { class: note.change === null ? "noted" : "noted proposed", "data-remark": note.id }));
    }
    this.body.view.dispatch(this.body.state.tr.setMeta(remarksKey, list));
  }

  /** Asks for a note on what is chosen; where nothing is chosen, on the paragraph of the caret. */
  compose() {
    readCaret(this.body.view);
    const at = chosen(this.body.state);
    const text = make("textarea", { className: "input", rows: 2, maxLength: 2000, dir: "auto", ariaLabel: words.remarkText, placeholder: words.remarkText });
    const change = make("textarea", { className: "input", rows: 2, maxLength: 4000, dir: "auto", ariaLabel: words.remarkChange, value: at.quote });
    const proposes = make("details", { className: "fold" }, make("summary", { textContent: words.remarkSuggest }), change);
    const id = crypto.randomUUID();
    const send = async () => {
      const suggests = proposes.open && change.value !== at.quote;
      if (await this.saved() && await this.send("notes", { id, block: at.block, start: at.start, quote: at.quote, text: text.value, suggests: suggests ? "yes" : "", change: suggests ? change.value : "" })) this.done();
    };
    this.form.replaceChildren(...(at.quote ? [make("p", { className: "quote soft" }, make("bdi", { textContent: `«${at.quote}»` }))] : [make("p", { className: "soft small", textContent: words.remarkParagraph })]),
      text, ...(at.quote ? [proposes] : []), make("p", { className: "line tight" }, this.button(words.remarkSend, send, "primary"), this.button(words.close, () => this.done())));
    this.form.onkeydown = event => {
      if (event.code === "Escape") this.done();
      if ((event.ctrlKey || event.metaKey) && event.code === "Enter") { event.preventDefault(); send(); }
    };
    this.form.hidden = false;
    this.form.scrollIntoView({ block: "nearest" });
    text.focus();
  }

  done() {
    this.form.hidden = true;
    this.form.replaceChildren();
    this.body.view.focus();
  }
}

/** The lines of a block with where each begins, in the document and in the block's text, which joins them by a line feed. */
function* lines(node, offset) {
  if (node.isTextblock) return yield { node, at: offset + 1, start: 0 };
  let [at, start] = [offset + 1, 0];
  for (let i = 0; i < node.childCount; i++) {
    const line = node.child(i);
    if (line.isTextblock) yield { node: line, at: at + 1, start };
    at += line.nodeSize;
    start += line.content.size + 1;
  }
}

/** Where a note's passage stands; null when it does not stand there as it was. */
function place(doc, note) {
  let found = null;
  doc.forEach((node, offset) => {
    if (found || node.attrs.id !== note.block) return;
    for (const line of lines(node, offset)) {
      const text = line.node.textContent;
      const near = note.start - line.start;
      const passage = note.stands || note.quote; // as it is spelled now
      const start = text.startsWith(passage, near) && near >= 0 ? near : text.indexOf(passage);
      if (start < 0 || near > text.length) continue;
      found = { from: line.at + start, to: line.at + start + passage.length };
      break;
    }
  });
  return found;
}

/** What is chosen, as a note says it: one passage of one line. */
function chosen(state) {
  // All that is chosen by Ctrl A begins at no block; the first text is meant.
  const { doc, selection } = state;
  const { $from, $to, empty } = selection instanceof AllSelection ? TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size)) : selection;
  const block = $from.depth ? $from.node(1) : null;
  if (!block?.attrs.id) return { block: "", start: 0, quote: "" };
  const whole = { block: block.attrs.id, start: 0, quote: "" };
  if (empty || !$from.parent.isTextblock) return whole;
  for (const line of lines(block, $from.before(1))) {
    if ($from.pos < line.at || $from.pos > line.at + line.node.content.size) continue;
    const to = Math.min($to.pos, line.at + line.node.content.size);
    return { block: block.attrs.id, start: line.start + $from.pos - line.at, quote: doc.textBetween($from.pos, to) };
  }
  return whole;
}
