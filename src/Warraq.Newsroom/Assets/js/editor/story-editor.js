// <story-editor>: makes of the form of a story an editor that saves while one types.
import { Editor } from "@tiptap/core";
import { Gapcursor, UndoRedo } from "@tiptap/extensions";
import { DOMParser } from "@tiptap/pm/model";
import { Exchange } from "./exchange.js";
import { FindBar } from "./find-bar.js";
import { Ids, withIds } from "./ids.js";
import { ListKeys } from "./keys.js";
import { Lead } from "./lead.js";
import { Marks, readCaret } from "./marks.js";
import { completeNames } from "./names.js";
import { Notes } from "./notes.js";
import { cleanHtml, cleanText, Longest } from "./paste.js";
import { pickPicture } from "./pick.js";
import { Presence } from "./presence.js";
import { Proofing } from "./proofing.js";
import { Rail } from "./rail.js";
import { Remarks } from "./remarks.js";
import { Saver } from "./saver.js";
import { blocks, line } from "./schema.js";
import { bodyOf, docOf } from "./text.js";
import { Standing } from "./standing.js";
import { drawToolbar } from "./toolbar.js";
import { count, digits, readWords, say, useArabDigits, words } from "./words.js";

const Lists = ["tags", "authors", "sources"];

class StoryEditor extends HTMLElement {
  async connectedCallback() {
    readWords(this.querySelector(".words"));
    useArabDigits(this.dataset.digits === "arab" && words.lang === "ar");
    const { number, lang, dir, person } = this.dataset;
    Object.assign(this, { number, person, form: this.querySelector("form.edit") });
    this.exchange = new Exchange(number);
    this.notes = new Notes(this.part("notes"), name => this.icon(name));
    const served = await this.exchange.get("text?client=");
    if (served.status !== 200) return; // the form works without us
    this.served = served.body;
    this.saver = new Saver(number, this.exchange, this);
    this.standing = new Standing(this);
    const text = await this.saver.begin(served.body);

    this.headline = this.editor("f-headline", line, this.plain(text.fields.headline), { lang, dir, label: words.headline, single: true });
    this.body = this.editor("f-body", blocks, docOf(text.body), { lang, dir, label: words.body });
    this.fill(text.fields);
    this.lead = new Lead(this.part("lead"), this, pickPicture);
    for (const name of Lists) completeNames(this.form.elements[name], this.exchange, lang === "en" ? "," : "،");
    for (const name of ["plain-hint", "plain-save", "headline-label", "body-label"]) this.part(name)?.remove();
    this.form.addEventListener("submit", event => { event.preventDefault(); this.saver.save(); });
    this.form.addEventListener("input", event => { if (event.target.name && event.target.name !== "body") this.typed(); });

    this.proofing = new Proofing(this.exchange, this.body, this.headline, () => this.rail.draw());
    this.proofing.picture = () => this.picture;
    this.rail = new Rail(this.part("rail"), this.proofing, this);
    this.remarks = new Remarks(this.part("rail"), this);
    this.find = new FindBar(this.part("tools"), this.body);
    drawToolbar(this.part("tools"), { body: this.body, proofing: this.proofing, find: this.find, icon: name => this.icon(name), pick: take => pickPicture(this, take), remark: () => this.remarks.compose(), storyDir: dir });
    this.presence = new Presence(this, served.body);
    // Before the text sees them: it would take Alt Enter and Ctrl Enter for a new line.
    document.addEventListener("keydown", event => this.onKey(event), true);
    this.part("review")?.addEventListener("submit", event => { event.preventDefault(); this.toReview(event.currentTarget); });
    this.part("publish")?.addEventListener("click", event => { event.preventDefault(); this.toPublish(event.currentTarget.href); });
    this.ready = true;
    this.counted();
    this.proofing.later(0);
    this.dataset.ready = "yes";
  }

  get editable() { return this.body.isEditable; }

  get mayStyle() { return this.dataset.style === "yes"; }

  part(name) { return document.querySelector(`[data-part="${name}"]`); }

  icon(name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", ["back", "send", "undo", "quote"].includes(name) ? "i turn" : "i");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `${this.dataset.icons}#${name}`);
    svg.append(use);
    return svg;
  }

  plain(text) {
    return { type: "doc", content: text ? [{ type: "text", text }] : [] };
  }

