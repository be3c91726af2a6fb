using Warraq.Accounts;
using Warraq.Comments;
using Warraq.Media;
using Warraq.Platform;
using Warraq.Search;

namespace Warraq.Desk;

/// <summary>What the newsroom holds under some words, as far as one person may see it: a kind that he may not see is empty.</summary>
public sealed record Findings(IReadOnlyList<DeskRow> Stories, IReadOnlyList<Picture> Pictures, IReadOnlyList<PersonRow> People, IReadOnlyList<Comment> Comments);

/// <summary>The one search over everything.</summary>
public static class FindEverything
{
    /// <param name="size">Of each kind, at most.</param>
    public static async Task<Findings> DoAsync(Database database, ISearchIndex index, DeskEye eye, string text, int size, string lang, CancellationToken cancel = default)
    {
        var words = FoldedWords.Of(text);
        return new Findings(
            await FindStories.DoAsync(database, index, eye, text, size, lang, cancel),
            words.Count > 0 && eye.Rights.May(Act.KeepMedia) ? (await Library.PageAsync(database, text, usable: false, null, size, cancel)).Pictures : [],
            words.Count > 0 && eye.Rights.May(Act.ManagePeople) ? [.. (await PeopleReads.ListAsync(database, cancel)).Where(p => FoldedWords.AllStandIn($"{p.Name} {p.Email}", words)).Take(size)] : [],
            eye.Rights.May(Act.Moderate) ? await FindComments.DoAsync(database, words, size, cancel) : []);
    }
}
