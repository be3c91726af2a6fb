using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Warraq.Platform;
using Warraq.Search.Past;
using Warraq.Tests.Stores;
using static Warraq.Tests.Server.AskApi;

namespace Warraq.Tests.Server;

/// <summary>The search page of a real server, as a browser asks, and what nobody should type.</summary>
public sealed class SearchOverHttpTests
{
    static readonly CancellationToken None = CancellationToken.None;

    /// <summary>What people and robots have typed into search fields, and what nobody should.</summary>
    public static readonly (string Name, string Text)[] Hostile =
    [
        ("10,000 words", string.Join(' ', Enumerable.Range(0, 10_000).Select(i => "كلمة" + i))), ("one word 10,000 times", string.Join(' ', Enumerable.Repeat("المدينة", 10_000))),
        ("only marks", "،؛؟!…«»()[]{}-–—"), ("a lone quote", "\""), ("three quotes", "\"المدينة\" \""), ("10,000 quotes", new string('"', 10_000)), ("a star", "*"), ("a star after a word", "مدين*"),
        ("bidi controls", "\u202Eالمدينة\u2066\u2069\u200F\u061C"), ("only bidi controls", "\u202E\u2066\u2069"), ("only minus", "- -- -"), ("only field names", "عنوان: قسم: مصدر: كاتب: من: إلى:"),
        ("nul", "مدينة\0"), ("lone surrogate", "مدينة\uD800"), ("only marks of vowels", "\u064B\u0651\u0651"), ("markup", "<script>alert(1)</script>\"'&"), ("query language", "title:[* TO *] AND NOT (x OR y)~2^3 /a.*b/"), ("a megabyte", new string('ا', 170_000)), ("a megabyte of letters", new string('a', 1_000_000)),
        ("deep nesting", new string('(', 900)), ("deeper nesting", new string('(', 100_000) + new string(')', 100_000)), ("only operators", "أو أو - أو \"\" -أو أو"), ("either of many", string.Join(" أو ", Enumerable.Range(0, 1000).Select(i => "كلمة" + i))),
        ("phrases without end", string.Concat(Enumerable.Repeat("\"ا ب ت\" ", 2000))), ("names without end", string.Join(' ', Enumerable.Repeat("ابن بن أبوعلي", 2000))), ("dates without end", string.Join(' ', Enumerable.Repeat("من:2022 إلى:أمس", 2000))), ("noncharacters", "\uFFFE\uFFFFمدينة"), ("emoji", "🗞️ 📰"), ("nothing", ""), ("spaces", "   "),
    ];

    [Fact]
    public async Task A_hostile_query_is_answered_or_refused_and_never_becomes_markup()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        await Settings.SetAsync(paper.Elsewhere, "api.rate", "0", "test");
        foreach (var (name, text) in Hostile)
        {
            // As a program would send it, lone surrogates and all.
            var typed = string.Concat(text.Select(c => char.IsAscii(c) ? Uri.HexEscape(c) : char.IsSurrogate(c) ? "%ED%A0%80" : Uri.EscapeDataString(c.ToString())));
            foreach (var path in (string[])["/search?q=", "/search?lang=en&sort=newest&q=", "/api/v1/search?q=", "/api/v1/search?mode=any&q=", "/api/v1/suggest?q="])
            {
                var (status, page) = await paper.ReadAsync(path + typed);
                if (path.StartsWith("/search", StringComparison.Ordinal)) status.ShouldBe(HttpStatusCode.OK, name);
                else status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
                page.ShouldNotContain("<script>alert", Case.Sensitive, name);
                page.Length.ShouldBeLessThan(150_000, name + path);
            }
        }
    }

    [Fact]
    public async Task The_search_page_is_complete_without_script_and_kept_nowhere()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite);
        using var answer = await paper.Http.GetAsync($"/search?q={Q("المدينة")}", None);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        answer.Headers.Contains("CDN-Cache-Control").ShouldBeFalse();
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldNotContain("unsafe");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.ETag.ShouldNotBeNull();
        var page = await answer.Content.ReadAsStringAsync(None);
        page.ShouldContain("<meta name=\"robots\" content=\"noindex\">");
        page.ShouldContain("<mark>");
        page.ShouldContain("value=\"المدينة\"");
        var (_, english) = await paper.ReadAsync("/search?q=the&lang=en");
        english.ShouldContain("<html lang=\"en\" dir=\"ltr\">");
        (await paper.ReadAsync($"/search?q={Q("المدينة")}&from=x")).Text.ShouldContain("لم نفهم التاريخ «x»");
        (await paper.ReadAsync($"/search?q={Q("hgl]dkm")}")).Text.ShouldContain("<strong><bdi>المدينة</bdi></strong>", Case.Sensitive, "typed on the other layout");
        (await paper.ReadAsync("/search?q=%D9%82%D8%B7%D9%82%D8%B7%D9%82")).Text.ShouldContain("لم نجد شيئاً عن");

        // Every story with the word is met once on the way through the pages.
        var met = new List<string>();
        for (var path = $"/search?q={Q("من")}&sort=newest"; path is not null;)
        {
            var text = (await paper.ReadAsync(path)).Text;
            met.AddRange(text.Split("<h3><a href=\"").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]));
            path = text.Split("\" rel=\"next\"") is [var before, _] ? WebUtility.HtmlDecode(before[(before.LastIndexOf("href=\"", StringComparison.Ordinal) + 6)..]) : null;
        }
        met.ShouldBeUnique();
        var total = (await AskAsync(paper, $"/api/v1/search?q={Q("من")}")).Json.GetProperty("total").GetInt32();
        met.Count.ShouldBe(total);
        total.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_search_that_found_something_is_counted_without_a_word_on_who_asked()
    {
        await using var paper = await ServedPaper.StartAsync(TestDatabaseKind.Sqlite, "127.0.0.1");
        foreach (var (path, agent, address) in ((string, string?, string)[])[
            ($"/search?q={Q("المدينةُ")}", "Mozilla/5.0", "198.51.100.1"), ($"/search?q={Q("المدينة")}", "Mozilla/5.0", "198.51.100.2"), ($"/search?q={Q("المدينة")}", "Mozilla/5.0", "198.51.100.2"),
            ($"/search?q={Q("المدينة")}&sort=newest", "Mozilla/5.0", "198.51.100.3"), ($"/search?q={Q("المدينة")}&section=world", "Mozilla/5.0", "198.51.100.4"), ($"/search?q={Q("المدينة")}", "a bot", "198.51.100.5"),
            ($"/search?q={Q("المدينة")}", null, "198.51.100.6"), ($"/api/v1/search?q={Q("المدينة")}", "Mozilla/5.0", "198.51.100.7"), ($"/search?q={Q("قطقطقط")}", "Mozilla/5.0", "198.51.100.8")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (agent is not null) request.Headers.TryAddWithoutValidation("User-Agent", agent);
            request.Headers.Add("X-Forwarded-For", address);
            (await paper.Http.SendAsync(request, None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await paper.Services.GetRequiredService<PastQueries>().KeepAsync(None);
        await using var db = paper.Elsewhere.CreateContext();
        var kept = db.Set<PastQuery>().ToList().ShouldHaveSingleItem();
        (kept.Text, kept.Count).ShouldBe(("المدينة", 3));
    }
}
