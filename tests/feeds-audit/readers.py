#!/usr/bin/env python3
"""Do feed readers list the stories, and in the paper's order?

readers.py newsboat FEED.json CACHE.db   newsboat's cache after a reload
readers.py sfeed FEED.json LIST.tsv      what sfeed printed
Prints nothing and exits 0 when titles, addresses and order are those of FEED.json; else says what differs and exits 1."""
import datetime
import html
import json
import re
import sqlite3
import sys
import urllib.parse


def plain(title):
    """Readers may drop or keep marks and squeeze spaces; neither is the matter here."""
    return re.sub(r"\s+", " ", title.replace("\u200f", "")).strip()


def expected(path):
    with open(path, encoding="utf-8") as file:
        items = json.load(file)["items"]
    when = lambda item: int(datetime.datetime.fromisoformat(item["date_published"]).timestamp())
    return [(when(i), plain(i["title"]), i["url"]) for i in items]


def newsboat(path):
    with sqlite3.connect(path) as cache:
        return [(when, plain(title), url) for when, title, url in cache.execute("select pubDate, title, url from rss_item order by id")]


def sfeed(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    # Titles that are declared as HTML keep their escapes there.
    return [(int(r[0]), plain(html.unescape(r[1]).replace("\\t", " ").replace("\\n", " ")), r[2]) for r in rows]


def main(reader, feed, answer):
    paper = expected(feed)
    listed = {"newsboat": newsboat, "sfeed": sfeed}[reader](answer)
    if not paper:
        print(f"{reader}: the feed is empty")
        return 1
    if any(a[0] < b[0] for a, b in zip(paper, paper[1:])):
        print("the feed is not newest first")
        return 1
    same = lambda rows: [(w, t, urllib.parse.unquote(u)) for w, t, u in sorted(rows, key=lambda r: (-r[0], r[1]))]
    wanted, got = same(paper), same(listed)
    if wanted != got:
        for a, b in zip(wanted + [None] * len(got), got + [None] * len(wanted)):
            if a != b:
                print(f"{reader}: wanted {a}, got {b}")
                break
        return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(main(*sys.argv[1:]))
