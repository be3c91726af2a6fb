"""Rules for what stands inside an element: dates, addresses, languages, types and HTML. Each gives event names."""
import datetime
import email.utils
import html.entities
import html.parser
import re
import urllib.parse

RFC3339 = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-](\d\d):(\d\d))")
RFC822 = re.compile(
    r"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}|\d\d)"
    r" (\d\d):(\d\d)(?::(\d\d))? (UT|GMT|[ECMP][SD]T|[A-IK-Za-ik-z]|[+-]\d{4})")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
TAG = re.compile(r"tag:([a-zA-Z0-9._-]+@)?[a-zA-Z0-9]([a-zA-Z0-9.-]*),\d{4}(-\d\d(-\d\d)?)?:[\w;/?:@&=+$.\-!~*'()%,]*(#[\w;/?:@&=+$.\-!~*'()%,]*)?", re.ASCII)
URN = re.compile(r"urn:[a-zA-Z0-9][a-zA-Z0-9-]{1,31}:([a-zA-Z0-9()+,.:=@;$_!*'/?#-]|%[0-9a-fA-F]{2})+")
UUID = re.compile(r"urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.I)
LANGUAGE = re.compile(r"(?:[a-z]{2,3}(-[a-z0-9]{2,8})*|[ix]-[a-z0-9-]{2,})", re.I)
MIME = re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+(\s*;\s*[^\s=]+=(\"[^\"]*\"|[^\s;\"]+))*", re.I)
SCHEMES = {"http", "https", "ftp", "mailto", "urn", "tag", "news", "nntp", "gopher", "file", "feed", "data", "tel", "sip", "xmpp", "geo", "info", "cid", "mid", "ldap", "telnet", "wais", "imap", "pop", "dav", "go", "nfs", "prospero", "opaquelocktoken", "acap", "z39.50r", "z39.50s", "vemmi", "service", "ipp", "rtsp", "h323", "im", "pres", "dns", "fax", "modem", "mtqp", "mupdate", "snmp", "tip", "iris", "crid", "dict"}


def blank(text):
    return not (text or "").strip()


def rfc3339(text, now=None):
    if text != text.strip():
        return ["UnexpectedWhitespace"]
    m = RFC3339.fullmatch(text)
    if not m:
        return ["InvalidRFC3339Date"]
    try:
        year = int(m[1])
        if year == 0 or int(m[9] or 0) > 23 or int(m[10] or 0) > 59:
            return ["InvalidRFC3339Date"]
        day = datetime.date(year, int(m[2]), int(m[3]))
        datetime.time(int(m[4]), int(m[5]), min(int(m[6]), 59))
        if int(m[6]) > 60:
            return ["InvalidRFC3339Date"]
    except ValueError:
        return ["InvalidRFC3339Date"]
    if now and (day > now + datetime.timedelta(days=2) or day.year < 1970):
        return ["ImplausibleDate"]
    return []


def rfc822(text, now=None):
    text = text.strip()
    m = RFC822.fullmatch(text)
    if not m and "(" in text:
        return ["ProblematicalRFC822Date"]
    if not m:
        parsed = email.utils.parsedate_tz(text)
        colon = re.search(r"[+-]\d\d:\d\d$", text)
        return ["InvalidRFC2822Date"] if colon or not parsed or not re.match(r"([A-Z][a-z]{2},\s*)?\d", text) else ["ProblematicalRFC822Date"]
    year = int(m[4])
    try:
        day = datetime.date(year if year > 99 else 2000 + year, MONTHS.index(m[3]) + 1, int(m[2]))
        datetime.time(int(m[5]), int(m[6]), min(int(m[7] or 0), 59))
    except ValueError:
        return ["InvalidRFC2822Date"]
    if m[1] and DAYS[day.weekday()] != m[1]:
        return ["InvalidRFC2822Date"]
    if now and (day > now + datetime.timedelta(days=2) or day.year < 1970):
        return ["ImplausibleDate"]
    return []


def address(text, absolute=True, iri=True, event="InvalidLink", space=None):
    """An address in an element or attribute; space is the event for white space around it, where that is not allowed."""
    if space and text != text.strip():
        return [space]
    text = text.strip()
    if not text:
        return [event]
    if text.lower().startswith("tag:"):
        return [] if TAG.fullmatch(text) else ["InvalidTAG"]
    if text.lower().startswith("urn:"):
        return urn(text)
    if re.search(r'[\s<>"{}|\\^`\x00-\x20]', text):
        return ["InvalidUriChar", event]
    if not text.isascii() and not iri:
        return ["UriNotIri"]
    if re.search(r"%(?![0-9a-fA-F]{2})", text):
        return [event]
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", text)
    if not scheme:
        return [event] if absolute else []
    out = [] if scheme[1].lower() in SCHEMES else ["SchemeNotIANARegistered"]
    if scheme[1].lower() in ("http", "https", "ftp"):
        try:
            parts = urllib.parse.urlsplit(text)
            if not parts.hostname or not text[len(scheme[0]):].startswith("//"):
                out.append(event)
            parts.port
        except ValueError:
            out.append(event)
    return out


def urn(text):
    if not URN.fullmatch(text) or (text.lower().startswith("urn:uuid:") and not UUID.fullmatch(text)) or text.lower().startswith("urn:urn"):
        return ["InvalidURN"]
    return []


def canonical(text):
    """RFC 4287, 4.2.6.1: an id is compared letter by letter, so it should be in its one usual form."""
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", text)
    if not scheme:
        return []
    if scheme[1] != scheme[1].lower():
        return ["NonCanonicalURI"]
    if scheme[1] not in ("http", "https"):
        return []
    try:
        parts = urllib.parse.urlsplit(text)
    except ValueError:
        return []
    host = parts.netloc.rpartition("@")[2]
    bad = (host != host.lower() or host.endswith((":", ":80" if scheme[1] == "http" else ":443")) or parts.path == ""
           or any(p in (".", "..") for p in parts.path.split("/"))
           or any(re.fullmatch(r"[A-Za-z0-9._~-]", chr(int(x, 16))) or x != x.upper() for x in re.findall(r"%([0-9a-fA-F]{2})", text)))
    return ["NonCanonicalURI"] if bad else []


# HTML inside an element -----------------------------------------------------------------------------------------

ELEMENTS = set("""a abbr acronym address area article aside audio b bdi bdo big blink blockquote body br button canvas caption center cite code col
colgroup dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i img input ins
kbd label legend li main map mark menu meter nav ol optgroup option output p param picture pre progress q rp rt ruby s samp section select small
source span strike strong style sub summary sup table tbody td textarea tfoot th thead time title tr track tt u ul var video wbr noscript base link meta
embed object script iframe applet frame frameset basefont plaintext""".split())
RISKY = set("applet base body embed form frame frameset head html iframe link meta noscript object script style title xml plaintext blink".split())
SAFE_STYLE = set("""azimuth background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse
border-color border-left border-left-color border-left-style border-left-width border-right border-right-color border-right-style border-right-width
border-spacing border-style border-top border-top-color border-top-style border-top-width border-width clear color cursor direction display elevation float font font-family
font-size font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top overflow
padding padding-bottom padding-left padding-right padding-top pause pause-after pause-before pitch pitch-range quotes richness speak speak-header speak-numeral
speak-punctuation speech-rate stress text-align text-decoration text-indent text-transform unicode-bidi vertical-align voice-family volume white-space width""".split())
REFERENCE = {"href", "src", "cite", "longdesc", "background", "action", "poster", "data"}


def style_is_dangerous(value):
    value = re.sub(r"&quot;", '"', value)
    if re.search(r"url\s*\(|expression|[\\@]|/\*", value, re.I):
        return True
    for part in filter(None, (p.strip() for p in value.split(";"))):
        name, colon, rest = part.partition(":")
        if not colon or name.strip().lower() not in SAFE_STYLE:
            return True
        for size in re.findall(r"(?<![#\w.])-?\d+(?:\.\d+)?", rest):
            if abs(float(size)) >= 1000:
                return True
        if not re.fullmatch(r"[\s\w#%.,!()'\"+-]*", rest):
            return True
    return False


class Html(html.parser.HTMLParser):
    def __init__(self, base=None):
        super().__init__(convert_charrefs=True)
        self.events, self.stack, self.base, self.tags = [], [], base, 0

    def handle_starttag(self, tag, attrs):
        self.tags += 1
        if tag not in ELEMENTS and ":" not in tag:
            self.events.append("NotHtml")
        if tag in RISKY:
            self.events.append("SecurityRisk")
        for name, value in attrs:
            if name.startswith("on"):
                self.events += ["SecurityRiskAttr", "SecurityRisk"]
            if name == "style" and style_is_dangerous(value or ""):
                self.events.append("DangerousStyleAttr")
            if name in REFERENCE and value is not None:
                if re.match(r"\s*(javascript|vbscript|data)\s*:", value, re.I):
                    self.events.append("SecurityRiskAttr")
                elif not re.match(r"[a-z][a-z0-9+.-]*:", value.strip(), re.I) and not value.startswith("#") and not self.base:
                    self.events.append("ContainsRelRef")
        if tag not in ("br", "hr", "img", "input", "col", "area", "source", "track", "wbr", "meta", "link", "base", "param", "embed"):
            self.stack.append(tag)

    def handle_pi(self, data):
        self.events.append("SecurityRisk")

    def handle_endtag(self, tag):
        if tag in self.stack:
            while self.stack.pop() != tag:
                pass


def markup(text, base=None):
    """HTML that a reader will show."""
    parser = Html(base)
    parser.feed(text)
    parser.close()
    return parser.events + (["NotHtml"] if re.search(r"<[a-zA-Z][^<>]*$", text) else [])


def contains_html(text):
    """Plain text that looks like HTML: a tag that HTML knows, or a reference."""
    tags = [t for t in re.findall(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>", text) if t.lower() in ELEMENTS]
    named = any(name in html.entities.name2codepoint for name in re.findall(r"&([a-zA-Z][a-zA-Z0-9]*)", text))
    return bool(tags) or named or bool(re.search(r"<!--|&#[0-9xX]", text))


def bad_characters(text):
    """C1 controls, noncharacters, and UTF-8 that was read as Latin-1 and written again."""
    return bool(re.search("[\x80-\x9f\ufffe\uffff\ufffd]|\u00e2\u20ac|\u00c3[\u0080-\u00bf]|\u00c2[\u0080-\u00bf]|\u00d8[\u00a0-\u00bf]\u00d9", text))
