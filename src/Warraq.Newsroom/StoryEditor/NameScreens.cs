using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Warraq.Accounts;
using Warraq.Newsroom.Gate;
using Warraq.Newsroom.Layouts;
using Warraq.Platform;
using Warraq.Sections;
using Warraq.Stories;
using Warraq.Stories.Saving;

namespace Warraq.Newsroom.StoryEditor;

/// <summary>Completes the names of tags, authors and sources while somebody types them. JSON.</summary>
sealed class NameScreens(Database database) : IScreens
{
    /// <summary>Names in one answer: as many as one sees at once.</summary>
    const int Shown = 8;

    public void Map(IEndpointRouteBuilder newsroom) => newsroom.MapGet("/names", async (HttpContext http, CancellationToken cancel) =>
    {
        var kind = KindOf(http.Request.Query["of"].ToString());
        await using var db = database.CreateContext();
        var names = kind is { } known ? await CompleteNames.FindAsync(db, known, http.Request.Query["q"].ToString(), Shown, cancel) : [];
        await http.Response.WriteAsJsonAsync(new { names }, cancel);
    }).Needs(Act.Write);

    /// <summary>The kind of names in a field of the editor; null for another field.</summary>
    internal static NameKind? KindOf(string field) => field switch
    {
        StoryText.Tags => NameKind.Tag,
        StoryText.Authors => NameKind.Author,
        StoryText.Sources => NameKind.Source,
        _ => null,
    };
}
