namespace Warraq.Arabic.Comparing;

/// <summary>Finds out which paragraph of the old text is which one of the new text.</summary>
internal static class ParagraphPairs
{
    // Shared words over the mean length. Two paragraphs of one story about different things share a fifth.
    private const double Alike = 0.4;
    private const int MostCandidates = 5;

    // A word that stands in more paragraphs tells nothing about which is which.
    private const int MostPlaces = 40;

    /// <summary>For each old paragraph the new one, or -1.</summary>
    public static int[] Of(IReadOnlyList<string> old, IReadOnlyList<string> @new, WordList words)
    {
        var partner = new int[old.Count];
        Array.Fill(partner, -1);
        var taken = new bool[@new.Count];
        Equal(old, @new, partner, taken);
        Like(old, @new, partner, taken, words);
        Between(old, @new, partner, taken, words);
        return partner;
    }

    /// <summary>Old paragraphs that keep their order, by the length of what stays: moving a short one is more likely than moving a long one.</summary>
    public static List<int> Staying(int[] partner, IReadOnlyList<string> old)
    {
        var size = partner.Length == 0 ? 0 : partner.Max() + 2;
        // A tree of prefix maxima over the places of the new text: the heaviest row that ends before a place.
        var (best, last, before, weight) = (new long[size + 1], new int[size + 1], new int[partner.Length], new long[partner.Length]);
        Array.Fill(last, -1);
        var (heaviest, end) = (0L, -1);
        for (var i = 0; i < partner.Length; i++)
        {
            if (partner[i] < 0) continue;
            var (most, from) = (0L, -1);
            for (var at = partner[i]; at > 0; at -= at & -at)
                if (best[at] > most) (most, from) = (best[at], last[at]);
            (before[i], weight[i]) = (from, most + old[i].Length + 1);
            for (var at = partner[i] + 1; at <= size; at += at & -at)
                if (weight[i] > best[at]) (best[at], last[at]) = (weight[i], i);
            if (weight[i] > heaviest) (heaviest, end) = (weight[i], i);
        }
        var stays = new List<int>();
        for (var i = end; i >= 0; i = before[i]) stays.Add(i);
        stays.Reverse();
        return stays;
    }

    private static void Equal(IReadOnlyList<string> old, IReadOnlyList<string> @new, int[] partner, bool[] taken)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var j = 0; j < @new.Count; j++)
        {
            if (!places.TryGetValue(@new[j], out var queue)) places[@new[j]] = queue = new();
            queue.Enqueue(j);
        }
        for (var i = 0; i < old.Count; i++)
            if (places.TryGetValue(old[i], out var queue) && queue.TryDequeue(out var j)) (partner[i], taken[j]) = (j, true);
    }

    private static void Like(IReadOnlyList<string> old, IReadOnlyList<string> @new, int[] partner, bool[] taken, WordList words)
    {
        var bags = new Dictionary<int, int[]>();
        var places = new Dictionary<int, List<int>>();
        for (var j = 0; j < @new.Count; j++)
        {
            if (taken[j]) continue;
            bags[j] = Bag(@new[j], words);
            var previous = -1;
            foreach (var word in bags[j])
            {
                if (word == previous) continue;
                previous = word;
                if (!places.TryGetValue(word, out var list)) places[word] = list = [];
                list.Add(j);
            }
        }
        var pairs = new List<(double Likeness, int Old, int New)>();
        var shared = new Dictionary<int, int>();
        for (var i = 0; i < old.Count; i++)
        {
            if (partner[i] >= 0) continue;
            var bag = Bag(old[i], words);
            shared.Clear();
            foreach (var word in bag)
                if (places.TryGetValue(word, out var list) && list.Count <= MostPlaces)
                    foreach (var j in list) shared[j] = shared.GetValueOrDefault(j) + 1;
            foreach (var j in shared.OrderByDescending(s => s.Value).ThenBy(s => Math.Abs(s.Key - i)).Take(MostCandidates).Select(s => s.Key))
                if (Likeness(bag, bags[j]) is >= Alike and var likeness) pairs.Add((likeness, i, j));
        }
        foreach (var (_, i, j) in pairs.OrderByDescending(p => p.Likeness).ThenBy(p => Math.Abs(p.Old - p.New)))
            if (partner[i] < 0 && !taken[j]) (partner[i], taken[j]) = (j, true);
    }

    /// <summary>One old and one new paragraph between two that are paired: they are one when a quarter of the words is.</summary>
    private static void Between(IReadOnlyList<string> old, IReadOnlyList<string> @new, int[] partner, bool[] taken, WordList words)
    {
        for (var i = 0; i < old.Count; i++)
        {
            if (partner[i] >= 0 || (i > 0 && partner[i - 1] < 0) || (i + 1 < old.Count && partner[i + 1] < 0)) continue;
            var j = i == 0 ? 0 : partner[i - 1] + 1;
            if (j >= @new.Count || taken[j] || (i + 1 < old.Count ? partner[i + 1] != j + 1 : j + 1 != @new.Count)) continue;
            var count = Bag(old[i], words).Length;
            var gone = ComparedText.Of(old[i], @new[j], words).Pieces.Where(p => p.Kind is PieceKind.Gone).Sum(p => p.Old.Length);
            if (count > 0 && gone <= old[i].Length * 3 / 4) (partner[i], taken[j]) = (j, true);
        }
    }

    /// <summary>The words of a text as a sorted row.</summary>
    private static int[] Bag(string text, WordList words)
    {
        var unit = new UnitText(text, words);
        int[] bag = [.. unit.Ids.Where((_, i) => unit.Units[i].Sort != UnitSort.Mark)];
        Array.Sort(bag);
        return bag;
    }

    private static double Likeness(int[] a, int[] b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (i, j, common) = (i + 1, j + 1, common + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }
        return 2.0 * common / Math.Max(1, a.Length + b.Length);
    }
}
