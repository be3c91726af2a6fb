// Find and replace, above the text.
import { Decoration } from "@tiptap/pm/view";
import { places } from "./fold.js";
import { searchKey } from "./marks.js";
import { count, words } from "./words.js";

export class FindBar {
  constructor(host, body) {
    Object.assign(this, { body, at: 0, found: [] });
    this.bar = document.createElement("div");
    this.bar.className = "findbar line";
    this.bar.setAttribute("role", "search");
    this.bar.hidden = true;
    this.wanted = this.field(words.find);
    this.other = this.field(words.replaceWith);
    this.shown = Object.assign(document.createElement("span"), { className: "small soft" });
    this.shown.setAttribute("role", "status");
    this.bar.append(this.wanted, this.other, this.button(words.next, () => this.go(1)), this.button(words.previous, () => this.go(-1)),
      this.button(words.replace, () => this.replace()), this.button(words.replaceAll, () => this.replaceAll()), this.shown, this.button(words.close, () => this.close()));
    host.after(this.bar);
    this.wanted.addEventListener("input", () => { this.at = 0; this.draw(); });
    this.bar.addEventListener("keydown", event => {
      if (event.code === "Escape") this.close();
      else if (event.code === "Enter" || event.code === "NumpadEnter") { event.preventDefault(); event.target === this.other ? this.replace() : this.go(event.shiftKey ? -1 : 1); }
    });
  }

  field(label) {
    const input = Object.assign(document.createElement("input"), { className: "input auto", type: "text", ariaLabel: label, placeholder: label, autocomplete: "off" });
    return input;
  }

  button(label, press) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn sm quiet", textContent: label });
    button.addEventListener("click", press);
    return button;
  }

  open() {
    this.bar.hidden = false;
    const { from, to } = this.body.state.selection;
    const chosen = this.body.state.doc.textBetween(from, to, " ");
    if (chosen && chosen.length < 80) this.wanted.value = chosen;
    this.wanted.select();
    this.draw();
  }

  close() {
    this.bar.hidden = true;
    this.body.view.dispatch(this.body.state.tr.setMeta(searchKey, []));
    this.body.view.focus();
  }

  draw() {
    if (this.bar.hidden) return;
    this.found = places(this.body.state.doc, this.wanted.value);
    this.at = Math.min(this.at, Math.max(0, this.found.length - 1));
    this.body.view.dispatch(this.body.state.tr.setMeta(searchKey, this.found.map(([from, to], i) => Decoration.inline(from, to, { class: i === this.at ? "hit on" : "hit" }))));
    this.shown.textContent = this.wanted.value ? count(words.places, this.found.length) : "";
  }

  go(step) {
    if (!this.found.length) return;
    this.at = (this.at + step + this.found.length) % this.found.length;
    this.draw();
    this.body.view.dom.querySelector(".hit.on")?.scrollIntoView({ block: "center" });
  }

  replace() {
    const place = this.found[this.at];
    if (!place || !this.body.isEditable) return;
    this.body.view.dispatch(this.body.state.tr.insertText(this.other.value, ...place));
    this.draw();
  }

  replaceAll() {
    if (!this.body.isEditable) return;
    const { tr } = this.body.state;
    for (const [from, to] of [...this.found].reverse()) tr.insertText(this.other.value, from, to);
    this.body.view.dispatch(tr);
    this.draw();
  }
}
