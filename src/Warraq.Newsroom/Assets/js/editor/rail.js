// The rail: each finding with its words, its fix, one sentence of reason and what can be done; one is open at a time.
import { make } from "./make.js";
import { iconOf } from "./marks.js";
import { spot } from "./text.js";
import { count, digits, say, words } from "./words.js";

export class Rail {
  constructor(host, proofing, page) {
    Object.assign(this, { host, proofing, page, drawn: new Map() });
    this.all = make("button", { type: "button", className: "btn sm push" });
    this.all.addEventListener("click", () => this.fixAll());
    this.sum = make("span", { className: "small" });
    this.list = make("div", { className: "findings" });
    this.dates = make("div");
    this.done = make("details", { className: "fold pad" });
    const title = make("h2", { className: "vh", textContent: words.proofing });
    host.replaceChildren(make("div", { className: "head" }, title, this.sum, this.all), this.list, this.dates, this.done);
    this.sum.setAttribute("role", "status");
  }

  draw() {
    const { open } = this.proofing;
    const errors = open.filter(f => f.severity === "Error").length;
    this.sum.replaceChildren(...(open.length === 0 ? [make("span", { className: "done", textContent: words.noFindings })]
      : [...(errors ? [make("span", { className: "urgent", textContent: count(words.errors, errors) }), " · "] : []), make("span", { className: "warn", textContent: count(words.decisions, open.length - errors) })]));
    const { safe } = this.proofing;
    this.all.hidden = safe.length === 0;
    this.all.replaceChildren(count(words.fixAll, safe.length), " ", make("kbd", { className: "kbd", dir: "ltr", textContent: "Alt ↵" }));
    const keep = new Map();
    let before = null;
    for (const finding of open) {
      const sign = JSON.stringify([finding, this.place(finding)]);
      let had = this.drawn.get(finding.uid);
      if (!had || had.sign !== sign) {
        const item = this.item(finding);
        if (had) {
          item.open = had.item.open;
          const focus = had.item.contains(document.activeElement);
          had.item.replaceWith(item);
          if (focus) item.querySelector("summary").focus();
        }
        had = { item, sign };
      }
      keep.set(finding.uid, had);
      if (before ? before.nextSibling !== had.item : this.list.firstChild !== had.item) before ? before.after(had.item) : this.list.prepend(had.item);
      before = had.item;
    }
    for (const [uid, { item }] of this.drawn) if (!keep.has(uid)) item.remove();
    this.drawn = keep;
    this.drawDates();
    this.drawAnswered();
  }

  place(finding) {
    if (finding.picture !== undefined) return words.picture;
    if (finding.block === "headline") return words.headline;
    let n = 0, found = 0;
    this.proofing.body.state.doc.forEach(node => { n++; if (node.attrs.id === finding.block) found = n; });
    return say(words.paragraph, { n: digits(found) });
  }

