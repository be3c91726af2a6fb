"""Rules for JSON Feed 1.1."""
import json

from texts import LANGUAGE, address, markup, rfc3339


def check(data, now=None, location=None):
    out = []
    try:
        feed = json.loads(data.decode("utf-8"))
    except ValueError:
        return ["SAXError"]
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        out.append("ObsoleteVersion")
    out += ["MissingElement" for name in ("title", "items") if name not in feed]
    for name in ("home_page_url", "feed_url", "next_url", "icon", "favicon"):
        if name in feed:
            out += address(feed[name], iri=False)
    if location and feed.get("feed_url") != location:
        out.append("SelfDoesntMatchLocation")
    if "language" in feed and not LANGUAGE.fullmatch(feed["language"]):
        out.append("InvalidLanguage")
    seen = set()
    for item in feed.get("items", []):
        if not isinstance(item.get("id"), str) or not item["id"]:
            out.append("MissingElement")
        elif item["id"] in seen:
            out.append("DuplicateIds")
        seen.add(item.get("id"))
        if "content_html" not in item and "content_text" not in item:
            out.append("MissingTextualContent")
        out += markup(item.get("content_html", ""))
        for name in ("url", "external_url", "image", "banner_image"):
            if name in item:
                out += address(item[name], iri=False)
        for name in ("date_published", "date_modified"):
            if name in item:
                out += rfc3339(item[name], now)
        for author in item.get("authors", []):
            if not author.get("name"):
                out.append("NotBlank")
            if "url" in author:
                out += address(author["url"], iri=False)
        if "language" in item and not LANGUAGE.fullmatch(item["language"]):
            out.append("InvalidLanguage")
    return out
