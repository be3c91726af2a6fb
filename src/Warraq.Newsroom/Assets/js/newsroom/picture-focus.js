// <picture-focus>: a click on the picture sets its focus, and a ring shows where it is; the two sliders beside it say the same.
const SVG = "http://www.w3.org/2000/svg";

class PictureFocus extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    this.fields = [form.elements.x, form.elements.y];
    this.classList.add("live");
    form.querySelector("[data-hint]").hidden = false;
    const drawing = document.createElementNS(SVG, "svg");
    this.rings = [1, 2].map(() => drawing.appendChild(document.createElementNS(SVG, "circle")));
    for (const ring of this.rings) ring.setAttribute("r", "14");
    this.append(drawing);
    this.querySelector("img").addEventListener("click", event => {
      const { width, height } = event.target.getBoundingClientRect();
      this.fields[0].value = Math.round((event.offsetX / width) * 100);
      this.fields[1].value = Math.round((event.offsetY / height) * 100);
      this.draw();
    });
    for (const field of this.fields) field.addEventListener("input", () => this.draw());
    this.draw();
  }

  draw() {
    for (const ring of this.rings) {
      ring.setAttribute("cx", `${this.fields[0].value}%`);
      ring.setAttribute("cy", `${this.fields[1].value}%`);
    }
  }
}

customElements.define("picture-focus", PictureFocus);