  /** An editor in the place of a field, which stays for the form but is not sent. */
  editor(id, extensions, content, { lang, dir, label, single }) {
    const field = document.getElementById(id);
    const host = document.createElement("div");
    field.after(host);
    field.hidden = true;
    const more = single ? [Marks, UndoRedo] : [Ids, ListKeys, Marks, UndoRedo, Gapcursor];
    const editor = new Editor({
      element: host, injectCSS: false, content, extensions: [...extensions, ...more], enableInputRules: false, enablePasteRules: false,
      editorProps: {
        attributes: { class: field.className.replace("plainfield", "").trim(), lang, dir, role: "textbox", "aria-label": label, spellcheck: "false", "data-hint": field.placeholder, ...(single ? {} : { "aria-multiline": "true" }) },
        handleKeyDown: (_, event) => {
          if (!single || event.isComposing || (event.code !== "Enter" && event.code !== "NumpadEnter") || event.altKey || event.ctrlKey || event.metaKey) return false;
          this.body.commands.focus("start");
          return true;
        },
        // Before the editor reads the clipboard itself: what comes from elsewhere is parsed once, and cleaned.
        handleDOMEvents: { paste: (view, event) => this.pasted(view, event, single, dir) },
        handleClick: (_, __, event) => this.clicked(event),
      },
      onUpdate: ({ transaction }) => { if (!transaction.getMeta("served")) this.typed(); },
    });
    return editor;
  }

  pasted(view, event, single, dir) {
    if (!view.editable) return false;
    const [html, text] = [event.clipboardData?.getData("text/html") ?? "", event.clipboardData?.getData("text/plain") ?? ""];
    if (Math.max(html.length, text.length) > Longest) {
      event.preventDefault();
      this.notes.show("paste", "warn", "alert", words.pasteTooLong, [[words.close, () => this.notes.clear("paste")]]);
      return true;
    }
    if (single) {
      event.preventDefault();
      view.dispatch(view.state.tr.insertText(cleanText(text).join(" ")).scrollIntoView());
      return true;
    }
    // What was copied from this editor keeps its blocks.
    if (!html && !text) return false;
    if (html.includes("data-pm-slice")) return false;
    event.preventDefault();
    const box = document.implementation.createHTMLDocument("").body;
    if (html) box.innerHTML = cleanHtml(html, dir);
    else for (const one of cleanText(text)) box.appendChild(box.ownerDocument.createElement("p")).textContent = one;
    const slice = DOMParser.fromSchema(view.state.schema).parseSlice(box, { preserveWhitespace: true, context: view.state.selection.$from });
    view.dispatch(view.state.tr.replaceSelection(withIds(slice)).scrollIntoView().setMeta("paste", true));
    return true;
  }

  clicked(event) {
    const uid = event.target.closest?.("[data-finding]")?.dataset.finding;
    const item = uid && this.rail.drawn.get(uid)?.item;
    if (item) { item.open = true; item.scrollIntoView({ block: "nearest" }); }
    return false;
  }

  /** The text as it stands. */
  text() {
    const fields = {};
    for (const name of ["section", "kind", "lang", "kicker", "deck"]) fields[name] = this.form.elements[name].value.trim();
    for (const name of Lists) fields[name] = this.form.elements[name].value.split(/[،,\n]/).map(n => n.trim()).filter(Boolean).join("\n");
    fields.prominent = this.form.elements.prominent.checked ? "yes" : "";
    fields.headline = this.headline.state.doc.textContent;
    fields.picture = this.picture ?? "";
    for (const name of Object.keys(fields)) if (fields[name].isWellFormed?.() === false) fields[name] = fields[name].toWellFormed();
    return { fields, body: bodyOf(this.body.state.doc) };
  }

  fill(fields) {
    const put = (field, value) => { if (field.value !== value) field.value = value; };
    const now = this.picture === undefined ? null : this.text().fields;
    for (const name of ["section", "kind", "lang", "kicker", "deck"]) if (!now || now[name] !== fields[name]) put(this.form.elements[name], fields[name]);
    for (const name of Lists) if (!now || now[name] !== fields[name]) put(this.form.elements[name], fields[name].split("\n").join(this.dataset.lang === "en" ? ", " : "، "));
    this.form.elements.prominent.checked = fields.prominent !== "";
    const drawn = this.picture;
    this.picture = fields.picture;
    if (drawn !== fields.picture) this.lead?.draw();
    this.form.elements.headline.value = fields.headline;
  }

