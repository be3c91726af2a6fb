// Islands of the newsroom: custom elements, each in a file of its own. Every screen works without them.
import "./newsroom/comment-keys.js";
import "./newsroom/desk-keys.js";
import "./newsroom/find-box.js";
import "./newsroom/front-slots.js";
import "./newsroom/note-passage.js";
import "./newsroom/passkey.js";
import "./newsroom/picture-drop.js";
import "./newsroom/picture-focus.js";
import "./newsroom/show-password.js";
import "./newsroom/style-sample.js";
import "./newsroom/theme-choice.js";
import "./newsroom/undo-note.js";
import "./newsroom/version-keys.js";
