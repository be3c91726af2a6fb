namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Marks that stand before a word.</summary>
[Flags]
internal enum Mark : byte { None = 0, Comma = 1, Colon = 2, Stop = 4, Open = 8, Close = 16, Bracket = 32, BracketEnd = 64, Dash = 128 }

/// <summary>The marks that part words.</summary>
internal static class Marks
{
    /// <summary>What a character is; those of quotations are paired elsewhere.</summary>
    public static Mark Of(char c) => c switch
    {
        '،' or ',' or '؛' or ';' => Mark.Comma,
        ':' => Mark.Colon,
        '(' or '[' => Mark.Bracket,
        ')' or ']' => Mark.BracketEnd,
        '–' or '—' or '-' => Mark.Dash,
        _ => Mark.None,
    };
}