  /** Shows another text, and leaves the caret where it stands. */
  apply(text) {
    for (const editor of [this.body, this.headline]) readCaret(editor.view);
    this.fill(text.fields);
    if (this.headline.state.doc.textContent !== text.fields.headline)
      this.headline.view.dispatch(this.headline.state.tr.insertText(text.fields.headline, 0, this.headline.state.doc.content.size).setMeta("served", true).setMeta("addToHistory", false));
    const { state, schema } = this.body;
    const next = schema.nodeFromJSON(docOf(text.body));
    const { tr, doc } = state;
    let [from, toOld, toNew] = [0, doc.childCount, next.childCount];
    while (from < toOld && from < toNew && doc.child(from).eq(next.child(from))) from++;
    while (toOld > from && toNew > from && doc.child(toOld - 1).eq(next.child(toNew - 1))) { toOld--; toNew--; }
    const at = (node, n) => { let pos = 0; for (let i = 0; i < n; i++) pos += node.child(i).nodeSize; return pos; };
    if (toOld - from === toNew - from) {
      for (let i = toOld - 1; i >= from; i--) if (!doc.child(i).eq(next.child(i))) tr.replaceWith(at(doc, i), at(doc, i + 1), next.child(i));
    } else {
      const nodes = [];
      for (let i = from; i < toNew; i++) nodes.push(next.child(i));
      tr.replaceWith(at(doc, from), at(doc, toOld), nodes);
    }
    if (tr.docChanged) this.body.view.dispatch(tr.setMeta("served", true).setMeta("addToHistory", false));
    this.counted();
    this.proofing?.later(0);
  }

  typed() {
    if (!this.ready) return;
    this.saver.changed();
    this.proofing.later();
    clearTimeout(this.counting);
    this.counting = setTimeout(() => { this.counted(); this.find.draw(); }, 200);
  }

  /** Words, reading time, length of the headline. */
  counted() {
    let n = 0;
    this.body.state.doc.descendants(node => { if (node.isTextblock) n += node.textContent.match(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}]*/gu)?.length ?? 0; return !node.isTextblock; });
    this.part("words").textContent = `${count(words.count, n)} · ${count(words.minutes, Math.max(1, Math.floor((n + 90) / 180)))} · ${count(words.paragraphs, this.body.state.doc.childCount)}`;
    const long = this.headline.state.doc.textContent.length;
    this.part("count").replaceChildren(Object.assign(document.createElement("span"), { className: "faint", textContent: say(words.headlineLength, { n: digits(long) }) }), Object.assign(document.createElement("span"), { className: long > 70 ? "warn" : "done", textContent: long > 70 ? words.headlineLong : long ? words.headlineFits : "" }));
  }

  /** Says something once, to those who see and those who hear. */
  say(text) { this.standing.say(text); }

  tell(what, details) { this.standing.tell(what, details); }

  set writable(on) {
    this.body.setEditable(on, false);
    this.headline.setEditable(on, false);
    for (const field of this.form.querySelectorAll(".sheet input, .sheet select, .sheet textarea, [data-part=lead] button")) field.disabled = !on;
  }

  /** What is sent to review is what was saved. */
  async toReview(form) {
    await this.saver.save();
    if (this.saver.unsaved) return;
    form.elements._form.value = this.exchange.token;
    form.elements.version.value = this.saver.version;
    form.submit();
  }

  async toPublish(address) {
    await this.saver.save();
    if (!this.saver.unsaved || !this.saver.held) location.assign(address);
  }

  onKey(event) {
    if (event.isComposing || event.defaultPrevented) return;
    const { code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const command = (ctrlKey || metaKey) && !altKey;
    const done = act => { event.preventDefault(); event.stopPropagation(); act(); };
    if (command && code === "KeyS") done(() => this.saver.save());
    else if (command && code === "KeyF") done(() => this.find.open());
    else if (command && (code === "Enter" || code === "NumpadEnter") && this.dataset.publish && !this.remarks.form.contains(event.target)) done(() => this.toPublish(this.dataset.publish));
    else if (altKey && !ctrlKey && (code === "Enter" || code === "NumpadEnter")) done(() => this.rail.fixAll());
    else if ((ctrlKey || metaKey) && altKey && code === "KeyM") done(() => this.remarks.compose());
    else if (code === "F8") done(() => this.rail.step(shiftKey ? -1 : 1));
    else if (code === "F6") done(() => (this.part("rail").contains(document.activeElement) ? this.body.commands.focus() : this.rail.list.querySelector("summary")?.focus() ?? this.part("rail").focus()));
  }
}

customElements.define("story-editor", StoryEditor);
