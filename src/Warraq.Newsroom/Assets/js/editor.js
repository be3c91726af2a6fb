// The story editor, fetched by its own screen alone. Without it the screen is a form; with it the form becomes <story-editor>.
import "./editor/story-editor.js";
