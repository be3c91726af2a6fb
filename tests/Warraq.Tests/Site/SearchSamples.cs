using Warraq.Arabic.Words;
using Warraq.Search;
using Warraq.Site.Endpoints;
using Warraq.Site.Pages;

namespace Warraq.Tests.Site;

/// <summary>Fixed answers of a search, with no index behind them.</summary>
static class SearchSamples
{
    static readonly Dictionary<string, string> Names = new() { ["local"] = "محليات", ["culture"] = "ثقافة" };

    static SearchHit Hit(int number, string section, string title, string marked, string snippet, bool partial = false, string lang = "ar", string? source = null) => new()
    {
        Number = number,
        Title = Mark(title, marked),
        Snippet = Mark(snippet, marked),
        Section = section,
        Slug = "خبر-" + number,
        Lang = lang,
        Source = source,
        Published = Samples.Now.AddDays(-number),
        Score = 1,
        IsPartial = partial,
    };

    static MarkedText Mark(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return new(text, at < 0 ? [] : [new Token(at, word.Length)]);
    }

    static readonly SearchPage Answer = new()
    {
        Hits =
        [
            Hit(1, "local", "الجسر الحجري يعود إلى الناس", "الجسر", "…وأبقت البلدية الشاحنات بعيدة عن الجسر حتى يستقر منسوب النهر…", source: "بلدية المدينة"),
            Hit(2, "culture", "بجسورنا القديمة نبدأ <script>", "بجسورنا", "حجر & ماء.", source: "River Press"),
            Hit(3, "culture", "The bridge and the river (again)", "bridge", "It opened on Thursday.", lang: "en"),
            Hit(4, "local", "النهر يرتفع", "النهر", "من دون الكلمة الأخرى.", partial: true),
        ],
        Total = 3,
        Next = "10",
        Facets = new([new("local", "local", 2), new("culture", "culture", 1)], [new("بلدية", "بلدية المدينة", 2), new("river", "River Press", 1)], [], [new("2026-03", "2026-03", 2), new("2026-02", "2026-02", 1)], false),
    };

    static SearchModel Model(SearchAsk ask, SearchPage answer, params string[] notes)
    {
        var frame = Samples.Frame(ask.Lang, ask.Text.Length > 0 ? Warraq.Site.Words.For(ask.Lang).ResultsFor(ask.Text) : Warraq.Site.Words.For(ask.Lang).Search, null) with
        {
            NoIndex = true,
            CurrentSection = "search",
            OtherLanguage = new((ask with { Lang = ask.Lang == "en" ? "ar" : "en" }).Address, ask.Lang == "en" ? "ar" : "en"),
        };
        return new(frame, ask, answer, Names, answer.Hits.Count > 0 ? SearchFacets.Of(ask, answer.Facets, slug => Names.GetValueOrDefault(slug), frame) : [], notes, answer.Hits.Count > 0 ? [] : Samples.Rail.MostRead);
    }

    public static SearchModel Found => Model(new() { Text = "الجسر والنهر" }, Answer with { DidYouMean = "الجسر والنهار" });

    public static SearchModel Narrowed => Model(new() { Text = "الجسر", Section = "culture", From = "2026-03", To = "2026-03", Newest = true, Cursor = "10" }, Answer with { Next = null, IsTotalAtLeast = true, Total = 10_000 });

    public static SearchModel English => Model(new() { Text = "bridge", Lang = "en" }, Answer with { Hits = [Answer.Hits[2]], Total = 1, Next = null });

    public static SearchModel Nothing => Model(new() { Text = "\"><script>alert(1)</script>" }, SearchPage.Empty with { DidYouMean = "<b>" }, Warraq.Site.Words.For("ar").QueryCut("1000"));

    public static SearchModel Form => Model(new(), SearchPage.Empty);
}
