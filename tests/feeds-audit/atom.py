"""Rules for Atom (RFC 4287)."""
import base64
import re

from texts import (LANGUAGE, MIME, address, bad_characters, blank, canonical, contains_html, markup, rfc3339)

A = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ONCE = {
    "feed": {"generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated"},
    "entry": {"content", "id", "published", "rights", "source", "summary", "title", "updated"},
    "source": {"generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated"},
    "author": {"name", "uri", "email"}, "contributor": {"name", "uri", "email"},
}
MANY = {"feed": {"author", "category", "contributor", "link", "entry"}, "entry": {"author", "category", "contributor", "link"}, "source": {"author", "category", "contributor", "link"}}
RELS = {"alternate", "current", "edit", "edit-media", "enclosure", "first", "last", "next", "next-archive", "payment", "prev", "previous", "prev-archive", "related", "replies", "self", "up", "via", "license", "hub", "search", "canonical", "service", "collection", "describedby", "help", "index", "start", "stylesheet", "tag", "author", "bookmark", "monitor", "monitor-group", "version-history", "working-copy", "latest-version", "predecessor-version", "successor-version"}
TEXTS = {"title", "subtitle", "rights", "summary"}


def check(root, now=None, location=None):
    out = []
    say = lambda *names: out.extend(names)
    if root.tag not in (A + "feed", A + "entry"):
        return ["MissingNamespace" if root.tag == "feed" else "UndefinedElement"]
    languages(root, say)
    if root.tag == A + "entry":
        entry(root, root, say, now)
        return out
    container(root, "feed", say, now)
    for name in ("id", "title", "updated"):
        if root.find(A + name) is None:
            say(f"MissingElement:{name}")
    selves = [l for l in root.findall(A + "link") if l.get("rel") == "self"]
    if not selves:
        say("MissingSelf:feed")
    elif location and selves[0].get("href") != location:
        say("SelfDoesntMatchLocation")
    if any(l.get("type") and "atom" not in l.get("type") and "xml" not in l.get("type") for l in root.iter(A + "link") if l.get("rel") == "self"):
        say("SelfNotAtom")
    seen, times = {}, set()
    for e in root.findall(A + "entry"):
        entry(e, root, say, now)
        name, when = e.findtext(A + "id"), e.findtext(A + "updated")
        if name in seen:
            say("DuplicateEntries" if seen[name] == when else "DuplicateIds")
        if name:
            seen[name] = when
        if when in times:
            say("DuplicateUpdated")
        times.add(when)
    if len(seen) == 1 and len(root.findall(A + "entry")) > 1:
        say("DuplicateIds")
    after = False
    for child in root:
        if child.tag == A + "entry":
            after = True
        elif after and child.tag.startswith(A):
            say("MisplacedMetadata")
    return out


def languages(root, say):
    for e in root.iter():
        value = e.get(XML + "lang")
        if value and not LANGUAGE.fullmatch(value):
            say("InvalidLanguage")
        base = e.get(XML + "base")
        if base is not None and " " in base:
            say("InvalidUriChar")


def entry(e, root, say, now):
    container(e, "entry", say, now)
    for name in ("id", "title", "updated"):
        if e.find(A + name) is None:
            say(f"MissingElement:{name}")
    source = e.find(A + "source")
    if e.find(A + "author") is None and root.find(A + "author") is None and (source is None or source.find(A + "author") is None):
        say("MissingElement:author")
    content = e.find(A + "content")
    if content is None and not any(l.get("rel", "alternate") == "alternate" for l in e.findall(A + "link")):
        say("MissingContentOrAlternate")
    if content is None and e.find(A + "summary") is None:
        say("MissingTextualContent")


def container(e, kind, say, now):
    counts = {}
    alternates = set()
    for child in e:
        if not isinstance(child.tag, str) or not child.tag.startswith(A):
            continue
        name = child.tag[len(A):]
        counts[name] = counts.get(name, 0) + 1
        if name in ONCE[kind] and counts[name] == 2:
            say("DuplicateElement")
        if name not in ONCE[kind] and name not in MANY.get(kind, ()):
            say("UndefinedElement")
        if name in TEXTS:
            text(child, say, name)
        elif name == "content":
            content(child, say)
        elif name in ("id", "icon", "logo"):
            value = child.text or ""
            if len(child):
                say("UndefinedElement")
            elif blank(value):
                say("NotBlank", "InvalidFullLink")
            else:
                say(*address(value, absolute=name == "id", space="UnexpectedWhitespace", event="InvalidFullLink" if name == "id" else "InvalidLink"))
                if name == "id":
                    say(*canonical(value.strip()))
        elif name in ("updated", "published"):
            say(*rfc3339(child.text or "", now))
        elif name == "generator":
            if len(child):
                say("UndefinedElement")
            elif blank(child.text):
                say("NotBlank")
            elif contains_html(child.text):
                say("ContainsHTML")
            if child.get("uri"):
                say(*address(child.get("uri"), absolute=False, space="InvalidUriChar"))
        elif name in ("author", "contributor"):
            person(child, name, say)
        elif name == "category":
            if child.get("term") is None:
                say("MissingAttribute")
            elif blank(child.get("term")):
                say("NotBlank")
            if contains_html(child.get("label") or ""):
                say("ContainsHTML")
            if child.get("scheme") is not None:
                say(*address(child.get("scheme")))
        elif name == "link":
            link(child, say)
            if child.get("rel", "alternate") == "alternate":
                key = (child.get("type"), child.get("hreflang"))
                if key in alternates:
                    say("DuplicateAtomLink")
                alternates.add(key)
        elif name == "source":
            container(child, "source", say, now)


