"""Rules for RSS 2.0 with the extensions that the paper uses (content, Dublin Core, Atom links)."""
import atom
from texts import LANGUAGE, MIME, address, bad_characters, blank, contains_html, markup, rfc822

CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
CHANNEL = {"title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays"}
ITEM = {"title", "link", "description", "author", "comments", "guid", "pubDate", "source"}
IMAGE = {"url", "title", "link", "width", "height", "description"}
INPUT = {"title", "description", "name", "link"}
SAME = {"category": "subject", "pubDate": "date", "source": "source", "author": "creator"}


def check(root, now=None, location=None):
    out = []
    say = lambda *names: out.extend(names)
    if root.tag != "rss":
        return ["UndefinedElement"]
    if any(k != "version" and not k.startswith(atom.XML) for k in root.attrib):
        say("UseOfExtensionAttr")
    atom.languages(root, say)
    channel = root.find("channel")
    if channel is None:
        say("MissingElement:channel")
        return out
    children(channel, CHANNEL, {"category", "item"}, say)
    for name, event in (("title", "MissingTitle"), ("link", "MissingLink"), ("description", "MissingDescription")):
        if channel.find(name) is None:
            say(event)
    selves = [l for l in channel.findall(atom.A + "link") if l.get("rel") == "self"]
    if not selves:
        say("MissingSelf:channel")
    elif location and selves[0].get("href") != location:
        say("SelfDoesntMatchLocation")
    for l in channel.findall(atom.A + "link"):
        atom.link(l, say)
    common(channel, say, now)
    language = channel.find("language")
    if language is not None and not LANGUAGE.fullmatch((language.text or "").strip()):
        say("InvalidLanguage")
    for core, ext in (("copyright", "rights"), ("pubDate", "date"), ("language", "language"), ("webMaster", "publisher"), ("managingEditor", "creator")):
        if channel.find(core) is not None and channel.find(DC + ext) is not None:
            say("DuplicateSemantics")
    for name in ("docs",):
        for e in channel.findall(name):
            say(*address(e.text or "", iri=False))
    image(channel.find("image"), say)
    box(channel.find("textInput"), say)
    if (channel.text or "").strip() or any((c.tail or "").strip() for c in channel):
        say("UnexpectedText")
    guids = set()
    for item in channel.findall("item"):
        one(item, say, now, guids)
    return out


def children(e, once, many, say):
    seen = set()
    for child in e:
        if not isinstance(child.tag, str) or child.tag.startswith("{"):
            continue
        if child.tag not in once and child.tag not in many:
            say("UndefinedElement" if ":" not in child.tag else "NotInANamespace")
        if child.tag in once and child.tag in seen:
            say("DuplicateElement")
        seen.add(child.tag)


def common(e, say, now):
    title = e.find("title")
    if title is not None:
        if blank(title.text):
            say("NotBlank")
        elif contains_html(title.text):
            say("ContainsHTML")
    for link in e.findall("link"):
        say(*address(link.text or "", iri=False))
    for name in ("pubDate", "lastBuildDate"):
        for date in e.findall(name):
            say(*rfc822(date.text or "", now))
    for category in e.findall("category"):
        if contains_html(category.text or ""):
            say("ContainsHTML")
    description = e.find("description")
    if description is not None and e.tag == "item":
        say(*markup(description.text or ""))
    elif description is not None and contains_html(description.text or ""):
        say("ContainsHTML")
    if any(bad_characters(t.text or "") for t in e if t.tag in ("title", "description", CONTENT + "encoded")):
        say("BadCharacters")


def image(e, say):
    if e is None:
        return
    children(e, IMAGE, set(), say)
    if (e.text or "").strip():
        say("UnexpectedText")
    if e.find("link") is None:
        say("MissingLink")
    if e.find("title") is None:
        say("MissingTitle")
    elif blank(e.findtext("title")):
        say("NotBlank")
    for name in ("link", "url"):
        if e.find(name) is not None:
            say(*address(e.findtext(name) or "", iri=False))
    if any(contains_html(e.findtext(n) or "") for n in ("title", "description")):
        say("ContainsHTML")


def box(e, say):
    if e is None:
        return
    children(e, INPUT, set(), say)
    if e.find("description") is None:
        say("MissingDescription")
    if e.find("link") is not None:
        say(*address(e.findtext("link") or "", iri=False))


def one(item, say, now, guids):
    children(item, ITEM, {"category", "enclosure"}, say)
    common(item, say, now)
    names = [c.tag for c in item]
    if CONTENT + "encoded" in names:
        if names.count(CONTENT + "encoded") > 1:
            say("DuplicateElement")
        if "description" in names and names.index(CONTENT + "encoded") < names.index("description"):
            say("NeedDescriptionBeforeContent")
        say(*markup(item.findtext(CONTENT + "encoded") or ""))
    for core, ext in SAME.items():
        if core in names and DC + ext in names and (core, ext) != ("author", "creator"):
            say("DuplicateItemSemantics")
    guid = item.find("guid")
    if guid is None:
        say("MissingGuid")
    else:
        value, permanent = (guid.text or "").strip(), guid.get("isPermaLink")
        if value in guids:
            say("DuplicateValue")
        guids.add(value)
        if any(k.lower() == "ispermalink" and k != "isPermaLink" for k in guid.attrib):
            say("UnexpectedAttribute")
        if permanent not in (None, "true", "false"):
            say("InvalidBooleanAttribute")
        elif blank(value):
            say("NotBlank")
        elif permanent == "false":
            if len(value) < 9 and ":" not in value:
                say("NotSufficientlyUnique")
            if value.startswith("tag:"):
                say(*address(value))
        elif not value.lower().startswith(("http://", "https://")):
            say("InvalidPermalink" if value.lower().startswith(("tag:", "urn:")) else "InvalidHttpGUID")
        else:
            say(*address(value, event="InvalidHttpGUID"))
    for e in item.findall("enclosure"):
        if any(e.get(n) is None for n in ("url", "type", "length")):
            say("MissingAttribute")
        if e.get("url") is not None and address(e.get("url")):
            say("InvalidURLAttribute")
        if e.get("type") is not None and not MIME.fullmatch(e.get("type")):
            say("InvalidMIMEAttribute")
    for e in item.findall("comments"):
        say(*address(e.text or "", iri=False))
    for e in item.findall("source"):
        if e.get("url") is None:
            say("MissingAttribute")
        else:
            say(*address(e.get("url")))
