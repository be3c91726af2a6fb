// The closed schema of a body (BodyJson on the server): what is not named here cannot be typed, pasted or loaded.
import { Mark, Node, mergeAttributes } from "@tiptap/core";
import { embedView, figuresView, pictureView, quoteView } from "./views.js";

// An id for each block, and its own language and direction where they differ from the story's.
const block = more => ({
  id: { default: null, parseHTML: () => null, renderHTML: a => (a.id ? { "data-id": a.id } : {}) },
  lang: { default: null, parseHTML: el => el.getAttribute("lang"), renderHTML: a => (a.lang ? { lang: a.lang } : {}) },
  dir: { default: null, parseHTML: el => (/^(rtl|ltr)$/.test(el.getAttribute("dir") ?? "") ? el.getAttribute("dir") : null), renderHTML: a => (a.dir ? { dir: a.dir } : {}) },
  ...more,
});
const quiet = value => ({ default: value, rendered: false });

const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });
const Text = Node.create({ name: "text", group: "inline" });

const Paragraph = Node.create({
  name: "paragraph", group: "block", content: "inline*", priority: 1000,
  addAttributes: () => block(),
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
});

const Heading = Node.create({
  name: "heading", group: "block", content: "inline*", defining: true,
  addAttributes: () => block({ level: { default: 2, rendered: false, parseHTML: el => (el.tagName === "H3" ? 3 : 2) } }),
  parseHTML: () => [{ tag: "h2" }, { tag: "h3" }],
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
});

const Quote = Node.create({
  name: "quote", group: "block", content: "paragraph+", defining: true,
  addAttributes: () => block({ speaker: quiet(null) }),
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addNodeView: () => quoteView,
});

const List = Node.create({
  name: "list", group: "block", content: "item+",
  addAttributes: () => block({ ordered: { default: false, rendered: false, parseHTML: el => el.tagName === "OL" } }),
  parseHTML: () => [{ tag: "ul" }, { tag: "ol" }],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.ordered ? "ol" : "ul", HTMLAttributes, 0],
});
const Item = Node.create({ name: "item", content: "inline*", parseHTML: () => [{ tag: "li" }], renderHTML: ({ HTMLAttributes }) => ["li", HTMLAttributes, 0] });

const atom = (name, attributes, view) => Node.create({
  name, group: "block", atom: true, draggable: true, selectable: true,
  addAttributes: () => block(attributes),
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes(HTMLAttributes, { "data-block": name })],
  ...(view ? { addNodeView: () => view } : {}),
});
const Picture = atom("picture", { picture: quiet(""), width: quiet(0), height: quiet(0), alt: quiet(""), caption: quiet(null), credit: quiet(null) }, pictureView);
const Embed = atom("embed", { url: quiet(""), title: quiet("") }, embedView);
const Figures = atom("figures", { title: quiet(""), label: quiet(null), rows: quiet([]) }, figuresView);
const Correction = atom("correction", { correction: quiet("") });
const Divider = Node.create({
  name: "divider", group: "block", atom: true, addAttributes: () => block(),
  parseHTML: () => [{ tag: "hr" }], renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
});

const Strong = Mark.create({ name: "strong", parseHTML: () => [{ tag: "strong" }, { tag: "b" }], renderHTML: () => ["strong", 0] });
const Link = Mark.create({
  name: "link", inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: el => safeHref(el.getAttribute("href")) ? null : false }],
  renderHTML: ({ HTMLAttributes }) => ["a", { href: HTMLAttributes.href, rel: "noopener" }, 0],
});
const Foreign = Mark.create({
  name: "foreign",
  addAttributes: () => ({ lang: { default: "en" }, dir: { default: "ltr" } }),
  parseHTML: () => [{ tag: "span[data-foreign]" }],
  renderHTML: ({ HTMLAttributes }) => ["bdi", { ...HTMLAttributes, "data-foreign": "" }, 0],
});
// Where a passage came from: kept, never shown.
const From = Mark.create({ name: "from", addAttributes: () => ({ item: { default: null, rendered: false } }), renderHTML: () => ["span", { "data-from": "" }, 0] });

export const blocks = [Doc, Text, Paragraph, Heading, Quote, List, Item, Picture, Embed, Figures, Correction, Divider, Strong, Link, Foreign, From];
export const line = [Node.create({ name: "doc", topNode: true, content: "text*" }), Text];

export function safeHref(href) {
  href = href?.trim();
  if (!href || /[\u0000-\u001f]/.test(href)) return null;
  if (href[0] === "#" || (href[0] === "/" && !/^\/[/\\]/.test(href))) return href;
  return /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href) ? href : null;
}