  item(finding) {
    const { proofing } = this;
    const ink = finding.severity === "Error" || finding.blocks ? "urgent" : "warn";
    const swap = make("span", { className: "swap" });
    const short = text => (text.trim() ? (text.length > 70 ? text.slice(0, 70) + "…" : text) : "␣");
    const best = finding.suggestions[0];
    if (finding.rule === "NW01") swap.append(say(words.repeats, { here: this.place(finding), there: this.place(finding.with) }));
    else if (finding.with && /^NW0[46]$/.test(finding.rule)) swap.append(make("bdi", { textContent: short(finding.covered) }), words.against, make("bdi", { textContent: short(finding.with.covered) }));
    else if (best === undefined) swap.append(make("bdi", { textContent: finding.covered ? short(finding.covered) : finding.message.split(/[.؟:]/)[0] }));
    else swap.append(make("del", { textContent: short(finding.covered) }), ...(best ? [make("ins", { textContent: short(best) })] : []));
    const summary = make("summary", {}, make("span", { className: ink }, this.page.icon(iconOf(finding.rule))), swap, make("span", { className: "faint small", textContent: this.place(finding) }));
    const item = make("details", { className: "finding", name: "f" }, summary, make("p", { lang: "ar", dir: "rtl", textContent: finding.message }));
    item.dataset.rule = finding.rule;
    const acts = make("p", { className: "line tight" });
    const act = (label, press, look = "quiet") => {
      const button = make("button", { type: "button", className: `btn sm ${look}`.trim(), textContent: label });
      button.addEventListener("click", press);
      acts.append(button);
      return button;
    };
    for (const [i, text] of finding.suggestions.slice(0, 4).entries())
      act(finding.suggestions.length > 1 ? say(words.fixTo, { text: short(text) }) : words.fix, () => this.next(item, () => proofing.put(finding, finding.covered, text)), i ? "" : "primary");
    this.answers(finding, item, act);
    item.append(acts);
    if (finding.rule.startsWith("NW")) item.append(this.reason(finding, item));
    else act(words.ignore, () => this.next(item, () => proofing.answer(finding, "ignored")));
    if (/^OR(0[789]|10|14|15)$/.test(finding.rule) && /^[^\s]+$/.test(finding.covered) && this.page.mayStyle) act(words.toDictionary, async () => {
      await proofing.exchange.post("/newsroom/words", { word: finding.covered });
      proofing.later(0);
    });
    item.addEventListener("toggle", () => { if (item.open) this.show(finding); });
    return item;
  }

  /** What answers a question of the desk by changing the text. */
  answers(finding, item, act) {
    const { proofing } = this;
    const keep = (text, note) => proofing.pending.push({ rule: finding.rule, block: finding.block, answer: "chosen", note: note ?? text });
    if (finding.rule === "NW01") {
      act(say(words.keepOther, { place: this.place(finding.with) }), () => this.next(item, () => this.cut(finding, finding.covered)), "primary");
      act(say(words.keepThis, { place: this.place(finding) }), () => this.next(item, () => this.cut(finding.with, finding.with.covered)), "");
    } else if (/^NW0[46]$/.test(finding.rule) && finding.with) {
      const differ = finding.covered !== finding.with.covered;
      if (differ) act(say(words.both, { text: finding.covered }), () => this.next(item, () => proofing.put(finding.with, finding.with.covered, finding.covered)), "primary");
      if (differ) act(say(words.both, { text: finding.with.covered }), () => this.next(item, () => proofing.put(finding, finding.covered, finding.with.covered)), "");
      const days = finding.rule === "NW06" ? [finding, finding.with].map(p => proofing.days.find(d => d.block === p.block && d.line === p.line && d.start === p.start)) : [];
      if (days[0] && days[1]) act(say(words.takeDate, { date: days[0].shown }), () => this.next(item, () => {
        keep(days[0].written);
        const order = [[finding, days[0]], [finding.with, days[1]]].sort(([a], [b]) => b.start - a.start);
        for (const [place, day] of order) proofing.put(place, place.covered, day.written);
      }), "");
    } else if (finding.rule === "NW03" || finding.rule === "NW02") {
      const source = make("input", { className: "input auto", maxLength: 120, placeholder: words.whoSays, ariaLabel: words.whoSays, autocomplete: "off" });
      const field = make("p", { className: "line tight" }, source);
      item.append(field);
      const name = make("button", { type: "button", className: "btn sm primary", textContent: words.nameSource });
      field.append(name);
      name.addEventListener("click", () => {
        const said = source.value.trim();
        if (!said) return source.focus();
        this.next(item, () => {
          keep(said, said);
          proofing.put(finding, finding.covered, say(words.accordingTo, { text: finding.covered, source: said }));
        });
      });
    }
  }

