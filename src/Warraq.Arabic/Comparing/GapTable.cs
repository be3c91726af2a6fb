namespace Warraq.Arabic.Comparing;

/// <summary>How two units stand to each other.</summary>
internal enum Relation : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The same letters.</summary>
    Equal,

    /// <summary>One word, number or mark in two spellings.</summary>
    Spelling,

    /// <summary>Two numbers.</summary>
    Figure,

    /// <summary>Forms of one word, or one with and without clitics.</summary>
    Stem,
}

/// <summary>Pairs the units of a gap so that most is kept: a table over both sides, as for a longest common part, with a worth for each relation.</summary>
internal static class GapTable
{
    public static Relation Between(UnitText a, int i, UnitText b, int j) => a.Ids[i] == b.Ids[j] ? Relation.Equal : Between(a.Sense(i), b.Sense(j));

    private static Relation Between(WordSense one, WordSense other)
    {
        if (one == other) return Relation.Equal;
        if (one.IsMark != other.IsMark) return Relation.None;
        if (one.Key == other.Key) return Relation.Spelling;
        if (one.IsFigure && other.IsFigure) return Relation.Figure;
        return one.IsOfOneStem(other) && SplitWord.Of(one, other) is not null ? Relation.Stem : Relation.None;
    }

    public static void Fill(UnitText a, UnitText b, int a0, int a1, int b0, int b1, int[] partner)
    {
        var (rows, columns) = (a1 - a0, b1 - b0);
        var worth = new int[(rows + 1) * (columns + 1)];
        var across = new WordSense[columns];
        for (var j = 0; j < columns; j++) across[j] = b.Sense(b0 + j);
        int At(int i, int j) => i * (columns + 1) + j;
        for (var i = rows - 1; i >= 0; i--)
        {
            var sense = a.Sense(a0 + i);
            for (var j = columns - 1; j >= 0; j--)
            {
                var best = Math.Max(worth[At(i + 1, j)], worth[At(i, j + 1)]);
                if (Worth(Between(sense, across[j]), sense.IsMark) is > 0 and var pair) best = Math.Max(best, worth[At(i + 1, j + 1)] + pair);
                worth[At(i, j)] = best;
            }
        }
        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (worth[At(i, j)] == worth[At(i + 1, j)]) i++;
            else if (worth[At(i, j)] == worth[At(i, j + 1)]) j++;
            else partner[a0 + i++] = b0 + j++;
        }
    }

    // Marks stand everywhere: they follow the words and lead none.
    private static int Worth(Relation relation, bool isMark) => relation switch
    {
        Relation.Equal => isMark ? 3 : 10,
        Relation.Spelling => isMark ? 2 : 8,
        Relation.Stem => 7,
        Relation.Figure => 4,
        _ => 0,
    };
}
