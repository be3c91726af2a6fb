// The lead picture: chosen from the library, with the words that belong to this use of it.
import { make } from "./make.js";
import { words } from "./words.js";

export class Lead {
  /** @param page  picture: the use as JSON, empty for none; typed(): something was changed. */
  constructor(host, page, pick) {
    Object.assign(this, { host, page, pick });
    this.draw();
  }

  get use() {
    return this.page.picture ? JSON.parse(this.page.picture) : null;
  }

  set(use, draw = true) {
    this.page.picture = use ? JSON.stringify(use) : "";
    if (draw) this.draw();
    this.page.typed();
  }

  draw() {
    const { use, page } = this;
    const choose = this.button(use ? words.leadOther : words.leadAdd, () => this.pick(page, picture => { this.set(picture); this.host.querySelector("input, button").focus(); }, this.host), "image");
    if (!use) return this.host.replaceChildren(choose);
    const field = (label, key) => {
      const input = make("input", { className: "input", value: use[key] ?? "", maxLength: 500, autocomplete: "off", dir: "auto" });
      const box = make("label", { className: key === "alt" && !use.alt ? "field missing" : "field" }, make("span", { className: "label", textContent: label }), input);
      input.addEventListener("input", () => {
        this.set({ ...this.use, [key]: key === "caption" ? input.value || null : input.value }, false);
        if (key === "alt") box.classList.toggle("missing", !input.value);
      });
      return box;
    };
    const image = make("img", { src: `/newsroom/media/${encodeURIComponent(use.picture)}/480.webp`, width: use.width, height: use.height, alt: use.alt, loading: "lazy" });
    const remove = this.button(words.remove, () => { this.set(null); this.host.querySelector("button").focus(); });
    this.host.replaceChildren(make("div", { className: "island picture" }, image,
      make("div", { className: "flow" }, field(words.alt, "alt"), field(words.caption, "caption"), make("p", { className: "line small soft" }, use.credit ?? "", make("span", { className: "grow" }), choose, remove))));
  }

  button(label, press, icon) {
    const button = make("button", { type: "button", className: "btn sm quiet" }, icon ? this.page.icon(icon) : null, label);
    button.disabled = !this.page.editable;
    button.addEventListener("click", press);
    return button;
  }
}
