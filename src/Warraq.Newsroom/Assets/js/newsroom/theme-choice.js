// <theme-choice>: radio buttons «as the device, light, dark». Kept by this browser alone, under the key that the script in the head reads.
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    let kept = "";
    try { kept = localStorage.getItem("theme") ?? ""; } catch {}
    for (const choice of this.querySelectorAll("input")) {
      choice.checked = choice.value === kept;
      choice.addEventListener("change", () => this.choose(choice.value));
    }
  }

  choose(theme) {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    try { theme ? localStorage.setItem("theme", theme) : localStorage.removeItem("theme"); } catch {}
  }
}

customElements.define("theme-choice", ThemeChoice);
