// Enter and Backspace where a list ends, as every editor does it.
import { Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

export const ListKeys = Extension.create({
  name: "listKeys",
  priority: 1100,
  addKeyboardShortcuts() {
    const leave = () => this.editor.commands.command(({ state, tr, dispatch }) => {
      const { $from, empty } = state.selection;
      if (!empty || $from.parent.type.name !== "item" || $from.parent.content.size > 0) return false;
      const list = $from.node(-1), index = $from.index(-1);
      if (!dispatch) return true;
      const at = $from.before(-1);
      const paragraph = state.schema.nodes.paragraph.create();
      const before = list.content.cut(0, offset(list, index)), after = list.content.cut(offset(list, index + 1));
      const parts = [];
      if (before.size) parts.push(list.type.create(list.attrs, before));
      const caret = at + (parts[0]?.nodeSize ?? 0) + 1;
      parts.push(paragraph);
      if (after.size) parts.push(list.type.create({ ...list.attrs, id: null }, after));
      tr.replaceWith(at, at + list.nodeSize, parts).setSelection(TextSelection.create(tr.doc, caret)).scrollIntoView();
      return true;
    });
    return { Enter: leave, Backspace: leave, "Shift-Enter": () => this.editor.commands.splitBlock() };
  },
});

function offset(list, index) {
  let at = 0;
  for (let i = 0; i < index; i++) at += list.child(i).nodeSize;
  return at;
}
