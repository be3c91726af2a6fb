// Islands of the newsroom: custom elements, each in a file of its own. Every screen works without them.
