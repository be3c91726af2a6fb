// <note-passage>: what is chosen in the text of the story fills the form of a note.
class NotePassage extends HTMLElement {
  connectedCallback() {
    this.listen = () => this.fill();
    document.addEventListener("selectionchange", this.listen);
  }

  disconnectedCallback() {
    document.removeEventListener("selectionchange", this.listen);
  }

  fill() {
    const chosen = getSelection();
    const line = chosen.rangeCount && !chosen.isCollapsed ? chosen.getRangeAt(0).startContainer.parentElement?.closest("[data-block]") : null;
    if (!line) return;
    const range = chosen.getRangeAt(0).cloneRange();
    // A passage lies in one line.
    if (!line.contains(range.endContainer)) range.setEndAfter(line.lastChild);
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const { block, start, quote, change } = this.querySelector("form").elements;
    if (change.value === quote.value) change.value = range.toString();
    quote.value = range.toString();
    block.value = line.dataset.block;
    // Lines of one block are joined by a line feed.
    const lines = [...document.querySelectorAll(`[data-block="${CSS.escape(line.dataset.block)}"]`)];
    start.value = lines.slice(0, lines.indexOf(line)).reduce((sum, l) => sum + l.textContent.length + 1, 0) + before.toString().length;
    this.closest("details").open = true;
  }
}

customElements.define("note-passage", NotePassage);
