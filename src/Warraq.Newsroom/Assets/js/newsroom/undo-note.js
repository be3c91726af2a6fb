// Takes the offer to undo away when its time is over; the server would refuse it anyway.
customElements.define("undo-note", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    if (form) this.timer = setTimeout(() => form.remove(), Math.max(0, Number(this.dataset.until) - Date.now()));
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }
});
