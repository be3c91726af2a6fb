namespace Warraq.Search.Engine;

/// <summary>Small numbers for the few thousand names that facets count.</summary>
sealed class Labels
{
    readonly Lock gate = new();
    readonly Dictionary<string, int> numbers = [];
    readonly List<string> names = [""];

    /// <summary>1 and up.</summary>
    public int NumberOf(string name)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(name, out var number)) return number;
            names.Add(name);
            return numbers[name] = names.Count - 1;
        }
    }

    /// <summary>0 for one that no story carries.</summary>
    public int Find(string name)
    {
        lock (gate) return numbers.GetValueOrDefault(name);
    }

    /// <summary>All that begin with a slug: a name that was changed stands under both spellings.</summary>
    public HashSet<int> WithSlug(string slug)
    {
        lock (gate) return [.. numbers.Where(n => n.Key.StartsWith(slug + '\t', StringComparison.Ordinal)).Select(n => n.Value)];
    }

    /// <summary>All paths that go through a section.</summary>
    public HashSet<int> Through(string section)
    {
        lock (gate) return [.. numbers.Where(n => n.Key.Split('/').Contains(section)).Select(n => n.Value)];
    }

    public string this[int number]
    {
        get
        {
            lock (gate) return names[number];
        }
    }
}