def person(e, kind, say):
    container(e, kind, say, None)
    name = e.find(A + "name")
    if name is None:
        say("MissingElement:name")
    elif blank(name.text):
        say("NotBlank")
    else:
        if contains_html(name.text):
            say("ContainsHTML")
        if re.search(r"[\w.+-]+@[\w-]+\.", name.text):
            say("ContainsEmail")
    uri, mail = e.find(A + "uri"), e.find(A + "email")
    if uri is not None:
        say(*(["NotBlank"] if blank(uri.text) else address(uri.text, absolute=False, space="UnexpectedWhitespace")))
    if mail is not None and (not mail.text or " " in mail.text.strip() or "@" not in mail.text or "<" in mail.text):
        say("InvalidContact")


def text(e, say, name):
    kind = e.get("type", "text")
    if kind not in ("text", "html", "xhtml"):
        say("InvalidTextType", *([] if MIME.fullmatch(kind) else ["InvalidMIMEType"]))
        return
    if kind == "xhtml":
        xhtml(e, say)
        return
    if len(e):
        say("UndefinedElement")
    value = e.text or ""
    if blank(value) and not len(e) and name in ("title",):
        say("NotBlank")
    if bad_characters(value):
        say("BadCharacters")
    if kind == "html":
        say(*markup(value, base=True))
    elif contains_html(value):
        say("ContainsUndeclaredHTML")


def content(e, say):
    kind, src = e.get("type"), e.get("src")
    if kind == "":
        say("AttrNotBlank")
    elif kind not in (None, "text", "html", "xhtml") and (not MIME.fullmatch(kind) or kind.lower().startswith(("multipart/", "message/")) and src is None):
        say("InvalidMIMEType")
    if src is not None:
        say(*address(src, absolute=False))
        return
    if kind in (None, "text", "html") or kind.startswith("text/") or kind == "application/html":
        if len(e):
            say("UndefinedElement")
        value = e.text or ""
        if kind == "application/html":
            value = base64.b64decode(value).decode("utf-8", "replace")
        if kind and kind.endswith("/html"):
            kind = "html"
        if bad_characters(value):
            say("BadCharacters")
        if kind == "html":
            say(*markup(value, base=True))
        elif not (kind or "").startswith("text/") and contains_html(value):
            say("ContainsUndeclaredHTML")
    elif kind == "xhtml":
        xhtml(e, say)


def xhtml(e, say):
    children = list(e)
    if len(children) != 1 or children[0].tag != XHTML + "div":
        say("MissingXhtmlDiv")
    for inside in e.iter():
        if inside is not e and isinstance(inside.tag, str) and inside.tag.startswith(A):
            say("NotHtml")
        if isinstance(inside.tag, str) and inside.tag.startswith(XHTML):
            tag = inside.tag[len(XHTML):]
            attributes = "".join(f' {k}="{v.replace(chr(34), "&quot;")}"' for k, v in inside.attrib.items() if not k.startswith("{"))
            say(*markup(f"<{tag}{attributes}>", base=True))


def link(e, say):
    href, rel = e.get("href"), e.get("rel")
    if href is None:
        say("MissingHref")
    else:
        say(*address(href, absolute=False))
    if rel is not None:
        if rel == "":
            say("AttrNotBlank")
        elif ":" not in rel and rel not in RELS:
            say("UnregisteredAtomLinkRel")
    if e.get("type") is not None and not MIME.fullmatch(e.get("type")):
        say("InvalidMIMEType", *([] if e.get("type") else ["AttrNotBlank"]))
    if e.get("hreflang") is not None and not LANGUAGE.fullmatch(e.get("hreflang")):
        say("InvalidLanguage" if e.get("hreflang") else "AttrNotBlank")
    title = e.get("title")
    if title is not None:
        if blank(title):
            say("AttrNotBlank")
        if contains_html(title):
            say("ContainsHTML")
        if bad_characters(title):
            say("BadCharacters")
    if len(e) or not blank(e.text):
        say("AtomLinkNotEmpty")
