using Warraq.Arabic.Words;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>Walks over a text and lets the readers try at each word; the longest-reaching kinds come first.</summary>
internal sealed class TimeFinder
{
    private readonly TimeText _text;
    private readonly DayReader _days;
    private readonly PeriodReader _periods;
    private readonly CountReader _counts;
    private readonly ClockReader _clocks;
    private readonly DateOnly _today;

    public TimeFinder(ReadText read, Publication publication)
    {
        _text = new(read);
        _today = publication.Day;
        var pieces = new Pieces(_text, publication);
        _periods = new(_text, pieces, publication);
        _days = new(_text, pieces, new(_text, pieces, publication), new(_text, publication), _periods, publication);
        _counts = new(_text, pieces, publication);
        _clocks = new(_text);
    }

    /// <summary>All expressions in order.</summary>
    public List<TimeExpression> Find()
    {
        List<TimeExpression> found = [];
        for (var i = 0; i < _text.Count;)
        {
            if (!_text.CanBegin(i) || Read(i) is not { } phrase)
            {
                i++;
                continue;
            }
            found.Add(Place(i, phrase));
            i = phrase.Next;
        }
        return Ranges.Join(_text.Text, found, _today);
    }

    private Phrase? Read(int at) => _days.Read(at) ?? _counts.Read(at) ?? _periods.Read(at) ?? _clocks.Read(at) ?? _counts.Duration(at);

    private TimeExpression Place(int at, Phrase phrase)
    {
        var start = _text.StartOf(at);
        var end = _text[phrase.Next - 1].End;
        // «الخميس (6 يناير)»
        var inside = _text.Text.AsSpan(start, end - start);
        if (inside.Count('(') > inside.Count(')') && end < _text.Text.Length && _text.Text[end] == ')') end++;
        return phrase.Meaning with { Start = start, Length = end - start };
    }
}
