// <show-password data-for="ID">: its button shows what is typed in the field, and hides it again before it is sent.
class ShowPassword extends HTMLElement {
  connectedCallback() {
    const field = document.getElementById(this.dataset.for);
    const button = this.querySelector("button");
    const show = shown => {
      field.type = shown ? "text" : "password";
      button.setAttribute("aria-pressed", String(shown));
    };
    this.hidden = false;
    button.addEventListener("click", () => show(field.type === "password"));
    field.form.addEventListener("submit", () => show(false));
  }
}

customElements.define("show-password", ShowPassword);
