// The bar above the text.
import { safeHref } from "./schema.js";
import { showHidden } from "./marks.js";
import { words } from "./words.js";

export function drawToolbar(host, { body, proofing, find, icon, pick, remark, storyDir }) {
  const set = (name, attrs) => () => body.chain().focus().command(({ state, commands }) => commands.setNode(state.selection.$from.parent.type.name === name && (!attrs || state.selection.$from.parent.attrs.level === attrs.level) ? "paragraph" : name, attrs)).run();
  const insert = (type, attrs) => body.chain().focus().insertContent({ type, attrs }).run();
  const tools = [
    ["heading", words.heading2, set("heading", { level: 2 })],
    ["H3", words.heading3, set("heading", { level: 3 })],
    ["bold", words.bold, () => body.chain().focus().toggleMark("strong").run()],
    ["quote", words.quote, () => body.chain().focus().toggleWrap("quote").run()],
    ["list", words.list, () => toList(body)],
    ["link", words.link, link],
    ["Aa", words.foreign, () => body.chain().focus().toggleMark("foreign", storyDir === "rtl" ? { lang: "en", dir: "ltr" } : { lang: "ar", dir: "rtl" }).run()],
    ["image", words.pictureAdd, () => pick(attrs => insert("picture", attrs))],
    ["screen", words.embed, () => insert("embed", { url: "", title: "" })],
    ["sum", words.figures, () => insert("figures", { title: "", rows: [{ name: "", number: "", status: "confirmed", says: [] }] })],
    ["—", words.divider, () => insert("divider", {})],
    null,
    ["dir", words.direction, direction],
    ["comment", words.remarkAdd, remark],
    ["hidden", words.hidden, event => toggle(event, on => showHidden(body.view, on)), false],
    ["find", words.find, () => find.open()],
    ["spell", words.marks, event => toggle(event, on => { proofing.on = on; proofing.draw(); }), true],
  ];

  const ask = Object.assign(document.createElement("span"), { className: "line tight", hidden: true });
  const address = Object.assign(document.createElement("input"), { className: "input auto", type: "url", dir: "ltr", placeholder: "https://", ariaLabel: words.address });
  const take = Object.assign(document.createElement("button"), { type: "button", className: "btn sm primary", textContent: words.link });
  ask.append(address, take);
  const setLink = () => {
    const href = safeHref(address.value);
    if (address.value.trim() && !href) { address.setAttribute("aria-invalid", "true"); return address.focus(); }
    address.removeAttribute("aria-invalid");
    ask.hidden = true;
    href ? body.chain().focus().extendMarkRange("link").setMark("link", { href }).run() : body.chain().focus().extendMarkRange("link").unsetMark("link").run();
  };
  take.addEventListener("click", setLink);
  address.addEventListener("keydown", event => {
    if (event.code === "Enter") { event.preventDefault(); setLink(); }
    if (event.code === "Escape") { ask.hidden = true; body.view.focus(); }
  });

  function link() {
    ask.hidden = !ask.hidden;
    address.value = body.getAttributes("link").href ?? "";
    if (!ask.hidden) address.select();
  }

  function direction() {
    const { $from } = body.state.selection;
    if (!$from.depth) return;
    const pos = $from.before(1), node = $from.node(1);
    const dir = (node.attrs.dir ?? storyDir) === "rtl" ? "ltr" : "rtl";
    body.view.dispatch(body.state.tr.setNodeMarkup(pos, undefined, { ...node.attrs, dir: dir === storyDir ? null : dir, lang: dir === storyDir ? null : dir === "ltr" ? "en" : "ar" }));
    body.view.focus();
  }

  function toggle(event, act) {
    const on = event.currentTarget.getAttribute("aria-pressed") !== "true";
    event.currentTarget.setAttribute("aria-pressed", String(on));
    act(on);
  }

  const icons = new Set(["heading", "bold", "quote", "link", "image", "sum", "dir", "hidden", "spell", "find", "screen", "list", "comment"]);
  host.replaceChildren(...tools.map(tool => {
    if (!tool) return Object.assign(document.createElement("span"), { className: "grow" });
    const [sign, label, press, pressed] = tool;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn icon sm quiet", ariaLabel: icons.has(sign) ? label : `${sign} ${label}`, title: label });
    button.append(icons.has(sign) ? icon(sign) : Object.assign(document.createElement("span"), { textContent: sign }));
    if (pressed !== undefined) button.setAttribute("aria-pressed", String(pressed));
    button.addEventListener("mousedown", event => event.preventDefault());
    button.addEventListener("click", press);
    return button;
  }), ask);
  host.hidden = false;
  // One stop for Tab; the arrows go from button to button.
  const buttons = [...host.querySelectorAll(":scope > button")];
  buttons.forEach((b, i) => { b.tabIndex = i ? -1 : 0; });
  host.addEventListener("keydown", event => {
    const at = buttons.indexOf(document.activeElement);
    const forward = getComputedStyle(host).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (at < 0 || !event.code.startsWith("Arrow")) return;
    const to = buttons[(at + (event.code === forward || event.code === "ArrowDown" ? 1 : -1) + buttons.length) % buttons.length];
    buttons.forEach(b => { b.tabIndex = b === to ? 0 : -1; });
    to.focus();
    event.preventDefault();
  });
}

/** The chosen paragraphs as the items of one list; a list as paragraphs. */
function toList(body) {
  const { state } = body;
  const { $from, $to } = state.selection;
  const { tr, schema } = state;
  const first = $from.node(1);
  if (first?.type.name === "list") {
    const paragraphs = [];
    first.forEach(item => paragraphs.push(schema.nodes.paragraph.create(null, item.content)));
    tr.replaceWith($from.before(1), $from.after(1), paragraphs);
  } else {
    const items = [];
    state.doc.nodesBetween($from.before(1), $to.after(1), node => {
      if (node.isTextblock) items.push(schema.nodes.item.create(null, node.content));
      return !node.isTextblock;
    });
    if (!items.length) return;
    tr.replaceWith($from.before(1), $to.after(1), schema.nodes.list.create({ ordered: false }, items));
  }
  body.view.dispatch(tr);
  body.view.focus();
}
