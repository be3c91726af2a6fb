#!/bin/sh
# Asks every judge of DECISIONS 31 about the feeds of a running paper.
#   tests/feeds-audit/run.sh http://localhost:5080 [PATH...]
# PATHs are pages whose feeds to judge besides the front's; without any, one section, tag and author are taken from it.
# Prints one line a judge, details on standard error; exits 1 when one objects, 2 when one is missing.
set -u
here=$(cd "$(dirname "$0")" && pwd)
base=${1:?address of the paper}; base=${base%/}; shift
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
result=0

# The python that has feedparser: Debian installs it for its own.
python=python3
python3 -c 'import feedparser' 2>/dev/null || python=/usr/bin/python3

line() { # name, state, what
  case $2 in ok) ;; missing) result=2 ;; *) [ $result = 2 ] || result=1 ;; esac
  printf '%-12s %-8s %s\n' "$1" "$2" "$3"
}

get() { curl -fsS --max-time 30 -o "$2" -w '%{content_type}' "$1"; }

if ! get "$base/feed.json" "$work/0.json" >/dev/null; then line fetch bad "$base/feed.json"; exit 1; fi
get "$base/feed.atom" "$work/0.atom" >/dev/null
if [ $# = 0 ]; then
  set -- $("$python" - "$work/0.atom" <<'EOF'
import sys, urllib.parse, xml.etree.ElementTree as ET
a = "{http://www.w3.org/2005/Atom}"
root = ET.parse(sys.argv[1]).getroot()
section = next((c.get("term") for c in root.iter(a + "category")), None)
tag = next((e.findall(a + "category")[1].get("term") for e in root.iter(a + "entry") if len(e.findall(a + "category")) > 1), None)
author = next((u.text for e in root.iter(a + "entry") for u in e.iter(a + "uri")), None)
for path in (section and "/" + section, tag and "/tag/" + tag, author and urllib.parse.urlsplit(author).path):
    if path:
        print(urllib.parse.quote(urllib.parse.unquote(path)))
EOF
)
fi

# 1 the feeds themselves
n=0; bad=0
for path in "" "$@"; do
  for form in atom rss json; do
    type=$(get "$base${path%/}/feed.$form" "$work/$n.$form") || { bad=1; echo "fetch: $path/feed.$form" >&2; continue; }
    case $form:$type in atom:application/atom+xml*|rss:application/rss+xml*|json:application/feed+json*|json:application/json*) ;;
      *) bad=1; echo "fetch: $path/feed.$form is $type" >&2 ;; esac
  done
  n=$((n + 1))
done
[ $bad = 0 ] && line fetch ok "$((n * 3)) feeds of $n pages" || line fetch bad "see above"

# 2 the schema
if command -v jing >/dev/null; then
  if jing -c "$here/atom.rnc" "$work"/*.atom >&2 2>/dev/null; then line jing ok "$n Atom feeds by the schema"; else line jing bad "see above"; fi
else line jing missing "apt-get install jing"; fi

# 3 our rules
if "$python" "$here/check.py" "$work"/*.atom "$work"/*.rss "$work"/*.json >&2; then line rules ok "$((n * 3)) feeds, no finding"; else line rules bad "see above"; fi

# 4 feedparser
if "$python" -c 'import feedparser' 2>/dev/null; then
  if "$python" - "$work"/*.atom "$work"/*.rss >&2 <<'EOF'
import feedparser, sys
bad = 0
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        feed = feedparser.parse(file.read())
    if feed.bozo or not feed.version:
        print(path, feed.version, feed.get("bozo_exception"))
        bad = 1
    for entry in feed.entries:
        if not (entry.get("title") and entry.get("link") and entry.get("id") and entry.get("published_parsed")):
            print(path, "an entry lacks title, link, id or date:", entry.get("id"))
            bad = 1
sys.exit(bad)
EOF
  then line feedparser ok "bozo=0 in $((n * 2)) feeds"; else line feedparser bad "see above"; fi
else line feedparser missing "apt-get install python3-feedparser"; fi

# 5 newsboat
if command -v newsboat >/dev/null; then
  bad=0; i=0
  for path in "" "$@"; do
    for form in atom rss; do
      echo "$base${path%/}/feed.$form" > "$work/urls"; rm -f "$work/cache.db"*; : > "$work/config"
      HOME=$work newsboat -q -u "$work/urls" -c "$work/cache.db" -C "$work/config" -x reload >&2 || bad=1
      "$python" "$here/readers.py" newsboat "$work/$i.json" "$work/cache.db" >&2 || bad=1
    done
    i=$((i + 1))
  done
  [ $bad = 0 ] && line newsboat ok "lists the stories of $((n * 2)) feeds in order" || line newsboat bad "see above"
else line newsboat missing "apt-get install newsboat"; fi

# 6 sfeed
if command -v sfeed >/dev/null; then
  bad=0; i=0
  while [ $i -lt $n ]; do
    for form in atom rss; do
      sfeed "$base/" < "$work/$i.$form" > "$work/list.tsv" || bad=1
      "$python" "$here/readers.py" sfeed "$work/$i.json" "$work/list.tsv" >&2 || bad=1
    done
    i=$((i + 1))
  done
  [ $bad = 0 ] && line sfeed ok "lists the stories of $((n * 2)) feeds in order" || line sfeed bad "see above"
else line sfeed missing "apt-get install sfeed"; fi

exit $result
