using Warraq.Import.Pages.Lines;
using Warraq.Import.Pages.Phrases;

namespace Warraq.Import.Pages.Finding;

/// <summary>
/// Goes from the headline down: over author, date and share rows to the first sentence, then through the body, dropping the page
/// chrome that stands between paragraphs, to the end of the article. Inside the body a line stays unless it is chrome as a whole.
/// </summary>
internal sealed class BodyFinder(IReadOnlyList<PageLine> lines, int title, string author)
{
    private readonly string _titleKey = title >= 0 ? lines[title].Key : "";
    private readonly string _authorKey = PhraseKey.Of(author);
    private readonly List<(int At, string Why)> _boundaries = [];

    // An hour alone on its line belongs to a live page only where others stand.
    private readonly bool _live = lines.Count(line => line.Role == LineRole.Hour) > 1;

    public Body Find()
    {
        var body = new Body { Title = title };
        for (var i = 0; i < title; i++) lines[i].Why ??= Reason(lines[i]) ?? "before the article";
        body.Start = Opening(body);
        Walk(body);
        DropAfterBoundaries(body);
        DropTail(body);
        return body;
    }

    /// <summary>From the headline to the first line of the body.</summary>
    private int Opening(Body body)
    {
        var early = new List<int>();
        var credited = false;
        var list = false;
        var i = title + 1;
        for (; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Role == LineRole.Hour && (!_live || lines[i - 1].Role == LineRole.Media)) line.Role = LineRole.Media;
            if (Reason(line) is { } why)
            {
                line.Why = why;
                list = line.Role is LineRole.Related or LineRole.RelatedInline or LineRole.Latest or LineRole.Contents || list && line.Role is LineRole.Ago or LineRole.Number;
                credited |= IsCredit(line);
                continue;
            }
            if (list && !line.IsProse) line.Why = lines[i - 1].Why ?? "related";
            else if (IsRepeatedTitle(line)) line.Why = "title line";
            else if (_authorKey.Length > 0 && line.Key == _authorKey) (line.Why, credited) = ("author line", true);
            else if (!credited && body.Deck < 0 && IsDeck(i)) (body.Deck, line.Why) = (i, "deck");
            else if (IsPictureText(line) || CreditedToAgency(line)) line.Why = "caption";
            else if (PlaceLines.IsDateline(line)) (line.Why, credited) = ("author line", true);
            else if (OpensBody(line)) break;
            else if (credited && CreditWords.OpensBio(line.Key)) line.Why = "author box";
            else early.Add(i);
        }
        Settle(early, i, body);
        return early.Count > 0 && lines[early[0]].Why is null ? early[0] : i;
    }

    /// <summary>Short lines before the first sentence: a subheading, points of a list, or the deck; else they are dropped.</summary>
    private void Settle(List<int> early, int start, Body body)
    {
        if (early.Count == 0) return;
        var lastCredit = -1;
        for (var i = title + 1; i < start; i++) lastCredit = IsCredit(lines[i]) ? i : lastCredit;
        early.RemoveAll(i =>
        {
            if (i > lastCredit || lines[i].StartsWithListMark) return false;
            if (body.Deck < 0 && lines[i].WordCount >= 4 && lines[i].Mark?.LinkShare is not > 0.8) (body.Deck, lines[i].Why) = (i, "deck");
            else lines[i].Why = "other";
            return true;
        });
        var free = early.Where(i => !lines[i].StartsWithListMark && lines[i].Mark is not { ListItem: true } && !lines[i].Text.Contains(':', StringComparison.Ordinal)).ToList();
        var verse = !lines.Skip(start).Take(30).Any(line => line.Role == LineRole.None && line.IsProse && line.WordCount >= 12);
        if (free.Count > 2 && !verse)
        {
            foreach (var i in free) lines[i].Why = "other";
            early.RemoveAll(free.Contains);
        }
    }

    /// <summary>From the first line of the body to the end of the page.</summary>
    private void Walk(Body body)
    {
        string? ended = null;
        var boxes = new HeadedBoxes();
        if (title >= 0) boxes.Keep(lines[title]);
        var open = LineRole.None;
        var (items, cards) = (0, false);
        for (var i = body.Start; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Why is not null) continue;
            if (line.Mark?.Region is not null || line.Mark is { InMain: false })
            {
                line.Why = Reason(line) ?? ended ?? "other";
                if (line.Mark is { InMain: true, Region: "comments" }) ended = "comments";
                continue;
            }
            if (ended is not null)
            {
                line.Why = Reason(line) ?? ended;
                if (BodyEnd.IsEnd(line.Role) || line.Role is LineRole.Related or LineRole.Newsletter or LineRole.Follow or LineRole.Share or LineRole.Latest) ended = DropReason.Of(line.Role);
                continue;
            }
            if (boxes.ReasonFor(line) is { } boxed)
            {
                line.Why = Reason(line) ?? boxed;
                continue;
            }
            if (IsCountedHead(i, body)) line.Role = LineRole.Comments;
            if (IsAuthorBox(i, body))
            {
                (line.Why, ended) = ("author box", "author box");
                continue;
            }
            if (line.Role == LineRole.None || line.Role == LineRole.Hour && _live || IsSpokenLine(line, body) || IsHeadingInstead(line, i, body))
            {
                if (open is LineRole.Related or LineRole.RelatedInline or LineRole.Latest or LineRole.Contents && IsItem(i, items, open, cards))
                {
                    line.Why = DropReason.Of(open);
                    items++;
                }
                else if (open is LineRole.Newsletter or LineRole.Follow && CreditWords.IsBlurb(line.Text)) line.Why = DropReason.Of(open);
                else if (IsRepeatedTitle(line)) line.Why = "title line";
                else if (IsInlineLink(line)) line.Why = "related";
                else if (IsPictureText(line)) line.Why = "caption";
                else
                {
                    if (open is LineRole.Related or LineRole.RelatedInline or LineRole.Latest) _boundaries.Add((body.Lines.Count, "related"));
                    open = LineRole.None;
                    body.Lines.Add(i);
                    boxes.Keep(line);
                }
                continue;
            }
            line.Why = DropReason.Of(line.Role);
            boxes.Open(line);
            if (BodyEnd.IsEnd(line.Role) && body.Lines.Count > 0)
            {
                ended = line.Why;
                continue;
            }
            if (line.Role is LineRole.Ago) cards = true;
            if (line.Role is LineRole.Number or LineRole.Ago or LineRole.Date && open != LineRole.None) continue;
            (open, items, cards) = (line.Rest.Length > 0 && line.Role == LineRole.RelatedInline ? LineRole.None : line.Role, 0, false);
            if (open is LineRole.Share or LineRole.Newsletter or LineRole.Follow or LineRole.Menu or LineRole.Poll or LineRole.Source or LineRole.Byline)
                _boundaries.Add((body.Lines.Count, line.Why));
        }
    }

    /// <summary>Behind a share row or a box only real sentences are the story's continuation.</summary>
    private void DropAfterBoundaries(Body body)
    {
        for (var b = _boundaries.Count - 1; b >= 0; b--)
        {
            var (from, why) = _boundaries[b];
            if (from == 0 || from >= body.Lines.Count) continue;
            var rest = body.Lines.Skip(from).Select(i => lines[i]).ToList();
            if (rest.Exists(line => Continues(line)) && !LooksLikeTeasers(rest)) continue;
            foreach (var line in rest) line.Why = why;
            body.Lines.RemoveRange(from, body.Lines.Count - from);
        }
    }

    private bool Continues(PageLine line) =>
        !line.Text.EndsWith('…') && !line.Text.EndsWith("...", StringComparison.Ordinal) && !CreditWords.OpensBio(line.Key)
        && (line.IsProse || line.Mark is { Tag: "p" or "li" or "blockquote" } && line.EndsSentence || line.EndsWithStop && line.WordCount >= 3 || SaysInQuotes(line));

    private static bool SaysInQuotes(PageLine line) => line.WordCount >= 6 && line.EndsSentence && line.Text[^1] is '»' or '”' or '"';

    // Headline, teaser, headline, teaser: a list of other stories.
    private static bool LooksLikeTeasers(List<PageLine> rest)
    {
        var cut = rest.Count(line => line.Text.EndsWith('…') || line.Text.EndsWith("...", StringComparison.Ordinal));
        return cut >= 2 && cut * 3 >= rest.Count;
    }

    /// <summary>Short lines at the very end are the titles of other stories, a signature or what is left of a menu.</summary>
    private void DropTail(Body body)
    {
        while (body.Lines.Count > 0)
        {
            var line = lines[body.Lines[^1]];
            if (!IsTail(line, body)) return;
            line.Why = CreditWords.OpensBio(line.Key) ? "author box" : line.Mark is { LinkShare: > 0.8 } ? "related" : "other";
            body.Lines.RemoveAt(body.Lines.Count - 1);
        }
    }

    private bool IsTail(PageLine line, Body body)
    {
        if (body.Lines.Count > 1 && CreditWords.OpensBio(line.Key) && line.WordCount <= 14 && (line.Text[0] == '*' || !line.EndsWithStop)) return true;
        if (body.Lines.Count > 1 && _authorKey.Length > 0 && line.Key == _authorKey) return true;
        if (line.Mark is { Tag: "p" or "blockquote" or "td" } && line.Mark.LinkShare < 0.5 || line.Mark is { ListItem: true, LinkShare: < 0.5 }) return false;
        // No headline opens with «and»; and where paragraphs end without a full stop the last one may be short too.
        var follows = body.Lines.Count > 1 && body.Lines[^1] == body.Lines[^2] + 1;
        if (follows && (line.WordCount >= 4 && line.Text[0] == 'و' || WithoutStops(body))) return false;
        return !line.EndsSentence && line.WordCount < 12 && !line.StartsWithListMark && !IsNumbered(line) && line.Text[^1] is not ('»' or '”' or '"');
    }

    private bool WithoutStops(Body body)
    {
        var sentences = body.Lines.Where(i => lines[i].WordCount >= 8).ToList();
        return sentences.Count > 0 && sentences.Count(i => lines[i].EndsSentence) * 3 < sentences.Count;
    }

    private static bool IsNumbered(PageLine line) => char.IsDigit(line.Text[0]) && line.Key.StartsWith("# ", StringComparison.Ordinal) && line.WordCount >= 3;

    /// <summary>Whether a line under «اقرأ أيضاً» is one of the titles there.</summary>
    private bool IsItem(int i, int items, LineRole open, bool cards)
    {
        var line = lines[i];
        if (line.Mark is { LinkShare: > 0.8 }) return true;
        if (line.IsProse && !(cards && line.WordCount < 25)) return line.Text.EndsWith('…') && items > 0 && open != LineRole.RelatedInline;
        if (items == 0) return !line.EndsWithStop;
        return line.Mark is { Heading: > 0 } ? open != LineRole.RelatedInline : (!line.EndsSentence || open is LineRole.Related or LineRole.Contents && !line.EndsWithStop) && !line.StartsWithListMark && line.WordCount >= 3 && items < 12;
    }

    /// <summary>A short text alone beside a picture; a paragraph that has a picture in it is longer.</summary>
    private static bool IsPictureText(PageLine line) =>
        line.Mark is { BesidePicture: true, Heading: 0, Quote: false, IsAuthor: false } mark && line.WordCount <= (mark.Tag == "p" ? 14 : 30) && !(mark.Tag == "p" && line.EndsWithStop);

    /// <summary>«… (رويترز)» without a full stop, before the first sentence.</summary>
    private static bool CreditedToAgency(PageLine line)
    {
        if (line.WordCount > 20 || line.Text[^1] != ')' || line.Text.LastIndexOf('(') is not (var open and > 0)) return false;
        return CreditWords.IsAgency(line.Text[(open + 1)..^1]) && !line.Text[..open].TrimEnd().EndsWith('.');
    }

    /// <summary>A paragraph that is nothing but a link to another story.</summary>
    private static bool IsInlineLink(PageLine line) =>
        line.Mark is { LinkShare: > 0.9, Quote: false } && !line.EndsWithStop && line.WordCount is >= 3 and <= 25;

    /// <summary>«رد» and the like are chrome; in an interview «نعم» or «لا» under a question is an answer and no phrase of the list.</summary>
    private static bool IsSpokenLine(PageLine line, Body body) =>
        line.Role is LineRole.Byline or LineRole.Source or LineRole.Caption && body.Lines.Count > 0 && line.EndsWithStop && line.WordCount >= 8;

    private bool IsHeadingInstead(PageLine line, int i, Body body) =>
        line.Role is LineRole.Comments or LineRole.Tags or LineRole.Follow or LineRole.Poll or LineRole.Newsletter or LineRole.Footer or LineRole.PrevNext or LineRole.Form or LineRole.Media
        && body.Lines.Count > 0 && !BodyEnd.IsReal(lines, i);

    /// <summary>«ساحة الرأي (5)» and then somebody's name: the comments under another name.</summary>
    private bool IsCountedHead(int i, Body body)
    {
        var line = lines[i];
        return line.Role == LineRole.None && body.Lines.Count > 1 && line.WordCount <= 4 && line.Text[^1] == ')' && line.Key.EndsWith(" #", StringComparison.Ordinal)
            && i + 1 < lines.Count && lines[i + 1].WordCount <= 5 && !lines[i + 1].EndsSentence && BodyEnd.IsReal(lines, i);
    }

    private bool IsAuthorBox(int i, Body body)
    {
        var line = lines[i];
        if (body.Lines.Count == 0 || line.Role != LineRole.None || line.WordCount > 6) return false;
        if (_authorKey.Length > 0 && !line.Text.EndsWith(':') && (line.Key == _authorKey || line.Key == "صوره " + _authorKey)) return true;
        return line.Key.StartsWith("صوره ", StringComparison.Ordinal) && line.WordCount <= 4 && i + 1 < lines.Count && line.Key.EndsWith(lines[i + 1].Key, StringComparison.Ordinal) && lines[i + 1].Key.Length > 3;
    }

    private bool IsDeck(int i)
    {
        var line = lines[i];
        if (line.Mark is { IsDeck: true }) return true;
        if (line.WordCount is < 4 or > 60 || line.StartsWithListMark) return false;
        // A credit behind it, and then sentences: it stands between the headline and them.
        for (var j = i + 1; j < lines.Count && j <= i + 3; j++)
        {
            if (lines[j].Role == LineRole.None && lines[j].IsProse) return false;
            if (!IsCredit(lines[j]) || lines[j].Role is LineRole.Source) continue;
            for (var k = j + 1; k < lines.Count && k <= j + 10; k++)
            {
                if (lines[k].Role == LineRole.None && lines[k].IsProse && lines[k].Mark is not { InMain: false }) return true;
                if (BodyEnd.IsEnd(lines[k].Role)) return false;
            }
        }
        return false;
    }

    private static bool OpensBody(PageLine line)
    {
        if (line.Mark is { InMain: false } && !line.IsProse) return false;
        if (line.IsProse) return true;
        if (line.Mark is { Tag: "p" or "blockquote" or "li" } mark && mark.LinkShare < 0.5) return line.EndsSentence || line.WordCount >= 8;
        return line.EndsWithStop && line.WordCount >= 2 || line.EndsSentence && line.WordCount >= 6 || line.StartsWithListMark && line.WordCount >= 4;
    }

    private bool IsRepeatedTitle(PageLine line) => _titleKey.Length > 0 && line.Key == _titleKey;

    private static bool IsCredit(PageLine line) => line.Role is LineRole.Date or LineRole.Updated or LineRole.Byline or LineRole.Ago || line.Mark is { IsAuthor: true };

    /// <summary>Why a line cannot be part of an article; null when its words alone do not say.</summary>
    private static string? Reason(PageLine line)
    {
        if (line.Mark?.Region is { } region) return line.Role is LineRole.None or LineRole.Number ? region : DropReason.Of(line.Role);
        return line.Role is LineRole.None or LineRole.Hour ? null : DropReason.Of(line.Role);
    }
}
