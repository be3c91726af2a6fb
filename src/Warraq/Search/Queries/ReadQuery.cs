using Warraq.Arabic.Words;

namespace Warraq.Search.Queries;

/// <summary>Where a part of a query must stand.</summary>
public enum QueryField { Anywhere, Title, Section, Source, Author }

/// <summary>A word, or words in a row.</summary>
/// <param name="Field">Where.</param>
/// <param name="Words">As typed, without marks.</param>
/// <param name="IsPhrase">Came in straight quotes, also when it is one word.</param>
public sealed record QueryPart(QueryField Field, IReadOnlyList<string> Words, bool IsPhrase);

/// <summary>What must be there, or must not: one part, or either of several.</summary>
public sealed record QueryClause(IReadOnlyList<QueryPart> Either, bool IsNot);

/// <summary>A query as it was understood.</summary>
public sealed record ReadQuery(IReadOnlyList<QueryClause> Clauses, DateTimeOffset? From, DateTimeOffset? Until)
{
    /// <summary>More are not read: beyond it a query is a text, and its first words tell what it is about.</summary>
    public const int MostParts = 48;

    static readonly Dictionary<string, QueryField> FieldWords = new()
    {
        ["عنوان"] = QueryField.Title, ["العنوان"] = QueryField.Title, ["title"] = QueryField.Title,
        ["قسم"] = QueryField.Section, ["القسم"] = QueryField.Section, ["section"] = QueryField.Section,
        ["مصدر"] = QueryField.Source, ["المصدر"] = QueryField.Source, ["source"] = QueryField.Source,
        ["كاتب"] = QueryField.Author, ["الكاتب"] = QueryField.Author, ["author"] = QueryField.Author,
    };

    static readonly HashSet<string> FromWords = ["من", "from", "since"], UntilWords = ["إلى", "الى", "حتى", "to", "until"];

    /// <summary>Reads a query. Nothing in it is an error.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="now">Now on the paper's clock.</param>
    public static ReadQuery Of(string text, DateTimeOffset now)
    {
        if (text.Length > SearchQuery.MostLetters) text = text[..SearchQuery.MostLetters];
        var clauses = new List<QueryClause>();
        DateTimeOffset? from = null, until = null;
        var field = QueryField.Anywhere;
        var (either, not, parts) = (false, false, 0);
        var at = 0;
        while (at < text.Length && parts < MostParts)
        {
            if (text[at] == '"' && text.IndexOf('"', at + 1) is > 0 and var close)
            {
                var inside = text[(at + 1)..close];
                Put(new QueryPart(field, [.. Tokenizer.Tokens(inside).Select(t => Tokenizer.Text(inside, t))], true));
                at = close + 1;
                continue;
            }
            if (text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && (text[at + 1] == '"' || char.IsLetterOrDigit(text[at + 1])))
            {
                not = true;
                at++;
                continue;
            }
            var end = EndOfChunk(text, at);
            if (end == at)
            {
                at++;
                continue;
            }
            var chunk = text[at..end];
            foreach (var token in Tokenizer.Tokens(chunk))
            {
                var word = Tokenizer.Text(chunk, token);
                var after = at + token.End < text.Length ? text[at + token.End] : ' ';
                if (after == ':' && FieldWords.TryGetValue(Arabic.Letters.ArabicKeys.Exact(word), out var named))
                {
                    field = named;
                    continue;
                }
                if (after == ':' && (FromWords.Contains(word) || UntilWords.Contains(word)) && QueryDates.Read(text, at + token.End + 1, now) is { } dates)
                {
                    if (FromWords.Contains(word)) from = dates.From;
                    else until = dates.Until;
                    end = dates.End;
                    break;
                }
                if (word == "أو" && field == QueryField.Anywhere && clauses.Count > 0 && !not)
                {
                    either = true;
                    continue;
                }
                Put(new QueryPart(field, [word], false));
            }
            at = end;
        }
        return new ReadQuery(clauses, from, until);

        void Put(QueryPart part)
        {
            if (part.Words.Count > 0)
            {
                parts++;
                if (either && !not && clauses.Count > 0 && !clauses[^1].IsNot) clauses[^1] = clauses[^1] with { Either = [.. clauses[^1].Either, part] };
                else clauses.Add(new QueryClause([part], not));
            }
            (field, either, not) = (QueryField.Anywhere, false, false);
        }
    }

    static int EndOfChunk(string text, int at)
    {
        while (at < text.Length && text[at] != '"' && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
