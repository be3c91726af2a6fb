using System.Globalization;
using System.Text.RegularExpressions;
using Warraq.Platform;
using Warraq.Search;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>
/// Finds stories in every state by words, by number or by address. What readers can see comes from the search index, in all forms of a word, and by
/// parts of a headline; the rest comes from the store, by folded keys of headline, names and deck.
/// </summary>
public static partial class FindStories
{
    /// <summary>Answers of the search index that are looked at for whoever sees one desk only.</summary>
    const int Deep = 60;

    /// <param name="size">Rows of the answer, at most.</param>
    /// <param name="lang">Language of names.</param>
    /// <returns>The one of that number first, then what is not published, the newest first, then what is.</returns>
    public static async Task<IReadOnlyList<DeskRow>> DoAsync(Database database, ISearchIndex index, DeskEye eye, string text, int size, string lang, CancellationToken cancel = default)
    {
        var numbers = new List<int>();
        if (NumberIn(text) is { } number) numbers.Add(number);
        // The readable end of an address is words with hyphens.
        var words = text.Replace('-', ' ');
        if (FoldedWords.Of(words).Count > 0)
        {
            var unpublished = await StoredAsync(database, DeskConditions.Holding(eye, "find_key", words), "state <> 'Published'", size, cancel);
            numbers.AddRange(unpublished.Take(Math.Max(size / 2, 1)));
            numbers.AddRange(Indexed(index, text, database.Time.GetUtcNow(), eye.SeesAll ? size : Deep));
            if (numbers.Distinct().Count() < size) numbers.AddRange(await StoredAsync(database, DeskConditions.Holding(eye, "headline_key", words), $"state = '{nameof(StoryState.Published)}'", size, cancel));
            numbers.AddRange(unpublished);
        }
        var found = numbers.Distinct().ToList();
        var rows = await DeskRows.ReadAsync(database, eye, found, lang, cancel);
        return [.. found.Where(rows.ContainsKey).Select(n => rows[n]).Where(r => r.IsMine || eye.Rights.May(Accounts.Act.ReadDesk, r.Desk)).Take(size)];
    }

    static async Task<List<int>> StoredAsync(Database database, DeskConditions where, string states, int size, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        return await connection.Command($"SELECT number FROM stories WHERE {states} AND {where.Sql} ORDER BY changed_at DESC, number DESC LIMIT @size", [("@size", size), .. where.Values]).ListAsync(r => r.GetInt32(0), cancel);
    }

    static IEnumerable<int> Indexed(ISearchIndex index, string text, DateTimeOffset now, int size) =>
        index.IsReady ? index.Search(new SearchQuery { Text = text, Now = now, Size = size, WithFacets = false }).Hits.Where(h => !h.IsPartial).Select(h => h.Number) : [];

    /// <summary>A number alone, or the one in an address that was pasted.</summary>
    static int? NumberIn(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Numbered.Match(text) is { Success: true } match && int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : null;

    [GeneratedRegex("/(?<number>[0-9]{1,9})(?=[/?#]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered { get; }
}
