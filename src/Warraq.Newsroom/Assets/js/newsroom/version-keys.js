// <version-keys data-keys="Place|Alt|Off">: J and K go from change to change by the place of the key, so they work while any layout is on.
// Single letters are for whoever wants them (WCAG 2.1.4).
class VersionKeys extends HTMLElement {
  connectedCallback() {
    this.press = event => this.onKey(event);
    document.addEventListener("keydown", this.press);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.press);
  }

  onKey(event) {
    const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
    const mode = this.dataset.keys;
    if (event.defaultPrevented || event.isComposing || shiftKey || ctrlKey || metaKey || mode === "Off" || altKey !== (mode === "Alt")) return;
    // A radio button takes no letters; what is typed into takes them.
    if (!altKey && event.target.closest("input:not([type=radio]), select, textarea, [contenteditable]")) return;
    if (code !== "KeyJ" && code !== "KeyK") return;
    const changes = [...this.querySelectorAll("[data-change]")];
    const now = changes.findIndex(change => change.contains(document.activeElement));
    const step = code === "KeyJ" ? 1 : -1;
    const next = changes[now < 0 ? (step > 0 ? 0 : changes.length - 1) : now + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("version-keys", VersionKeys);
