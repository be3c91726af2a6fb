// Shows the sample with the choices while they are made: the button beside it does the same with a new page.
customElements.define("style-sample", class extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    form.querySelector("[data-try]").hidden = true;
    form.addEventListener("change", async () => {
      const asked = new URLSearchParams(new FormData(form));
      asked.delete("_form");
      const answer = await fetch(`${location.pathname}?${asked}`).catch(() => null);
      if (!answer?.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      this.querySelector("[data-sample]").textContent = page.querySelector("[data-sample]").textContent;
    });
  }
});
