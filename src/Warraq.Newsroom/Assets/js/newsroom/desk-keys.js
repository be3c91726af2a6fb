// <desk-keys data-keys="Place|Alt|Off">: J and K go from story to story by the place of the key, so they work while any layout is on; Enter opens
// (the browser does that), O goes to its sheet, S to its assignment. The digits go to the saved filters. Single letters are for whoever wants them (WCAG 2.1.4).
class DeskKeys extends HTMLElement {
  connectedCallback() {
    this.press = event => this.onKey(event);
    document.addEventListener("keydown", this.press);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.press);
  }

  onKey(event) {
    if (event.defaultPrevented || event.isComposing || event.shiftKey) return;
    const { code, altKey, ctrlKey, metaKey } = event;
    const mode = this.dataset.keys;
    if (ctrlKey || metaKey || mode === "Off" || altKey !== (mode === "Alt")) return;
    if (!altKey && event.target.closest("input, select, textarea, [contenteditable]")) return;
    if (code === "BracketLeft") document.querySelector("[data-new]")?.click();
    else if (/^Digit[1-9]$/.test(code)) document.querySelectorAll(".saved a")[code.slice(5) - 1]?.click();
    else if (code === "KeyJ") this.go(event, 1);
    else if (code === "KeyK") this.go(event, -1);
    else if (code === "KeyO" || code === "KeyS") this.card(event, code === "KeyS" ? "#assign" : "");
  }

  // The screen of the story on which the keys are; its title leads to the editor.
  card(event, to) {
    const link = document.activeElement?.closest(".story")?.querySelector("[data-card]");
    if (!link) return;
    event.preventDefault();
    location.assign(link.href + to);
  }

  go(event, step) {
    const titles = [...this.querySelectorAll(".story .title")];
    const now = titles.findIndex(title => title.closest(".story").contains(document.activeElement));
    const next = titles[now < 0 ? (step > 0 ? 0 : titles.length - 1) : now + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.closest(".story").scrollIntoView({ block: "nearest" });
  }
}

customElements.define("desk-keys", DeskKeys);
