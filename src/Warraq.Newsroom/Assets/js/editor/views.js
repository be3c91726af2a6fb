// Blocks that are no text: shown as what they are, with fields for what belongs to this use of them.
import { make } from "./make.js";
import { words } from "./words.js";

function view({ node, editor, getPos }, tag, name, draw) {
  const dom = make(tag, { className: `island ${name}` });
  dom.dataset.block = name;
  let now = node;
  const set = attrs => {
    const pos = getPos();
    if (pos === undefined || !editor.isEditable) return;
    editor.view.dispatch(editor.state.tr.setNodeMarkup(pos, undefined, { ...now.attrs, ...attrs }));
  };
  const remove = make("button", { type: "button", className: "btn sm quiet push", textContent: words.remove });
  remove.addEventListener("click", () => {
    const pos = getPos();
    if (pos !== undefined && editor.isEditable) editor.chain().focus().deleteRange({ from: pos, to: pos + now.nodeSize }).run();
  });
  const field = (label, key, limit = 500) => {
    const input = make("input", { className: "input", value: now.attrs[key] ?? "", maxLength: limit, autocomplete: "off", dir: key === "url" ? "ltr" : "" });
    if (!input.dir) input.removeAttribute("dir");
    input.dataset.key = key;
    input.addEventListener("input", () => set({ [key]: input.value }));
    return make("label", { className: "field" }, make("span", { className: "label", textContent: label, dir: "auto" }), input);
  };
  const parts = draw({ dom, node, set, field, remove });
  return {
    dom,
    contentDOM: parts?.contentDOM ?? null,
    update(next) {
      if (next.type !== now.type) return false;
      now = next;
      for (const input of dom.querySelectorAll("[data-key]")) {
        const value = next.attrs[input.dataset.key] ?? "";
        if (input !== document.activeElement && input.value !== value) input.value = value;
      }
      if (next.attrs.id) dom.dataset.id = next.attrs.id;
      parts?.update?.(next);
      return true;
    },
    stopEvent: event => event.target.closest?.("input, button, select") !== null && event.target.closest?.("input, button, select") !== undefined,
    ignoreMutation: change => !parts?.contentDOM || !parts.contentDOM.contains(change.target),
    selectNode: () => dom.classList.add("on"),
    deselectNode: () => dom.classList.remove("on"),
  };
}

export const pictureView = props => view(props, "figure", "picture", ({ dom, node, field, remove }) => {
  const a = node.attrs;
  const image = make("img", { src: `/media/${encodeURIComponent(a.picture)}/480.webp`, width: a.width, height: a.height, alt: a.alt, loading: "lazy" });
  const alt = field(words.alt, "alt");
  alt.classList.toggle("missing", !a.alt);
  dom.append(image, make("div", { className: "flow" }, alt, field(words.caption, "caption"), make("p", { className: "line small soft" }, a.credit ?? "", remove)));
  return { update: next => alt.classList.toggle("missing", !next.attrs.alt) };
});

export const embedView = props => view(props, "div", "embed", ({ dom, field, remove }) => {
  dom.append(make("div", { className: "flow" }, field(words.embedTitle, "title"), field(words.address, "url", 2000), make("p", { className: "line" }, remove)));
});

export const quoteView = props => view(props, "div", "quotation", ({ dom, field, remove }) => {
  const contentDOM = make("blockquote");
  const speaker = field(words.speaker, "speaker", 200);
  speaker.contentEditable = "false";
  remove.contentEditable = "false";
  dom.append(contentDOM, speaker);
  return { contentDOM };
});

export const figuresView = props => view(props, "div", "figures", ({ dom, node, set, field, remove }) => {
  const rows = make("div", { className: "flow" });
  let now = node.attrs.rows;
  const change = next => { now = next; set({ rows: next }); };
  const draw = () => rows.replaceChildren(...now.map((row, i) => {
    const one = (label, read, write) => {
      const input = make("input", { className: "input", value: read(row) ?? "", maxLength: 300, ariaLabel: label, placeholder: label });
      input.addEventListener("input", () => change(now.map((r, at) => (at === i ? write(r, input.value) : r))));
      return input;
    };
    const away = make("button", { type: "button", className: "btn sm quiet", textContent: words.remove });
    away.addEventListener("click", () => { change(now.filter((_, at) => at !== i)); draw(); });
    return make("div", { className: "figurerow" },
      one(words.figureName, r => r.name, (r, name) => ({ ...r, name })), one(words.figureNumber, r => r.number, (r, number) => ({ ...r, number })),
      one(words.figureSource, r => r.says?.[0]?.text, (r, text) => ({ ...r, says: text ? [{ ...r.says?.[0], text }, ...(r.says ?? []).slice(1)] : (r.says ?? []).slice(1) })), away);
  }));
  const add = make("button", { type: "button", className: "btn sm", textContent: words.figureAdd });
  add.addEventListener("click", () => { change([...now, { name: "", number: "", status: "confirmed", says: [] }]); draw(); });
  draw();
  dom.append(make("div", { className: "flow" }, field(words.figuresTitle, "title", 200), rows, make("p", { className: "line" }, add, remove)));
  return { update: next => { if (next.attrs.rows !== now) { now = next.attrs.rows; draw(); } } };
});
