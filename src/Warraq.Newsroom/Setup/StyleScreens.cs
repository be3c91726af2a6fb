using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;

namespace Warraq.Newsroom.Setup;

/// <summary>House style and the rules of comments: settings of the paper, with a sample that shows the choices before they are saved.</summary>
sealed class StyleScreens(Database database, Screens screens) : IScreens
{
    /// <summary>One choice each.</summary>
    static readonly string[] Choices = ["paper.digits", "paper.months", "paper.country", "paper.quotes", "paper.hijri", "paper.zone", "paper.zone.name", "publish.review"];

    static readonly string[] Comments = ["comments.moderation", "comments.rate", "comments.links", "comments.days"];

    /// <summary>The house dictionary, one word a line on the screen.</summary>
    const string Words = "proof.words";

    public void Map(IEndpointRouteBuilder newsroom)
    {
        var style = newsroom.MapGroup("/setup/style");
        style.MapGet("", ShowAsync).Needs(Act.SetStyle);
        style.MapPost("", (HttpContext http, CancellationToken cancel) => SaveAsync(http, Choices, [], cancel)).Needs(Act.SetStyle);
        style.MapPost("/words", (HttpContext http, CancellationToken cancel) => SaveAsync(http, [], [HouseTerms.Setting, Words], cancel)).Needs(Act.SetStyle);
        style.MapPost("/comments", (HttpContext http, CancellationToken cancel) => SaveAsync(http, Comments, [], cancel)).Needs(Act.Ban);
        newsroom.MapGet("/setup/comments", CommentsAsync).Needs(Act.Ban);
    }

    /// <summary>With choices in the address they are tried and not saved.</summary>
    async Task ShowAsync(HttpContext http, CancellationToken cancel)
    {
        var paper = await LoadAsync(cancel);
        var tried = paper;
        foreach (var key in Choices)
            if (http.Request.Query[key] is [{ } value]) tried = Settings.Try(tried, key, value) ?? tried;
        await screens.SendAsync(http, new StyleModel(paper, tried, Settings.Keys.Contains(Words) ? Settings.Get(paper, Words) : null, [], http.Request.Query["done"].ToString()));
    }

    async Task CommentsAsync(HttpContext http, CancellationToken cancel) =>
        await screens.SendAsync(http, new PolicyModel(await LoadAsync(cancel), [], http.Request.Query["done"].ToString()));

    async Task SaveAsync(HttpContext http, string[] single, string[] lists, CancellationToken cancel)
    {
        var typed = await http.Request.ReadFormAsync(cancel);
        var before = await LoadAsync(cancel);
        var wanted = new List<(string Key, string Value)>();
        foreach (var key in single.Where(typed.ContainsKey)) wanted.Add((key, typed.Typed(key).Trim()));
        foreach (var key in lists.Where(k => typed.ContainsKey(k) && Settings.Keys.Contains(k)))
            wanted.Add((key, key == Words ? string.Join(' ', typed.Typed(key).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : HouseTerms.OfLines(typed.Typed(key))));
        // All are looked at before one is written.
        var refusals = wanted.Where(w => Settings.Try(before, w.Key, w.Value) is null)
            .Select(w => new Refusal("setting", $"قيمة لا تصلح في «{w.Key}»: «{w.Value}».", $"{w.Key} cannot be «{w.Value}».")).ToList();
        if (refusals.Count == 0)
            foreach (var (key, value) in wanted.Where(w => Settings.Get(before, w.Key) != w.Value))
                if (await Settings.SetAsync(database, key, value, http.Who().Key, cancel) is { } why) refusals.Add(new Refusal("setting", $"لم يُحفظ «{key}».", why));
        var comments = single == Comments;
        if (refusals.Count == 0) http.See(comments ? "/newsroom/setup/comments?done=saved" : "/newsroom/setup/style?done=saved");
        else if (comments) await screens.SendAsync(http, new PolicyModel(before, refusals, ""), 422);
        else await screens.SendAsync(http, new StyleModel(before, before, Settings.Keys.Contains(Words) ? Settings.Get(before, Words) : null, refusals, ""), 422);
    }

    async Task<PaperSettings> LoadAsync(CancellationToken cancel)
    {
        await using var db = database.CreateContext();
        return await Settings.LoadAsync(db, cancel);
    }
}

/// <param name="Tried">The choices of the sample: those of the address, else the paper's.</param>
/// <param name="Words">The house dictionary; null where this paper has none.</param>
public sealed record StyleModel(PaperSettings Paper, PaperSettings Tried, string? Words, IReadOnlyList<Refusal> Refusals, string Done) : IModelOf<StyleScreen>;

public sealed record PolicyModel(PaperSettings Paper, IReadOnlyList<Refusal> Refusals, string Done) : IModelOf<PolicyScreen>;
