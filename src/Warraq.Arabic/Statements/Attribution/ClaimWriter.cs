namespace Warraq.Arabic.Statements.Attribution;

/// <summary>Makes claims of the statements of a paragraph: one for each quotation, else one for the statement.</summary>
internal static class ClaimWriter
{
    public static IEnumerable<Claim> Write(SpokenParagraph paragraph)
    {
        List<(int At, Claim Claim)> claims = [];
        foreach (var statement in paragraph.Statements)
        {
            if (statement.Quotes.Count == 0) claims.Add((paragraph.Text.Read.Words[statement.First].Start, Of(paragraph, statement, null)));
            foreach (var quote in statement.Quotes) claims.Add((paragraph.Text.Quotes[quote].Start, Of(paragraph, statement, quote)));
        }
        foreach (var loose in paragraph.Loose) claims.Add((paragraph.Text.Quotes[loose.Quote].Start, Of(paragraph, loose)));
        return claims.OrderBy(c => c.At).Select(c => c.Claim);
    }

    /// <summary>The claim of a statement, or of a quotation in it.</summary>
    public static Claim Of(SpokenParagraph paragraph, Statement statement, int? quote)
    {
        var (text, saying) = (paragraph.Text, statement.Saying);
        var span = text.SpanOf(statement.First, statement.Next);
        return new()
        {
            Paragraph = paragraph.Number,
            Kind = quote is { } number ? paragraph.KindOf(statement, number) : ClaimKind.Indirect,
            Start = span.Start,
            Length = span.Length,
            Quote = quote is { } q ? text.Quotes[q] : null,
            Source = statement.Source,
            IsInherited = statement.IsInherited,
            Words = saying.Words.Length > 0 ? text.TextOf(saying.Words) : null,
            WordsStart = saying.Words.Start,
            Saying = saying.Verb?.Kind,
            IsPassive = saying.Form == SayingForm.Passive,
            Via = statement.Via,
            Channel = statement.Channel,
            When = saying.When is { } when ? text.TextOf(when) : null,
            WhenStart = saying.When?.Start ?? 0,
        };
    }

    private static Claim Of(SpokenParagraph paragraph, LooseQuote loose)
    {
        var quote = paragraph.Text.Quotes[loose.Quote];
        return new()
        {
            Paragraph = paragraph.Number, Kind = loose.IsDirect ? ClaimKind.Direct : ClaimKind.Scare, Start = quote.InnerStart, Length = quote.InnerEnd - quote.InnerStart,
            Quote = quote, Source = loose.Source, IsInherited = loose.Source is not null,
        };
    }
}
