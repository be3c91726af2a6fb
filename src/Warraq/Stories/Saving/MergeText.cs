using Warraq.Stories.Body;

namespace Warraq.Stories.Saving;

/// <summary>
/// Merges what two people made of one text, by paragraph: what only one of them changed is taken from him, what both changed alike is no
/// question, what both changed in two ways is a <see cref="Clash"/> that a person decides. Nothing is taken because it came last.
/// </summary>
static class MergeText
{
    /// <returns>The merged text, without a decision where there is a clash; and the clashes.</returns>
    public static (StoryText Text, IReadOnlyList<Clash> Clashes) Of(StoryText origin, StoryText mine, StoryText theirs, IReadOnlyDictionary<string, Side> keep)
    {
        var clashes = new List<Clash>();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in StoryText.Names)
        {
            var place = "field:" + name;
            var sent = mine.Fields.ContainsKey(name) ? mine.Of(name) : origin.Of(name);
            fields[name] = Choose(place, origin.Of(name), sent, theirs.Of(name), keep) is { } side
                ? (side == Side.Mine ? sent : theirs.Of(name))
                : Clashing(clashes, new Clash(place, sent, theirs.Of(name)), theirs.Of(name));
        }

        var (o, m, t) = (ById(origin), ById(mine), ById(theirs));
        var blocks = new Dictionary<string, Block>(StringComparer.Ordinal);
        foreach (var id in o.Keys.Union(m.Keys).Union(t.Keys))
        {
            var (was, my, their) = (o.GetValueOrDefault(id), m.GetValueOrDefault(id), t.GetValueOrDefault(id));
            var side = Choose(id, was.Json, my.Json, their.Json, keep);
            if (side is null) clashes.Add(new Clash(id, Plain(my.Block), Plain(their.Block)));
            if ((side == Side.Mine ? my.Block : their.Block) is { } block) blocks[id] = block;
        }
        var order = Order([.. origin.Body.Blocks.Select(b => b.Id)], [.. mine.Body.Blocks.Select(b => b.Id)], [.. theirs.Body.Blocks.Select(b => b.Id)]);
        return (new StoryText(fields, new StoryBody(StoryBody.CurrentVersion, [.. order.Where(blocks.ContainsKey).Select(id => blocks[id])])), clashes);
    }

    /// <summary>The plain text of a block, as a choice shows it.</summary>
    public static string? Plain(Block? block) => block switch
    {
        null => null,
        PictureBlock p => p.Use.Caption ?? p.Use.Alt,
        Embed e => $"{e.Title} {e.Url}",
        FigureBox f => string.Join(" · ", f.Rows.Select(r => $"{r.Name}: {r.Number}").Prepend(f.Title)),
        _ => string.Join('\n', block.Texts()),
    };

    static Side? Choose(string place, string? was, string? mine, string? theirs, IReadOnlyDictionary<string, Side> keep) =>
        mine == theirs || was == mine ? Side.Theirs : was == theirs ? Side.Mine : keep.TryGetValue(place, out var side) ? side : null;

    static string Clashing(List<Clash> clashes, Clash clash, string theirs)
    {
        clashes.Add(clash);
        return theirs;
    }

    static Dictionary<string, (Block? Block, string? Json)> ById(StoryText text) => text.Body.Blocks.ToDictionary(b => b.Id, b => ((Block?)b, (string?)BodyJson.Write(b)), StringComparer.Ordinal);

    /// <summary>Their order with my new blocks behind the block they follow; my order with theirs when only I moved something.</summary>
    static List<string> Order(IReadOnlyList<string> was, IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        var iMoved = !was.Where(mine.Contains).SequenceEqual(mine.Where(was.Contains));
        var theyMoved = !was.Where(theirs.Contains).SequenceEqual(theirs.Where(was.Contains));
        var (first, second) = iMoved && !theyMoved ? (mine, theirs) : (theirs, mine);
        var order = new List<string>(first);
        var known = order.ToHashSet(StringComparer.Ordinal);
        string? before = null;
        foreach (var id in second)
        {
            if (known.Add(id)) order.Insert(before is null ? 0 : order.IndexOf(before) + 1, id);
            before = id;
        }
        return order;
    }
}
