// <picture-drop>: files that are dragged here, pasted or chosen go up one after the other, each with its progress; what the server says stands beside each.
// Without script the form inside sends them all at once.
const LARGEST = 40_000_000;

class PictureDrop extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-drop]").hidden = false;
    this.queue = Promise.resolve();
    const form = this.querySelector("form");
    form.addEventListener("submit", event => { event.preventDefault(); this.take(form.files.files); form.reset(); });
    this.addEventListener("dragover", event => { event.preventDefault(); this.classList.add("over"); });
    this.addEventListener("dragleave", () => this.classList.remove("over"));
    this.addEventListener("drop", event => { event.preventDefault(); this.classList.remove("over"); this.take(event.dataTransfer.files); });
    this.paste = event => { if (event.clipboardData.files.length > 0) this.take(event.clipboardData.files); };
    document.addEventListener("paste", this.paste);
  }

  disconnectedCallback() {
    document.removeEventListener("paste", this.paste);
  }

  take(files) {
    for (const file of files) {
      const line = document.createElement("li"), name = document.createElement("bdi"), bar = document.createElement("progress");
      name.textContent = file.name || this.dataset.sending;
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", name.textContent);
      line.append(name, bar);
      this.querySelector(".sending").append(line);
      this.queue = this.queue.then(() => this.send(file, line, bar));
    }
  }

  send(file, line, bar) {
    return new Promise(done => {
      const ask = new XMLHttpRequest();
      ask.open("POST", "/newsroom/media/file");
      ask.setRequestHeader("X-Form", document.querySelector("meta[name=form-token]").content);
      ask.setRequestHeader("X-Name", encodeURIComponent(file.name ?? ""));
      ask.setRequestHeader("Content-Type", "application/octet-stream");
      ask.upload.addEventListener("progress", event => { bar.value = event.loaded / Math.max(1, event.total); });
      ask.addEventListener("loadend", () => {
        let said = {};
        try { said = JSON.parse(ask.responseText); } catch { /* a page, or nothing: the status says enough */ }
        this.say(line, bar, said, ask.status);
        done();
      });
      // What is too large gets its sentence without being sent: the first byte behind the limit is enough for the server to say it.
      ask.send(file.size > LARGEST ? file.slice(0, LARGEST + 1) : file);
    });
  }

  say(line, bar, said, status) {
    bar.remove();
    const words = document.createElement("p");
    if (said.picture) {
      const link = document.createElement("a");
      link.href = `/newsroom/media/${said.picture.name}`;
      link.textContent = said.isNew ? this.dataset.added : this.dataset.known;
      words.append(link);
      for (const like of said.like ?? []) words.append(" ", like);
      this.dispatchEvent(new CustomEvent("picture", { bubbles: true, detail: said.picture }));
    } else {
      words.className = "urgent";
      words.textContent = said.error ?? `${status}`;
    }
    line.append(words);
  }
}

customElements.define("picture-drop", PictureDrop);
