using System.Text.Json;

namespace Warraq.Browser.Hostile;

/// <summary>What people send who want a page to run their script: one or two of each kind, written here. <c>WARRAQ_HOSTILE</c> names a JSON list of more.</summary>
static class HostileWords
{
    static readonly string[] Own =
    [
        "<script>ran(1)</script>", "</title><script>ran(2)</script>", "</textarea><script>ran(3)</script>", "--><script>ran(4)</script><!--", "<ScRiPt src=//elsewhere.example/x.js></sCrIpT>",
        "<img src=x onerror=ran(5)>", "<img src=\"x\" onerror=\"ran(6)\">", "<svg onload=ran(7)>", "<svg><script>ran(8)</script></svg>", "<svg><animate onbegin=ran(9) attributeName=x dur=1s>",
        "<math><mtext><table><mglyph><style><img src=x onerror=ran(10)>", "<iframe srcdoc='<script>parent.ran(11)</script>'></iframe>", "<iframe src=javascript:parent.ran(12)></iframe>", "<object data=javascript:ran(13)></object>",
        "\" onmouseover=\"ran(14)\" autofocus onfocus=\"ran(15)", "' onfocus='ran(16)' autofocus='", "\"><img src=x onerror=ran(17)>", "'><img src=x onerror=ran(18)>", "` onclick=ran(19) `",
        "<a href=\"javascript:ran(20)\">x</a>", "javascript:ran(21)", "java\tscript:ran(22)", "https://example.org/\"onclick=\"ran(23)", "http://x.example/<script>ran(24)</script>", "https://a.example/'><img src=x onerror=ran(25)>",
        "<base href=//elsewhere.example/>", "<meta http-equiv=refresh content=\"0;url=//elsewhere.example\">", "<link rel=stylesheet href=//elsewhere.example/x.css>", "<style>@import '//elsewhere.example/x.css'</style>", "<form action=//elsewhere.example><button>",
        "&lt;script&gt;ran(26)&lt;/script&gt;", "&#60;script&#62;ran(27)&#60;/script&#62;", "\\u003cscript\\u003eran(28)\\u003c/script\\u003e", "%3Cscript%3Eran(29)%3C/script%3E", "+ADw-script+AD4-ran(30)+ADw-/script+AD4-",
        "{{constructor.constructor('ran(31)')()}}", "${ran(32)}", "@(ran(33))", "<%= ran(34) %>", "]]><script>ran(35)</script>", "{\"@type\":\"x\"}</script><script>ran(36)</script>",
        "<input autofocus onfocus=ran(37)>", "<details open ontoggle=ran(38)>", "<video><source onerror=ran(39)>", "<marquee onstart=ran(40)>", "<body onload=ran(41)>", "<template><script>ran(42)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=ran(43)>\">", "\u202E<script>ran(44)</script>\u202C قصة", "اسم\u2066<img src=x onerror=ran(45)>", "\uFF1Cscript\uFF1Eran(46)\uFF1C/script\uFF1E", "\u2028<script>ran(47)</script>",
    ];

    public static IReadOnlyList<string> All { get; } = Environment.GetEnvironmentVariable("WARRAQ_HOSTILE") is { Length: > 0 } file
        ? [.. Own, .. JsonSerializer.Deserialize<List<string>>(File.ReadAllText(file))!] : Own;
}
