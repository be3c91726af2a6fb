#!/usr/bin/env python3
"""Checks feeds by the rules that feed validators report on, as far as they concern what the paper writes.

check.py ADDRESS_OR_FILE...        one line a finding; exits 1 when there is any
check.py --measure CASES.jsonl.gz  agreement with cases {text, expect}: an event's name, with ! for must not occur

Python's standard library only; feedparser (python3-feedparser) judges as well where it is installed."""
import collections
import datetime
import gzip
import json
import re
import sys
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ET

import atom
import jsonfeed
import rss

TODAY = datetime.date.today()
# What these rules can say. A case that expects anything else is none of theirs.
EVENTS = set("""SAXError MissingNamespace UndefinedElement MissingElement DuplicateElement InvalidRFC3339Date InvalidRFC2822Date ProblematicalRFC822Date
ImplausibleDate UnexpectedWhitespace NotBlank AttrNotBlank InvalidTAG InvalidURN InvalidLink InvalidFullLink InvalidUriChar UriNotIri NonCanonicalURI
SchemeNotIANARegistered DuplicateAtomLink DuplicateEntries DuplicateIds DuplicateUpdated MissingSelf SelfNotAtom MissingContentOrAlternate
MissingTextualContent ContainsHTML ContainsUndeclaredHTML ContainsEmail InvalidContact InvalidTextType InvalidMIMEType InvalidMIMEAttribute InvalidLanguage
UnregisteredAtomLinkRel MissingHref MissingAttribute AtomLinkNotEmpty SecurityRisk SecurityRiskAttr DangerousStyleAttr NotHtml ContainsRelRef MissingXhtmlDiv
MisplacedMetadata BadCharacters MissingTitle MissingLink MissingDescription MissingGuid InvalidPermalink InvalidHttpGUID InvalidBooleanAttribute InvalidURLAttribute
DuplicateValue DuplicateSemantics DuplicateItemSemantics NotSufficientlyUnique NeedDescriptionBeforeContent UnexpectedAttribute UnexpectedText NotInANamespace
UseOfExtensionAttr""".split())
# What a validator only warns of; the rest are errors, and none of those may be found where a case says !Error.
WARNINGS = set("""ProblematicalRFC822Date ImplausibleDate NotBlank UriNotIri NonCanonicalURI SchemeNotIANARegistered DuplicateEntries DuplicateUpdated
MissingSelf SelfNotAtom MissingTextualContent ContainsHTML ContainsUndeclaredHTML ContainsEmail UnregisteredAtomLinkRel AtomLinkNotEmpty SecurityRisk
SecurityRiskAttr DangerousStyleAttr NotHtml ContainsRelRef MisplacedMetadata BadCharacters MissingGuid DuplicateSemantics DuplicateItemSemantics
NotSufficientlyUnique NeedDescriptionBeforeContent UnexpectedAttribute UseOfExtensionAttr DuplicateIds""".split())
# Elements and extensions that the paper does not write.
ELSEWHERE = re.compile(r"cloud|skip(Days|Hours)|textInput|webMaster|managingEditor|trackback|admin[_:]|\bsy[_:]|dcterms|blogChannel|creativeCommons|license|ulcc_|"
                       r"xhtml[_:]body|mathml|generatorAgent|data-types-email|source/|Description", re.I)
# "Valid…" in a case means that its contrary must not occur.
CONTRARY = {"ValidTAG": "InvalidTAG", "ValidURN": "InvalidURN", "ValidURI": "InvalidLink", "ValidRFC2822Date": "InvalidRFC2822Date", "ValidLanguage": "InvalidLanguage", "ValidHtml": "NotHtml",
            "ValidAtomLinkRel": "UnregisteredAtomLinkRel", "ValidMIMEAttribute": "InvalidMIMEType", "ValidHttpGUID": "InvalidHttpGUID", "ValidURLAttribute": "InvalidURLAttribute",
            "ValidBooleanAttribute": "InvalidBooleanAttribute", "ValidW3CDTFDate": "InvalidRFC3339Date"}


def events(data, now=None, location=None):
    """Findings in a feed given as bytes."""
    if data.lstrip()[:1] == b"{":
        return jsonfeed.check(data, now, location)
    try:
        root = ET.fromstring(data)
    except (ET.ParseError, ValueError, LookupError):
        return ["SAXError"]
    return (rss if root.tag == "rss" else atom).check(root, now, location)


def parsed(data):
    """What feedparser makes of it, or None where it is not installed."""
    try:
        import feedparser
    except ImportError:
        return None
    feed = feedparser.parse(data)
    return feed.get("bozo_exception") if feed.bozo else False


def matches(found, name, parameters):
    """An event, and the element it is about where both say one."""
    wanted = re.search(r"element:([\w:]+)", parameters)
    return any(f.split(":")[0] == name and (":" not in f or not wanted or f.split(":")[1] == wanted[1]) for f in found)


def measure(path):
    agree, total, wrong, outside = collections.Counter(), collections.Counter(), [], 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            sign, name, parameters = re.fullmatch(r"(!?)(\w+)(.*)", case["expect"].strip(), re.S).groups()
            if name in CONTRARY:
                sign, name = "!", CONTRARY[name]
            text = re.sub(r"^(<\?xml[^>]*?)\s+encoding=(\"[^\"]*\"|'[^']*')", r"\1", case.get("text", ""))
            ours = re.search(r"<(?:\w+:)?feed[\s>]|<(?:\w+:)?entry[\s>]|<rss\s[^>]*version=[\"']2", text)
            if name not in EVENTS | {"Error"} or not ours:
                continue
            if case["group"] == "ext" or ELSEWHERE.search(case["path"] + parameters):
                outside += 1
                continue
            found = events(text.encode("utf-8", "surrogatepass"), TODAY)
            if name == "Error":
                found = ["Error"] if any(f.split(":")[0] not in WARNINGS for f in found) else []
            key = sign + name
            total[key] += 1
            if matches(found, name, parameters) != bool(sign):
                agree[key] += 1
            else:
                wrong.append(f"  {key}{parameters}: {case['path']} ({case['description']}) found {sorted(set(found))}")
    for key in sorted(total):
        print(f"{key:32} {agree[key]:4} of {total[key]:4}")
    print("\n".join(wrong))
    print(f"agreement {sum(agree.values())} of {sum(total.values())} cases ({100 * sum(agree.values()) / sum(total.values()):.1f} %) of {len(EVENTS)} events; "
          f"{outside} more are about elements that the paper does not write")
    return 0


def main(arguments):
    if arguments[:1] == ["--measure"] and len(arguments) == 2:
        return measure(arguments[1])
    if not arguments or arguments[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    bad = 0
    for source in arguments:
        address = source if re.match(r"https?://", source) else None
        if address:
            with urllib.request.urlopen(urllib.parse.quote(address, safe=":/?&=%"), timeout=30) as answer:
                data = answer.read()
        else:
            with open(source, "rb") as file:
                data = file.read()
        found = sorted(collections.Counter(events(data, TODAY)).items())
        bozo = parsed(data) if data.lstrip()[:1] != b"{" else None
        if bozo:
            found.append((f"feedparser: {bozo}", 1))
        for name, count in found:
            print(f"{source}: {name} ({count})")
        bad += len(found)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
