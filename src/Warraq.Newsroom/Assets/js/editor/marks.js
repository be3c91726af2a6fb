// What is drawn over the text and never stored in it: findings, dates, notes, what was searched, invisible signs.
import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

export const findingsKey = new PluginKey("findings");
export const remarksKey = new PluginKey("remarks");
export const searchKey = new PluginKey("search");
const hiddenKey = new PluginKey("hidden");

/**
 * Reads where the caret stands before something is drawn by itself: a caret that a key has just moved is known to the browser a moment before the
 * editor hears of it, and drawing would put it back.
 */
export const readCaret = view => view.domObserver?.flush?.();

/** A set of decorations that goes along with the text until it is replaced by setMeta(key, decorations). */
const drawn = key => new Plugin({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, set) {
      const next = tr.getMeta(key);
      return next ? DecorationSet.create(tr.doc, next) : tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
    },
  },
  props: { decorations(state) { return key.getState(state); } },
});

const signs = { "\u00a0": "⍽", "\u200b": "ZW", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM", "\u061c": "ALM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\u00ad": "SHY", "\u2060": "WJ", "\ufeff": "BOM", "\u0640": "ـ", "\u202f": "⍽", "\t": "⇥" };
const invisible = new RegExp(`[${Object.keys(signs).join("")}]|  +`, "g");

function reveal(doc) {
  const list = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const hit of node.text.matchAll(invisible)) list.push(Decoration.inline(pos + hit.index, pos + hit.index + hit[0].length, { class: "sign", "data-sign": signs[hit[0]] ?? "·".repeat(hit[0].length) }));
  });
  return DecorationSet.create(doc, list);
}

const hidden = () => new Plugin({
  key: hiddenKey,
  state: {
    init: () => ({ on: false, set: DecorationSet.empty }),
    apply(tr, was) {
      const on = tr.getMeta(hiddenKey) ?? was.on;
      return on === was.on && !tr.docChanged ? was : { on, set: on ? reveal(tr.doc) : DecorationSet.empty };
    },
  },
  props: { decorations(state) { return hiddenKey.getState(state).set; } },
});

export const showHidden = (view, on) => view.dispatch(view.state.tr.setMeta(hiddenKey, on));
export const Marks = Extension.create({ name: "drawn", addProseMirrorPlugins: () => [drawn(findingsKey), drawn(remarksKey), drawn(searchKey), hidden()] });

/** Class of a finding's line: spelling wavy, grammar double, facts dashed. */
export const markOf = rule => (rule.startsWith("GR") ? "m gram" : rule.startsWith("NW") ? "m figure" : "m spell");
export const iconOf = rule => ({ GR: "scales", NW: rule === "NW01" ? "repeat" : rule === "NW06" || rule === "NW05" ? "cal" : "sum" })[rule.slice(0, 2)] ?? "spell";