  /** Takes out a passage; the whole block when nothing else is left of it. */
  cut(place, covered) {
    const { body } = this.proofing;
    const at = spot(body.state.doc, place);
    if (!at || body.state.doc.textBetween(at.from, at.to) !== covered) return;
    const rest = at.target.textContent.replace(covered, "").trim();
    const whole = !rest && at.target === at.node;
    body.view.dispatch(whole ? body.state.tr.delete(at.pos, at.pos + at.node.nodeSize) : body.state.tr.delete(at.from, at.to));
  }

  reason(finding, item) {
    const why = make("input", { className: "input auto", maxLength: 300, placeholder: words.whyChecked, ariaLabel: words.whyChecked, autocomplete: "off" });
    const button = make("button", { type: "button", className: "btn sm", textContent: words.checked });
    const send = () => {
      if (!why.value.trim()) return why.focus();
      this.next(item, () => this.proofing.answer(finding, "checked", why.value.trim()));
    };
    button.addEventListener("click", send);
    why.addEventListener("keydown", event => { if (event.code === "Enter" && !event.isComposing) { event.preventDefault(); send(); } });
    return make("p", { className: "line tight" }, why, button);
  }

  /** Does something about one, and opens the one behind it. */
  async next(item, act) {
    const following = item.nextElementSibling ?? item.previousElementSibling;
    await act();
    if (following) following.open = true;
  }

  show(finding) {
    this.proofing.draw(finding.uid);
    const editor = finding.block === "headline" ? this.proofing.headline : this.proofing.body;
    editor.view.dom.querySelector(`[data-finding="${finding.uid}"]`)?.scrollIntoView({ block: "nearest" });
  }

  step(by) {
    const items = [...this.list.children];
    if (!items.length) return;
    const now = items.findIndex(i => i.open);
    const item = items[(now < 0 ? (by > 0 ? 0 : items.length - 1) : now + by + items.length) % items.length];
    item.open = true;
    item.scrollIntoView({ block: "nearest" });
    item.querySelector("summary").focus();
  }

  fixAll() {
    const { safe } = this.proofing;
    this.proofing.putAll(safe);
    this.page.say(count(words.fixed, safe.length));
  }

  drawDates() {
    const days = this.proofing.days.filter(d => d.block !== "headline");
    if (!days.length) return this.dates.replaceChildren();
    const was = this.dates.firstElementChild?.open ?? false;
    const summary = make("summary", {}, make("span", { className: "warn" }, this.page.icon("cal")), make("span", { textContent: count(words.days, days.length) }), make("span"));
    const box = make("details", { className: "finding days", name: "f", open: was }, summary);
    for (const day of days) {
      const at = spot(this.proofing.body.state.doc, day);
      if (!at) continue;
      const word = this.proofing.body.state.doc.textBetween(at.from, at.to);
      const take = make("button", { type: "button", className: "btn sm quiet push", textContent: words.writeDate });
      take.addEventListener("click", () => this.proofing.put(day, word, day.written));
      box.append(make("p", { className: "line tight" }, make("bdi", { textContent: `«${word}»` }), make("span", { className: "soft", textContent: `${day.shown} · ${this.place(day)}` }), take));
    }
    this.dates.replaceChildren(box);
  }

  drawAnswered() {
    const said = this.proofing.findings.filter(f => f.answer);
    this.done.hidden = said.length === 0;
    const open = this.done.open;
    this.done.replaceChildren(make("summary", {}, this.page.icon("down"), make("span", { className: "soft", textContent: count(words.answered, said.length) })));
    for (const f of said) {
      const back = make("button", { type: "button", className: "btn sm quiet push", textContent: words.reopen });
      back.addEventListener("click", () => this.proofing.answer(f, ""));
      this.done.append(make("p", { className: "line tight small" }, make("bdi", { dir: "ltr", textContent: f.rule }), make("bdi", { textContent: f.covered.slice(0, 40) }), make("span", { className: "soft", textContent: f.note ?? words[f.answer] ?? "" }), back));
    }
    this.done.open = open;
  }
}
