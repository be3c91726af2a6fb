using Warraq.Arabic.Numbers;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>Finds that there were none: «لم يسقط قتلى», «من دون إصابات», «لم يصب أحد».</summary>
internal static class NoneFinder
{
    private const int Reach = 6;

    /// <summary>The quantity none that begins at a word, or null.</summary>
    public static Quantity? Find(FigureText text, int word)
    {
        var at = word;
        var verb = false;
        var reach = Reach;
        switch (text.Key(word))
        {
            case "لم":
                verb = true;
                break;
            case "لا":
                if (text.Key(word + 1) is "يوجد" or "توجد") at++;
                reach = 1;
                break;
            case "بلا" or "بدون" or "دون" or "عدم":
                break;
            case "من" when text.Key(word + 1) == "دون":
                at++;
                break;
            default:
                return null;
        }
        var fell = !verb;
        for (var i = at + 1; i < Math.Min(text.SentenceEnd(word), at + 1 + reach); i++)
        {
            if (text.IsParted(i) || NumberReader.Find(text.Read, i) is not null) return null;
            var roles = text.Roles(i);
            if (verb && i == at + 1)
            {
                if (text.Key(i + 1) == "احد" && text.Key(i) is "يصب" or "تصب") return Of(text, word, i + 2, FigureCategory.Wounded);
                if (text.Key(i + 1) == "احد" && roles.Is(FigureRoles.TellsVerb)) return Of(text, word, i + 2, roles.Tells);
                if (!roles.Is(FigureRoles.Falls)) return null;
                fell = true;
                continue;
            }
            if (text.Key(i) is "ان" or "ما" or "الذي" or "انباء" or "معلومات") return null;
            if (fell && roles.Is(FigureRoles.Counts) && !text.HasArticle(i)) return Of(text, word, i + 1, roles.Counts);
        }
        return null;
    }

    private static Quantity Of(FigureText text, int first, int next, FigureCategory category) => new()
    {
        Kind = QuantityKind.Zero, First = first, Next = next, Start = text.Words[first].Start, End = text.Words[next - 1].End, BoundFirst = first,
        Op = FigureOp.Eq, Min = 0, Max = 0, PhraseEnd = next, Category = category,
    };
}
