// What the desk must know now, above the text: one note for each matter, each with what can be done.
import { make } from "./make.js";
import { say, words } from "./words.js";

export class Notes {
  constructor(host, icon) {
    Object.assign(this, { host, icon, shown: new Map() });
  }

  /** @param acts  [label, press, look] of buttons. */
  show(about, ink, icon, text, acts = [], more = []) {
    const had = this.shown.get(about);
    if (had?.text === text) return had.node;
    const buttons = make("span", { className: "line tight" }, ...acts.map(([label, press, look]) => {
      const button = make("button", { type: "button", className: `btn sm ${look ?? ""}`.trim(), textContent: label });
      button.addEventListener("click", press);
      return button;
    }));
    const node = make("div", { className: `note ${ink}`.trim() }, this.icon(icon), make("div", { className: "flow" }, make("p", { textContent: text }), ...more), buttons);
    node.dataset.about = about;
    node.setAttribute("role", ink === "urgent" ? "alert" : "note");
    had ? had.node.replaceWith(node) : this.host.append(node);
    this.shown.set(about, { node, text });
    return node;
  }

  clear(...about) {
    for (const one of about) {
      this.shown.get(one)?.node.remove();
      this.shown.delete(one);
    }
  }

  /** Both texts of each place, and a choice for each. */
  clash(body, name, decide) {
    const choice = new Map();
    const rows = body.clashes.map(({ place, mine, theirs }, i) => {
      const box = make("fieldset", { className: "choice" }, make("legend", { className: "vh", textContent: say(words.choiceOf, { n: i + 1 }) }));
      for (const [side, label, text] of [["mine", words.mine, mine], ["theirs", say(words.theirs, { name }), theirs]]) {
        const radio = make("input", { type: "radio", name: `clash-${i}`, value: side });
        radio.addEventListener("change", () => { choice.set(place, side); apply.disabled = choice.size < body.clashes.length; });
        box.append(make("label", { className: "opt" }, radio, make("span", {}, make("b", { className: "strong", textContent: label + " " }), make("bdi", { className: "quote", textContent: text ?? words.takenOut }))));
      }
      return box;
    });
    const all = side => decide(Object.fromEntries(body.clashes.map(c => [c.place, side])));
    this.clear("clash");
    const node = this.show("clash", "urgent", "alert", say(words.clash, { name }), [
      [words.applyChoice, () => decide(Object.fromEntries(choice)), "primary"], [words.keepMine, () => all("mine")], [say(words.takeTheirs, { name }), () => all("theirs")],
    ], rows);
    const apply = node.querySelector("button.primary");
    apply.disabled = true;
  }
}
