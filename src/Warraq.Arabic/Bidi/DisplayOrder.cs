namespace Warraq.Arabic.Bidi;

/// <summary>
/// The display order of a right-to-left paragraph by the implicit rules of UAX #9 (W1-W7, N0-N2, I1-I2), without isolates and
/// embeddings: the stored text holds none.
/// </summary>
internal static class DisplayOrder
{
    /// <summary>The embedding level of every UTF-16 unit: 2 is shown left to right, 1 right to left.</summary>
    public static byte[] Levels(string text)
    {
        var given = new BidiClass[text.Length];
        for (var i = 0; i < text.Length; i++) given[i] = BidiClasses.Of(text[i]);
        var classes = (BidiClass[])given.Clone();
        ResolveWeak(classes);
        ResolveBrackets(text, given, classes);
        ResolveNeutral(classes);
        return Array.ConvertAll(classes, c => (byte)(c == BidiClass.R ? 1 : 2));
    }

    /// <summary>Says whether a part is shown as it was typed, left to right, between Arabic words and at the start of a paragraph.</summary>
    public static bool IsAsTyped(string part)
    {
        // After an Arabic letter digits are Arabic numbers (W2), at the start they are European: both must come out right.
        return ShownLeftToRight("ا " + part + " ا", 2, part.Length) && ShownLeftToRight(part + " ا", 0, part.Length);

        static bool ShownLeftToRight(string text, int start, int length)
        {
            foreach (var level in Levels(text).AsSpan(start, length)) if (level != 2) return false;
            return true;
        }
    }

    private static void ResolveWeak(BidiClass[] classes)
    {
        var before = BidiClass.R; // the paragraph's own direction stands before it
        var strong = BidiClass.R;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == BidiClass.BN) continue;
            if (classes[i] == BidiClass.NSM) classes[i] = before; // W1
            before = classes[i];
            if (classes[i] is BidiClass.L or BidiClass.R or BidiClass.AL) strong = classes[i];
            else if (classes[i] == BidiClass.EN && strong == BidiClass.AL) classes[i] = BidiClass.AN; // W2
        }
        for (var i = 0; i < classes.Length; i++) if (classes[i] == BidiClass.AL) classes[i] = BidiClass.R; // W3
        ResolveSeparators(classes);
        strong = BidiClass.R;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is BidiClass.L or BidiClass.R) strong = classes[i];
            else if (classes[i] == BidiClass.EN && strong == BidiClass.L) classes[i] = BidiClass.L; // W7
        }
    }

    private static void ResolveSeparators(BidiClass[] classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is not (BidiClass.ES or BidiClass.CS)) continue;
            var (left, right) = (Neighbour(classes, i, -1), Neighbour(classes, i, 1)); // W4
            if (left == right && (left == BidiClass.EN || (left == BidiClass.AN && classes[i] == BidiClass.CS))) classes[i] = left;
        }
        for (var i = 0; i < classes.Length;)
        {
            if (classes[i] is not (BidiClass.ET or BidiClass.BN))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < classes.Length && classes[i] is BidiClass.ET or BidiClass.BN) i++;
            var besideNumber = (start > 0 && classes[start - 1] == BidiClass.EN) || (i < classes.Length && classes[i] == BidiClass.EN);
            for (var n = start; n < i; n++) if (classes[n] == BidiClass.ET) classes[n] = besideNumber ? BidiClass.EN : BidiClass.ON; // W5
        }
        for (var i = 0; i < classes.Length; i++) if (classes[i] is BidiClass.ES or BidiClass.ET or BidiClass.CS) classes[i] = BidiClass.ON; // W6
    }

    private static BidiClass Neighbour(BidiClass[] classes, int i, int step)
    {
        do i += step;
        while (i >= 0 && i < classes.Length && classes[i] == BidiClass.BN);
        return i >= 0 && i < classes.Length ? classes[i] : BidiClass.ON;
    }

    // N0: a pair of brackets goes with what it holds, or with what stands before it.
    private static void ResolveBrackets(string text, BidiClass[] given, BidiClass[] classes)
    {
        foreach (var (open, close) in Pairs(text, classes))
        {
            bool holdsLeft = false, holdsRight = false;
            for (var i = open + 1; i < close; i++)
            {
                holdsLeft |= classes[i] == BidiClass.L;
                holdsRight |= classes[i] is BidiClass.R or BidiClass.EN or BidiClass.AN;
            }
            if (!holdsLeft && !holdsRight) continue;
            var to = BidiClass.R;
            if (!holdsRight)
            {
                for (var i = open - 1; i >= 0; i--)
                {
                    if (classes[i] is not (BidiClass.L or BidiClass.R or BidiClass.EN or BidiClass.AN)) continue;
                    if (classes[i] == BidiClass.L) to = BidiClass.L;
                    break;
                }
            }
            foreach (var at in (ReadOnlySpan<int>)[open, close])
            {
                classes[at] = to;
                for (var i = at + 1; i < classes.Length && given[i] is BidiClass.NSM or BidiClass.BN; i++) classes[i] = to;
            }
        }
    }

    private static List<(int Open, int Close)> Pairs(string text, BidiClass[] classes)
    {
        const string opening = "([{", closing = ")]}";
        List<(int, int)> pairs = [];
        List<(char Close, int At)> stack = [];
        for (var i = 0; i < text.Length && stack.Count <= 63; i++)
        {
            if (classes[i] != BidiClass.ON) continue;
            if (opening.IndexOf(text[i]) is >= 0 and var kind)
            {
                stack.Add((closing[kind], i));
                continue;
            }
            if (!closing.Contains(text[i])) continue;
            for (var n = stack.Count - 1; n >= 0; n--)
            {
                if (stack[n].Close != text[i]) continue;
                pairs.Add((stack[n].At, i));
                stack.RemoveRange(n, stack.Count - n);
                break;
            }
        }
        pairs.Sort();
        return pairs;
    }

    private static void ResolveNeutral(BidiClass[] classes)
    {
        var before = BidiClass.R;
        for (var i = 0; i < classes.Length;)
        {
            if (Side(classes[i]) is { } side)
            {
                before = side;
                i++;
                continue;
            }
            var start = i;
            while (i < classes.Length && Side(classes[i]) is null) i++;
            var after = i < classes.Length ? Side(classes[i])!.Value : BidiClass.R;
            Array.Fill(classes, before == after ? before : BidiClass.R, start, i - start); // N1, N2
        }

        // For neutrals a number counts as right to left.
        static BidiClass? Side(BidiClass c) => c switch
        {
            BidiClass.L => BidiClass.L,
            BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
            _ => null,
        };
    }
}
