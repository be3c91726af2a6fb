using System.Text;

namespace Warraq.Import.Pages.Encodings;

/// <summary>Chooses among the one-byte encodings by the letters that come out.</summary>
internal static class LegacyArabic
{
    // Share of each letter in Arabic news prose, per thousand, rounded from general knowledge of the script: only the order matters.
    private static readonly Dictionary<char, int> PerThousand = new()
    {
        ['ا'] = 150,
        ['ل'] = 120,
        ['ي'] = 75,
        ['م'] = 60,
        ['و'] = 58,
        ['ن'] = 57,
        ['ر'] = 48,
        ['ت'] = 45,
        ['ب'] = 38,
        ['ع'] = 36,
        ['د'] = 32,
        ['ة'] = 32,
        ['س'] = 28,
        ['ف'] = 28,
        ['ه'] = 27,
        ['ك'] = 22,
        ['أ'] = 22,
        ['ق'] = 22,
        ['ح'] = 20,
        ['ج'] = 15,
        ['ش'] = 12,
        ['ص'] = 11,
        ['ى'] = 11,
        ['إ'] = 10,
        ['ط'] = 10,
        ['خ'] = 9,
        ['ض'] = 8,
        ['ذ'] = 7,
        ['ز'] = 7,
        ['ث'] = 6,
        ['غ'] = 5,
        ['ء'] = 4,
        ['ئ'] = 4,
        ['ظ'] = 3,
        ['ؤ'] = 2,
        ['آ'] = 2,
    };

    private static readonly string[] Names = ["windows-1256", "iso-8859-6", "x-mac-arabic", "dos-720", "ibm864", "asmo-708"];

    /// <summary>The encoding that gives the most likely Arabic; the declared one wins a near tie; null when none is likely.</summary>
    public static Encoding? Best(byte[] sample, Encoding? declared)
    {
        var (best, bestScore) = ((Encoding?)null, 0.0);
        var candidates = Names.Select(Find).OfType<Encoding>().ToList();
        if (declared is not null && !candidates.Contains(declared)) candidates.Add(declared);
        foreach (var encoding in candidates)
        {
            var score = Score(encoding.GetString(sample));
            if (declared is not null && declared.Equals(encoding)) score *= 1.15;
            else if (encoding.CodePage is not (1256 or 28596)) score *= 0.9;
            if (score > bestScore) (best, bestScore) = (encoding, score);
        }
        if (bestScore >= 12) return best;
        // A page in a Western language, with a declaration or without.
        var western = declared is { IsSingleByte: true } ? declared : Find("windows-1252");
        return western is not null && LooksWestern(western.GetString(sample)) ? western : null;
    }

    /// <summary>Mean weight of the letters beyond ASCII; characters that do not stand in Arabic pull it down.</summary>
    private static double Score(string text)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80) continue;
            count++;
            if (PerThousand.TryGetValue(c, out var weight))
            {
                sum += weight;
                // These end a word; in the middle of one the table was the wrong one.
                if (c is 'ة' or 'ى' && i + 1 < text.Length && char.IsLetter(text[i + 1])) sum -= 60;
            }
            else if (c is >= '\u064B' and <= '\u0652' or 'ـ' or '،' or '؛' or '؟' or '«' or '»' or '“' or '”' or '‘' or '’' or '–' or '—' or '…' or '\u00A0' or '©' or '•') sum += 10;
            else if (c is >= '٠' and <= '٩') sum += 20;
            else sum -= 60;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static bool LooksWestern(string text)
    {
        var (letters, accented, odd) = (0, 0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c)) letters++;
            else if (c is >= 'À' and <= 'ÿ') accented++;
            else if (c is >= '\u0080' and < '\u00A0' or '\uFFFD') odd++;
        }
        return letters > 40 && accented + odd < letters / 5 && odd * 50 < letters;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
