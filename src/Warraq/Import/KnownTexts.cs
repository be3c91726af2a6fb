using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Statements;
using Warraq.Platform;
using Warraq.Search.Duplicates;
using Warraq.Stories;
using Warraq.Stories.Body;

namespace Warraq.Import;

/// <summary>A story that the paper already has of a text that came in; nothing is refused for it.</summary>
/// <param name="Number">The story that was there.</param>
/// <param name="Relation">What the text is to it: same, update or excerpt.</param>
/// <param name="Jaccard">Shared runs of three words over all of them.</param>
/// <param name="Containment">Shared runs over those of the shorter text.</param>
public sealed record KnownText(int Number, string Relation, double Jaccard, double Containment)
{
    public static KnownText Of(int number, DocumentSimilarity likeness) =>
        new(number, likeness.Relation.ToString().ToLowerInvariant(), Math.Round(likeness.Jaccard, 3), Math.Round(likeness.Containment, 3));
}

/// <summary>
/// Says of each text of a long import what the paper has of it: published stories by the index, as far as that had come when the import began, and
/// what came in before it, a draft or not.
/// </summary>
/// <param name="published">Null to look at this import only.</param>
sealed class KnownTexts(FindDuplicates? published)
{
    /// <summary>So many texts of this import are remembered, the latest: about 100 MB.</summary>
    const int MostRemembered = 100_000;

    readonly Dictionary<ulong, int> byMark = [];
    readonly Queue<(int Number, IReadOnlyList<ulong> Marks)> remembered = new();
    readonly Dictionary<int, string> unsaved = [];

    /// <summary>Looks for a text, and remembers it under its number.</summary>
    public async Task<IReadOnlyList<KnownText>> LookAsync(WarraqDb db, int number, string title, string body, CancellationToken cancel)
    {
        var text = $"{title}\n{body}";
        if (DocumentSketch.Of(text) is not { } sketch) return [];
        var known = published?.OfMarks(sketch, text, number).Select(d => KnownText.Of(d.Story.Number, d.Likeness)).ToList() ?? [];
        var before = sketch.Bands.Select(mark => byMark.GetValueOrDefault(mark)).Where(n => n != 0 && n != number && known.TrueForAll(k => k.Number != n)).ToHashSet();
        if (before.Count > 0)
        {
            var compared = new ComparedDocument(text);
            foreach (var other in before)
                if (await TextAsync(db, other, cancel) is { } theirs && compared.To(theirs) is { Relation: >= DocumentRelation.Excerpt } likeness) known.Add(KnownText.Of(other, likeness));
        }
        Remember(number, sketch.Bands);
        unsaved[number] = text;
        return known;
    }

    /// <summary>What came so far is in the database now.</summary>
    public void Saved() => unsaved.Clear();

    void Remember(int number, IReadOnlyList<ulong> marks)
    {
        foreach (var mark in marks) byMark[mark] = number;
        remembered.Enqueue((number, marks));
        if (remembered.Count <= MostRemembered) return;
        var oldest = remembered.Dequeue();
        foreach (var mark in oldest.Marks)
            if (byMark.GetValueOrDefault(mark) == oldest.Number) byMark.Remove(mark);
    }

    async Task<string?> TextAsync(WarraqDb db, int number, CancellationToken cancel)
    {
        if (unsaved.TryGetValue(number, out var text)) return text;
        var story = await db.Set<Story>().AsNoTracking().Where(s => s.Number == number).Select(s => new { s.Headline, s.Body }).FirstOrDefaultAsync(cancel);
        return story is null ? null : $"{story.Headline}\n{string.Join('\n', BodyJson.Parse(story.Body).Texts())}";
    }
}
