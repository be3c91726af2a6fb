using Warraq.Arabic.Statements.Attribution;
using Warraq.Arabic.Statements.Figures;

namespace Warraq.Arabic.Statements.Claims;

/// <summary>Writes the rows of one block: each statement with its source, what it counts and quotes, then what the paper says itself.</summary>
internal sealed class RowWriter(ReadBlock block)
{
    private const int LeastNarration = 4;
    private readonly SpeechText _text = block.Speech!.Text;
    private readonly List<LedgerRow> _own = [];
    private int _sentence;

    public static void Write(ReadBlock block, List<LedgerRow> rows)
    {
        if (block.Speech is null || block.Speech.Text.Count == 0) return;
        var writer = new RowWriter(block);
        if (block.Part == ArticlePart.Body) writer.Body();
        else writer.Heading();
        foreach (var row in writer._own.OrderBy(r => r.Start)) rows.Add(row with { Id = rows.Count + 1 });
    }

    private void Heading()
    {
        var said = block.Speech!.Statements.Find(s => s is { Source: not null, IsInherited: false });
        var row = Row(0, _text.Count, RowKind.Headline, said);
        _own.Add(row with { Quotes = _text.Quotes, Figures = block.Figures });
    }

    private void Body()
    {
        var at = block.Speech!.First;
        foreach (var statement in block.Speech.Statements.OrderBy(s => Math.Min(s.First, s.Saying.First)))
        {
            Narrate(at, Math.Min(statement.First, LeadOf(statement.Saying)));
            Write(statement);
            at = Math.Max(at, statement.End);
        }
        Narrate(at, _text.Count);
        foreach (var loose in block.Speech.Loose.Where(l => l.Source is not null)) Write(loose);
    }

    private static int LeadOf(Saying saying) => Math.Min(saying.First, saying.Lead);

    private void Write(Statement statement)
    {
        var pieces = Pieces.Of(_text, statement.First, statement.Next, block.Figures);
        List<LedgerRow> made = [];
        for (var i = 0; i < pieces.Count; i++)
        {
            var (from, to) = (pieces[i].First, pieces[i].Next);
            var kind = made.Count == 0 ? PieceKind.Main : pieces[i].Kind;
            // what has nothing of its own belongs to the piece before it
            while (i + 1 < pieces.Count && !StandsAlone(statement, pieces[i + 1], made.Count > 0 || HasOwn(from, to), i + 2 == pieces.Count)) to = pieces[++i].Next;
            if (IsBackground(statement, kind, from, to)) made.Add(Row(from, to, RowKind.Narration, null));
            else made.Add(Row(from, to, null, kind == PieceKind.Relative && i + 1 == pieces.Count ? statement.Second ?? statement : statement));
        }
        _own.AddRange(made);
    }

    private bool StandsAlone(Statement statement, Piece piece, bool isSecond, bool isLast)
    {
        var own = HasOwn(piece.First, piece.Next);
        return piece.Kind switch
        {
            PieceKind.Joined => isSecond && own && !IsSubset(piece),
            PieceKind.Relative => (isSecond && own) || (isLast && !own && (statement.Second is not null || IsBackground(statement, piece.Kind, piece.First, piece.Next))),
            PieceKind.Gloss => IsBackground(statement, piece.Kind, piece.First, piece.Next),
            _ => false,
        };
    }

    // «هذه الجمهورية التي بدأت أعمال الشغب فيها…» and «ألماتي، العاصمة الاقتصادية…» are the paper's own words
    private bool IsBackground(Statement statement, PieceKind kind, int from, int to)
    {
        if (HasOwn(from, to) || statement.Source is null) return false;
        if (kind == PieceKind.Gloss) return to - from >= LeastNarration;
        return kind == PieceKind.Relative && statement.Saying is { TakesClause: false, Form: SayingForm.Verb, Verb.Kind: SayingKind.Say } && statement.Second is null && to - from > LeastNarration && _text.Is(from + 1, Sort.Past);
    }

    private bool HasOwn(int from, int to) => FiguresIn(from, to).Any(f => f.Category < FigureCategory.Participants) || QuotesIn(from, to).Any();

    private bool IsSubset(Piece piece) => FiguresIn(piece.First, piece.Next).Any(f => f.SubsetOf is not null);

