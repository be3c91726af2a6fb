/** An element with its properties and children; a child that is null is left out. */
export const make = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children.filter(c => c !== null));
  return node;
};
