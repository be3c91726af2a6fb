// The text of the page as the server reads it: fields and body. Nodes of the document never change, so the JSON of each is made once.
const made = new WeakMap();
const clean = text => (text.isWellFormed?.() ?? true ? text : text.toWellFormed());

function runs(node) {
  const list = [];
  node.forEach(child => {
    const run = { type: "text", text: clean(child.text) };
    if (child.marks.length) run.marks = child.marks.map(mark => ({ type: mark.type.name, attrs: { ...mark.attrs } }));
    list.push(run);
  });
  return list;
}

function json(node) {
  let block = made.get(node);
  if (block) return block;
  const attrs = {};
  for (const [name, value] of Object.entries(node.attrs)) if (value !== null && value !== undefined) attrs[name] = typeof value === "string" ? clean(value) : value;
  block = { type: node.type.name, attrs };
  if (node.isTextblock) block.content = runs(node);
  else if (node.childCount) {
    block.content = [];
    node.forEach(child => block.content.push({ type: child.type.name, content: runs(child) }));
  }
  made.set(node, block);
  return block;
}

export function bodyOf(doc) {
  const content = [];
  doc.forEach(node => content.push(json(node)));
  return { type: "doc", v: 1, content };
}

/** A body as the editor takes it: no empty runs, no empty lists, at least one paragraph. */
export function docOf(body) {
  const content = body.content.map(block => {
    const one = { ...block };
    if (one.content) one.content = one.content.filter(c => c.type !== "text" || c.text.length > 0).map(c => (c.type === "text" ? c : { ...c, content: (c.content ?? []).filter(t => t.text.length > 0) }));
    if ((one.type === "quote" || one.type === "list") && !one.content?.length) one.content = [{ type: one.type === "quote" ? "paragraph" : "item", content: [] }];
    return one;
  });
  return { type: "doc", content: content.length ? content : [{ type: "paragraph", attrs: { id: newId() } }] };
}

export const newId = () => "n" + crypto.getRandomValues(new Uint32Array(2)).reduce((id, part) => id + part.toString(36).padStart(7, "0"), "");

export const same = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Where a place of a finding lies in the document; null when it is no longer there. */
export function spot(doc, place) {
  if (place.block === "headline") return null;
  let found = null;
  doc.forEach((node, offset) => {
    if (found || node.attrs.id !== place.block) return;
    let [target, start] = [node, offset + 1];
    if (!node.isTextblock) {
      if (place.line >= node.childCount) return;
      for (let i = 0; i < place.line; i++) start += node.child(i).nodeSize;
      [target, start] = [node.child(place.line), start + 1];
    }
    if (place.start + place.length <= target.content.size) found = { from: start + place.start, to: start + place.start + place.length, pos: offset, node, target };
  });
  return found;
}
