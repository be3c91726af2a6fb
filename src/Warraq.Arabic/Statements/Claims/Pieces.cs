using Warraq.Arabic.Statements.Attribution;
using Warraq.Arabic.Statements.Figures;

namespace Warraq.Arabic.Statements.Claims;

/// <summary>How a piece of a statement hangs on what stands before it.</summary>
internal enum PieceKind
{
    /// <summary>The statement's beginning.</summary>
    Main,

    /// <summary>«وجرح 317 آخرون»: a clause or a noun joined by و.</summary>
    Joined,

    /// <summary>«التي بدأت…»: a relative clause.</summary>
    Relative,

    /// <summary>«ألماتي، العاصمة الاقتصادية…»: what a name is.</summary>
    Gloss,
}

/// <summary>A piece of a statement, in words of its paragraph.</summary>
internal readonly record struct Piece(int First, int Next, PieceKind Kind);

/// <summary>Parts a statement into what may be claims of their own. Quotations are never parted.</summary>
internal static class Pieces
{
    public static List<Piece> Of(SpeechText text, int first, int next, IReadOnlyList<Figure> figures)
    {
        List<Piece> pieces = [new(first, next, PieceKind.Main)];
        for (var i = first + 1; i < next; i++)
        {
            if (text.QuoteOf(i) >= 0 && text.QuoteOf(i) == text.QuoteOf(i - 1)) continue;
            if (KindAt(text, i, figures) is not { } kind) continue;
            pieces[^1] = pieces[^1] with { Next = i };
            pieces.Add(new(i, next, kind));
        }
        return pieces;
    }

    private static PieceKind? KindAt(SpeechText text, int i, IReadOnlyList<Figure> figures)
    {
        if (text.Bare(i) is "الذي" or "التي" or "الذين" or "اللذين" or "اللتين" or "اللذان" or "اللتان") return PieceKind.Relative;
        if (text.Is(i, Sort.And) && text.QuoteOf(i) < 0)
        {
            if (text.Is(i, Sort.Verb) && !text.Is(i, Sort.Article)) return PieceKind.Joined;
            // «وإصابة 23 آخرين»: the noun tells another thing than the figure before it
            if (text.Is(i, Sort.Noun) && !text.Is(i, Sort.Article | Sort.Human) && figures.Any(f => f.FirstWord > i && f.FirstWord <= i + 4)) return PieceKind.Joined;
        }
        return text.HasBefore(i, Mark.Comma) && text.Is(i, Sort.Article) && text.Is(i, Sort.Noun) && !text.Is(i, Sort.And | Sort.JoinedPreposition | Sort.Verb)
            && text.Is(i - 1, Sort.NamedBody) && text.TimeEnd(i) == 0 ? PieceKind.Gloss : null;
    }
}
