// <find-box>: the search of the top bar. Ctrl K goes to it from anywhere; while one types, what is found stands under the field (the form itself leads
// to a page with the same). Arrows go through the hits, Escape leaves.
const PAUSE = 150;

class FindBox extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("input");
    this.panel = document.createElement("div");
    this.panel.className = "found";
    this.panel.hidden = true;
    this.append(this.panel);
    this.said = this.querySelector("[role=status]");
    this.press = event => this.onPage(event);
    document.addEventListener("keydown", this.press);
    this.field.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    });
    this.addEventListener("keydown", event => this.onKey(event));
    this.addEventListener("focusout", event => { if (!this.contains(event.relatedTarget)) this.close(); });
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.press);
    clearTimeout(this.timer);
  }

  onPage(event) {
    const { code, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (code !== "KeyK" || !(ctrlKey || metaKey) || altKey || shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    this.field.focus();
    this.field.select();
  }

  onKey(event) {
    if (event.isComposing) return;
    if (event.code === "Escape") {
      if (!this.panel.hidden) event.preventDefault();
      this.close();
      this.field.focus();
    }
    if (event.code !== "ArrowDown" && event.code !== "ArrowUp") return;
    const stops = [this.field, ...this.panel.querySelectorAll("a")];
    const next = stops[stops.indexOf(document.activeElement) + (event.code === "ArrowDown" ? 1 : -1)];
    if (this.panel.hidden || !next) return;
    event.preventDefault();
    next.focus();
  }

  async ask() {
    const text = this.field.value.trim();
    this.asked?.abort();
    if (!text) return this.close();
    this.asked = new AbortController();
    try {
      const answer = await fetch(`${this.dataset.now}?q=${encodeURIComponent(text)}`, { signal: this.asked.signal });
      if (!answer.ok || answer.redirected) return;
      this.panel.innerHTML = await answer.text();
      this.panel.hidden = !this.contains(document.activeElement);
      this.said.textContent = this.panel.querySelector(".empty")?.textContent.trim() ?? this.dataset.said.replace("#", this.panel.querySelectorAll(".found-one").length);
    } catch {
      // A newer question replaced this one, or the network is away: the form still leads to the page.
    }
  }

  close() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.panel.hidden = true;
    this.said.textContent = "";
  }
}

customElements.define("find-box", FindBox);
