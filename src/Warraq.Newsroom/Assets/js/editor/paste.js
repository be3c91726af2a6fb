// What comes from Word, from web pages and from other programs, brought into the schema: paragraphs, headings, quotations, lists, bold, links; nothing else.
const drop = "script,style,link,meta,title,noscript,template,iframe,object,embed,svg,math,canvas,audio,video,form,button,input,select,textarea,nav,o\\:p,w\\:sdt,xml,img,figure>img";
const breaks = new Set(["P", "DIV", "SECTION", "ARTICLE", "MAIN", "HEADER", "FOOTER", "ASIDE", "TR", "TABLE", "TBODY", "THEAD", "PRE", "ADDRESS", "FIGURE", "FIGCAPTION", "DL", "DT", "DD", "CENTER", "BODY", "DETAILS", "SUMMARY"]);

export const Longest = 20_000_000;

/** HTML of the clipboard as HTML of the schema. */
export function cleanHtml(html, dir) {
  const from = new DOMParser().parseFromString(tame(html), "text/html");
  for (const node of from.body.querySelectorAll(drop)) node.remove();
  const out = document.implementation.createHTMLDocument("").body;
  const state = { out, dir, line: null, list: null };
  walk(from.body, state, {});
  close(state);
  return out.innerHTML;
}

/**
 * Word's bullets stand between conditional comments, as text; they go. Styles and handlers are kept as data or not at all before anything is parsed:
 * the page's policy would stop them, and say so for each.
 */
const tame = html => html.replace(/<!--\[if !supportLists\]-->[\s\S]*?<!--\[endif\]-->/gi, "").replace(/<!\[if !supportLists\]>[\s\S]*?<!\[endif\]>/gi, "")
  .replace(/<style\b[\s\S]*?<\/style>/gi, "").replace(/<script\b[\s\S]*?<\/script>/gi, "")
  .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\sstyle\s*=/gi, " data-style=").replace(/[\s"'/]on\w+\s*=/gi, " data-x="));

const styleOf = el => el.dataset?.style ?? "";

/** Plain text: a line is a paragraph. */
export const cleanText = text => text.replace(/\r\n?/g, "\n").split(/\n+/).map(line => tidy(line).trim()).filter(Boolean);

const tidy = text => text.replace(/[\u00a0\t\n\r ]+/g, " ").replace(/[\u200b\ufeff\u00ad\u2028\u2029\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

function walk(node, state, style) {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) { text(child.data, state, style); continue; }
    if (child.nodeType !== 1) continue;
    const tag = child.tagName;
    if (/display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i.test(styleOf(child))) continue;
    if (tag === "BR") { close(state, style.quote); continue; }
    if (tag === "HR") { close(state); state.out.append(state.out.ownerDocument.createElement("hr")); continue; }
    if (/^H[1-6]$/.test(tag)) { block(child, state, { ...style, bold: false }, tag <= "H2" ? "h2" : "h3"); continue; }
    if (tag === "BLOCKQUOTE") { close(state); walk(child, state, { ...style, quote: true }); close(state); continue; }
    if (tag === "UL" || tag === "OL") { close(state); walk(child, state, { ...style, list: tag === "OL" ? "ol" : "ul" }); close(state); state.list = null; continue; }
    if (tag === "LI") { item(child, state, style, style.list ?? "ul"); continue; }
    if (tag === "P" && /MsoListParagraph|mso-list:\s*l\d/i.test((child.className ?? "") + styleOf(child))) {
      item(child, state, style, /^\s*[(]?[\d٠-٩]+[.)-]/.test(child.textContent) ? "ol" : "ul");
      continue;
    }
    if (tag === "TD" || tag === "TH") { walk(child, state, style); text(" ", state, style); continue; }
    if (breaks.has(tag)) { block(child, state, style, "p"); continue; }
    walk(child, state, inline(child, style));
  }
}

function inline(el, style) {
  const weight = /font-weight:\s*(\w+)/i.exec(styleOf(el))?.[1];
  const bold = weight ? weight === "bold" || weight === "bolder" || Number(weight) >= 600 : el.tagName === "B" || el.tagName === "STRONG" || style.bold;
  return { ...style, bold, href: el.tagName === "A" ? el.getAttribute("href") : style.href };
}

function block(el, state, style, tag) {
  close(state, style.quote);
  state.list = null;
  walk(el, state, { ...style, tag });
  close(state, style.quote);
}

function item(el, state, style, list) {
  close(state);
  const doc = state.out.ownerDocument;
  if (state.list?.tagName !== list.toUpperCase()) state.out.append(state.list = doc.createElement(list));
  const into = state.list;
  state.line = into.appendChild(doc.createElement("li"));
  // Paragraphs in an item are its text.
  for (const child of [...el.childNodes]) child.nodeType === 1 && breaks.has(child.tagName) ? walk(child, state, { ...style, tag: "li" }) : walkOne(child, state, style);
  close(state);
  state.list = into;
}

function walkOne(child, state, style) {
  const box = child.ownerDocument.createElement("span");
  child.replaceWith(box);
  box.append(child);
  walk(box, state, { ...style, tag: "li" });
}

function text(data, state, style) {
  const clean = tidy(data);
  if (!clean || (clean === " " && (!state.line || !state.line.textContent))) return;
  const doc = state.out.ownerDocument;
  if (!state.line) {
    state.list = null;
    state.line = doc.createElement(style.tag === "li" ? "p" : style.tag ?? "p");
    state.quoted = style.quote;
  }
  let node = doc.createTextNode(clean);
  if (style.bold && clean !== " ") { const strong = doc.createElement("strong"); strong.append(node); node = strong; }
  if (style.href) { const link = doc.createElement("a"); link.setAttribute("href", style.href); link.append(node); node = link; }
  state.line.append(node);
}

function close(state) {
  const { line } = state;
  state.line = null;
  if (!line) return;
  const letters = line.textContent.trim();
  if (!letters) { if (line.isConnected || line.parentNode) line.remove(); return; }
  trim(line);
  if (line.parentNode) return; // an item stands in its list
  direct(line, letters, state.dir);
  if (state.quoted) {
    const last = state.out.lastElementChild;
    const quote = last?.tagName === "BLOCKQUOTE" ? last : state.out.appendChild(state.out.ownerDocument.createElement("blockquote"));
    const p = state.out.ownerDocument.createElement("p");
    p.append(...line.childNodes);
    quote.append(p);
  } else state.out.append(line);
}

function trim(line) {
  const first = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let node = first.nextNode(), last = node;
  if (node) node.data = node.data.trimStart();
  while ((node = first.nextNode())) last = node;
  if (last) last.data = last.data.trimEnd();
}

/** A paragraph in the script of the other direction says so. */
function direct(line, letters, dir) {
  const latin = letters.match(/[A-Za-z\u00c0-\u024f]/g)?.length ?? 0;
  const arabic = letters.match(/[\u0620-\u064a\u0671-\u06d3]/g)?.length ?? 0;
  const other = latin > arabic * 2 && latin > 3 ? "ltr" : arabic > latin ? "rtl" : dir;
  if (other === dir) return;
  line.setAttribute("dir", other);
  line.setAttribute("lang", other === "ltr" ? "en" : "ar");
}
