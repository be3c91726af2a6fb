// How saving stands: one line of status, and a note where somebody must know or decide.
import { say, words } from "./words.js";

export class Standing {
  constructor(page) {
    this.page = page;
    this.line = page.part("status");
  }

  status(ink, icon, text) {
    if (this.line.textContent === text && this.line.className === `tag ${ink}`) return;
    this.line.className = `tag ${ink}`;
    this.line.replaceChildren(this.page.icon(icon), text);
  }

  say(text) { this.status("done", "check", text); }

  tell(what, details = {}) {
    const { page } = this;
    const { notes, saver } = page;
    switch (what) {
      case "waiting":
        if (!notes.shown.has("network") && !notes.shown.has("door")) this.status("soft", "clock", words.unsaved);
        break;
      case "saving":
        if (!notes.shown.has("network")) this.status("soft", "clock", words.saving);
        break;
      case "saved":
        notes.clear("network", "door", "refused", "found", "clash", "forbidden", "gone");
        if (!details.more) this.status("done", "check", say(words.saved, { at: details.at }));
        if (details.by) notes.show("merged", "done", "check", say(words.merged, { name: details.by }), [[words.close, () => notes.clear("merged")]]);
        break;
      case "found":
        notes.show("found", "warn", "undo", words.found);
        break;
      case "nolocal":
        notes.show("nolocal", "warn", "alert", words.noLocal);
        break;
      case "offline":
      case "trouble":
        this.status("warn", "wifi", words.notSaved);
        notes.show("network", "warn", "wifi", what === "offline" ? words.offline : words.trouble, [[words.tryAgain, () => saver.again()]]);
        break;
      case "door":
      case "stranger":
        this.status("warn", "lock", words.notSaved);
        notes.show("door", "warn", "lock", what === "door" ? words.door : words.stranger, [[words.signIn, () => window.open(`/newsroom/sign-in?back=${encodeURIComponent(location.pathname)}`, "_blank"), "primary"], [words.tryAgain, () => saver.again()]]);
        break;
      case "clash":
        notes.clear("network", "door");
        this.status("urgent", "alert", words.notSaved);
        notes.clash(details, details.by ?? words.colleague, keep => { notes.clear("clash"); saver.save(keep); });
        break;
      case "forbidden":
        this.status("urgent", "x", words.notSaved);
        notes.show("forbidden", "urgent", "lock", details.why?.[0] ?? words.forbidden, [[words.copyText, () => this.copy(), "primary"], [words.tryAgain, () => saver.release()]]);
        break;
      case "gone":
        this.status("urgent", "x", words.notSaved);
        notes.show("gone", "urgent", "alert", words.gone, [[words.copyText, () => this.copy(), "primary"]]);
        break;
      case "refused":
        this.status("urgent", "x", words.notSaved);
        notes.show("refused", "urgent", "alert", details.why?.[0] ?? words.refused, [[words.tryAgain, () => saver.release()], [words.copyText, () => this.copy()]]);
        break;
    }
  }

  /** The whole text into the clipboard, so that it can go elsewhere. */
  async copy() {
    const { headline, body } = this.page;
    const text = `${headline.state.doc.textContent}\n\n${body.state.doc.textBetween(0, body.state.doc.content.size, "\n\n")}`;
    await navigator.clipboard.writeText(text).then(() => this.page.notes.show("copied", "done", "check", words.copied, [[words.close, () => this.page.notes.clear("copied")]]), () => {});
  }
}
