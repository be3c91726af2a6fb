// <comment-keys data-keys="Place|Alt|Off">: one key for each act on the comment that has the focus, by the place of the key. Each key presses the
// button that stands there anyway, so nothing here can be done that the page without script cannot.
const acts = { KeyR: "approve", KeyV: "reject", KeyL: "spam", BracketRight: "reply", KeyW: "note" };

class CommentKeys extends HTMLElement {
  connectedCallback() {
    this.press = event => this.onKey(event);
    document.addEventListener("keydown", this.press);
    this.addEventListener("focusin", event => this.choose(event.target.closest(".comment")));
    this.addEventListener("change", () => this.count());
    const all = this.querySelector("[data-all]");
    all.hidden = false;
    all.addEventListener("change", () => { for (const box of this.boxes) box.checked = all.checked; });
    this.endUndo();
    if (!location.hash) this.querySelector(".comment.on")?.focus({ preventScroll: false });
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.press);
  }

  get rows() { return [...this.querySelectorAll(".comment")]; }
  get boxes() { return [...this.querySelectorAll(".comment > .box")]; }

  onKey(event) {
    const { code, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    const mode = this.dataset.keys;
    if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || shiftKey) return;
    const row = this.querySelector(".comment.on");
    if (code === "Space" && target === row) return this.take(event, () => row.querySelector(".box").click());
    if (mode === "Off" || altKey !== (mode === "Alt")) return;
    if (!altKey && target.closest("input:not([type=checkbox], [type=radio]), select, textarea")) return;
    if (code === "KeyJ") this.take(event, () => this.go(row, 1));
    else if (code === "KeyK") this.take(event, () => this.go(row, -1));
    else if (code === "KeyZ") this.take(event, () => document.querySelector("#undo button")?.click());
    else if (acts[code] === "note") this.take(event, () => document.querySelector("#chosen [data-act=note]")?.click());
    else if (acts[code] === "reply") this.take(event, () => document.getElementById("reply-text")?.focus());
    else if (acts[code]) this.take(event, () => row?.querySelector(`[data-act=${acts[code]}]`)?.click());
  }

  take(event, act) {
    event.preventDefault();
    act();
  }

  go(row, step) {
    const next = this.rows[this.rows.indexOf(row) + step];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  }

  choose(row) {
    if (!row || row.classList.contains("on")) return;
    for (const other of this.rows) {
      other.classList.toggle("on", other === row);
      if (other === row) other.setAttribute("aria-current", "true"); else other.removeAttribute("aria-current");
    }
    clearTimeout(this.later);
    this.later = setTimeout(() => this.show(row), 120);
  }

  async show(row) {
    const answer = await fetch(`/newsroom/comments/${row.dataset.number}${location.search}`).catch(() => null);
    if (answer?.ok && row.classList.contains("on")) document.getElementById("chosen").innerHTML = await answer.text();
  }

  count() {
    const chosen = this.boxes.filter(box => box.checked).length;
    const shown = this.querySelector("[data-chosen]");
    shown.dataset.words ??= shown.textContent;
    shown.textContent = chosen ? `${shown.dataset.words}: ${chosen}` : shown.dataset.words;
  }

  endUndo() {
    const undo = document.getElementById("undo");
    if (undo) setTimeout(() => { undo.remove(); }, undo.dataset.until - undo.dataset.now);
  }
}

customElements.define("comment-keys", CommentKeys);
