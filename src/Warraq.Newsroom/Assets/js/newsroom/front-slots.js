// Orders the places of a front by hand and by key: Space holds, the arrows move, Enter drops, Escape puts back. Each drop keeps the draft; the page's own
// buttons do the same without script.
customElements.define("front-slots", class extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.queue = Promise.resolve();
    for (const grip of this.querySelectorAll("[data-grip]")) grip.hidden = false;
    this.addEventListener("keydown", event => this.key(event));
    this.addEventListener("pointerdown", event => this.take(event));
    this.page = new AbortController();
    document.addEventListener("keydown", event => this.anywhere(event), { signal: this.page.signal });
  }

  disconnectedCallback() { this.page.abort(); }

  get rows() { return [...this.querySelectorAll(".slot")]; }

  say(words, row) {
    const at = this.rows.indexOf(row) + 1, title = row?.querySelector(".title").textContent.trim();
    this.querySelector("[data-live]").textContent = words.replace("{0}", title).replace("{1}", at).replace("{2}", this.rows.length);
  }

  hold(row) {
    this.held = row;
    this.before = this.rows.map(r => [r, r.parentElement]);
    row.classList.add("held");
    row.querySelector("[data-grip]").setAttribute("aria-pressed", "true");
  }

  letGo(keep) {
    const row = this.held;
    if (!keep) for (const [r, list] of this.before) list.append(r);
    row.classList.remove("held");
    row.querySelector("[data-grip]").setAttribute("aria-pressed", "false");
    this.held = null;
    this.say(keep ? this.dataset.dropped : this.dataset.back, row);
    this.number();
    row.querySelector("[data-grip]").focus();
    if (keep && this.before.some(([r], i) => this.rows[i] !== r || r.parentElement !== this.before[i][1])) this.save();
  }

  step(row, by) {
    const lists = [...this.querySelectorAll(".places")], list = row.parentElement;
    const beside = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (beside) by < 0 ? beside.before(row) : beside.after(row);
    else {
      const next = lists[lists.indexOf(list) + by];
      if (next) by < 0 ? next.append(row) : next.prepend(row);
    }
  }

  number() {
    this.rows.forEach((row, i) => {
      row.querySelector(".n").textContent = i + 1;
      row.querySelector("[data-slot]").value = row.parentElement.dataset.slot;
    });
  }

  key(event) {
    const grip = event.target.closest("[data-grip]");
    if (!grip) return;
    const row = grip.closest(".slot");
    const does = { Space: () => this.held ? this.letGo(true) : (this.hold(row), this.say(this.dataset.held, row)) };
    if (this.held === row) Object.assign(does, {
      Enter: () => this.letGo(true), Escape: () => this.letGo(false), ArrowUp: () => this.walk(row, -1), ArrowDown: () => this.walk(row, 1),
    });
    if (!does[event.code]) return;
    event.preventDefault();
    does[event.code]();
  }

  walk(row, by) {
    this.step(row, by);
    this.number();
    row.querySelector("[data-grip]").focus();
    this.say(this.dataset.place, row);
  }

  take(event) {
    const grip = event.target.closest("[data-grip]");
    if (!grip || event.button || this.held) return;
    event.preventDefault();
    const row = grip.closest(".slot"), done = new AbortController(), listen = { signal: done.signal };
    grip.focus();
    this.hold(row);
    // On the document: a row that is put elsewhere loses the capture of its pointer.
    document.addEventListener("pointermove", move => {
      const under = document.elementFromPoint(move.clientX, move.clientY);
      const over = under?.closest("front-slots .slot"), list = under?.closest("front-slots .places");
      if (over && over !== row) move.clientY < over.getBoundingClientRect().top + over.offsetHeight / 2 ? over.before(row) : over.after(row);
      else if (!over && list && !list.contains(row)) list.append(row);
      this.number();
    }, listen);
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => { done.abort(); if (this.held) this.letGo(end === "pointerup"); }, listen);
  }

  anywhere(event) {
    if (event.code === "KeyS" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.save();
    }
    const place = /^Digit([1-9])$/.exec(event.code), story = event.target.closest?.("[data-pool]");
    if (!place || !story || event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, textarea, select")) return;
    event.preventDefault();
    const button = story.querySelector("button");
    button.value += `:${place[1]}`;
    button.click();
  }

  /** Keeps the draft, one save after the other: each names the version that the one before made. */
  save() {
    this.queue = this.queue.then(async () => {
      const sent = new URLSearchParams(new FormData(this.form));
      sent.set("do", "save");
      let said = this.dataset.failed;
      try {
        const answer = await fetch(this.form.action, { method: "POST", body: sent, headers: { "X-Island": "1" } });
        const told = await answer.json();
        if (answer.ok) {
          this.form.elements.version.value = told.version;
          document.querySelector("[data-changes]").hidden = told.changes === 0;
          document.querySelector("[data-preview]")?.contentWindow.location.reload();
          said = this.dataset.saved;
        } else said = told.refusal ?? said;
      } catch { /* said below: nothing was saved, and the page keeps the order */ }
      this.querySelector("[data-live]").textContent = said;
      this.querySelector("[data-live]").classList.toggle("vh", said === this.dataset.saved);
    });
  }
});
