// Each block keeps its id; a new one, and the second half of one that was split, gets its own.
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { newId } from "./text.js";

export const Ids = Extension.create({
  name: "ids",
  addProseMirrorPlugins: () => [new Plugin({
    appendTransaction(transactions, _, state) {
      if (!transactions.some(t => t.docChanged)) return null;
      const seen = new Set();
      let tr = null;
      state.doc.forEach((node, pos) => {
        if (node.attrs.id && !seen.has(node.attrs.id)) seen.add(node.attrs.id);
        else {
          const id = newId();
          seen.add(id);
          (tr ??= state.tr).setNodeMarkup(pos, undefined, { ...node.attrs, id });
        }
      });
      return tr?.setMeta("addToHistory", transactions.every(t => t.getMeta("addToHistory") !== false));
    },
  })],
});
