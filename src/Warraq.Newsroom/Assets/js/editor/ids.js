// Each block keeps its id; a new one, and the second half of one that was split, gets its own.
import { Extension } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { newId } from "./text.js";

/** What is about to be put in, each block with its id: afterwards each would take a step of its own, a minute for thousands. */
export const withIds = ({ content, openStart, openEnd }) => new Slice(Fragment.from(content.content.map(withId)), openStart, openEnd);

const withId = node => (node.attrs.id === null ? node.type.create({ ...node.attrs, id: newId() }, node.content, node.marks) : node);

export const Ids = Extension.create({
  name: "ids",
  addProseMirrorPlugins: () => [new Plugin({
    props: { transformPasted: withIds },
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