    private IEnumerable<int> QuotesIn(int from, int to) => _text.QuotesIn(from, to).Where(q => !block.Speech!.IsNamed(q));

    private IEnumerable<Figure> FiguresIn(int from, int to)
    {
        var (low, high) = (0, block.Figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (block.Figures[middle].FirstWord < from) low = middle + 1;
            else high = middle;
        }
        for (; low < block.Figures.Count && block.Figures[low].FirstWord < to; low++) yield return block.Figures[low];
    }

    private void Narrate(int from, int to)
    {
        for (; _sentence < _text.Sentences.Count && _text.Sentences[_sentence].First < to; _sentence++)
        {
            var (a, b) = (Math.Max(_text.Sentences[_sentence].First, from), Math.Min(_text.Sentences[_sentence].Next, to));
            if ((b - a >= LeastNarration && HasClause(a, b) && !IsOpening(a, b)) || (b > a && HasOwn(a, b))) _own.Add(Row(a, b, RowKind.Narration, null));
            if (_text.Sentences[_sentence].Next > to) break; // its rest comes later
        }
    }

    // «وفي تصريح نشرته الوكالة، قال»: what opens a sentence up to its verb of saying tells nothing by itself
    private bool IsOpening(int from, int to)
    {
        if (to >= _text.Sentences[_sentence].Next || !_text.HasBefore(to, Mark.Comma) || !_text.Is(from, Sort.Preposition)) return false;
        for (var i = from + 1; i < to; i++)
            if (_text.HasBefore(i, Mark.Comma)) return false;
        return true;
    }

    private bool HasClause(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (_text.Is(i, Sort.Verb) && !_text.Is(i, Sort.Article | Sort.Preposition)) return true;
        return false;
    }

    private void Write(LooseQuote loose)
    {
        var (first, next) = QuoteKinds.Words(_text, loose.Quote);
        _own.RemoveAll(r => r.Kind == RowKind.Narration && r.WordSpan.First <= first && r.WordSpan.Next >= next);
        _own.Add(Row(first, next, RowKind.Direct, null) with { Source = loose.Source, IsInherited = true });
    }

    private LedgerRow Row(int from, int to, RowKind? kind, Statement? statement)
    {
        var span = _text.SpanOf(from, to);
        var quotes = QuotesIn(from, to).ToArray();
        var saying = statement?.Saying;
        return new()
        {
            Id = 0,
            Paragraph = block.Index,
            Kind = kind ?? KindOf(statement!, quotes),
            Start = span.Start,
            Length = span.Length,
            Source = statement?.Source,
            IsInherited = statement?.IsInherited ?? false,
            Words = saying is { Words.Length: > 0 } ? _text.TextOf(saying.Words) : null,
            Via = statement?.Via ?? [],
            Channel = statement?.Channel,
            SecondSource = statement?.Second?.Source,
            SaidWhen = saying?.When is { } when ? new(when.Start, _text.TextOf(when), TimeAt(when)) : null,
            EventWhen = EventTime(span, saying?.When),
            Figures = [.. FiguresIn(from, to)],
            Quotes = [.. quotes.Select(q => _text.Quotes[q])],
            WordSpan = (from, to),
            Verb = saying?.Verb,
        };
    }

    private RowKind KindOf(Statement statement, int[] quotes)
    {
        if (statement.Source is null && statement.Saying.Form == SayingForm.Passive) return RowKind.Passive;
        if (quotes.Length == 0) return RowKind.Indirect;
        return quotes.Any(q => block.Speech!.KindOf(statement, q) == ClaimKind.Direct) ? RowKind.Direct : RowKind.Partial;
    }

    private Dates.TimeExpression? TimeAt(Span span) => block.Times.FirstOrDefault(t => t.Start < span.End && t.End > span.Start && t.First is not null);

    private RowTime? EventTime(Span span, Span? said)
    {
        foreach (var time in block.Times)
            if (time.Start >= span.Start && time.End <= span.End && time.First is not null && !(said is { } when && time.Start < when.End && time.End > when.Start))
                return new(time.Start, block.Text.Substring(time.Start, time.Length), time);
        return null;
    }
}
