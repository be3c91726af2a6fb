using System.Globalization;
using Microsoft.AspNetCore.Http;
using Warraq.Fronts;
using Warraq.Newsroom.Layouts;
using Warraq.Newsroom.Parts;
using Warraq.Platform;

namespace Warraq.Newsroom.FrontEditor;

/// <summary>An arrangement as the page sends it: the rows in their order on the page, and one thing to do with them.</summary>
/// <param name="Verb">save, publish, schedule, unschedule, revert, up, down, remove, add, pin or rule.</param>
/// <param name="Words">What stands behind the verb: a row's key, a story's number, a position.</param>
sealed record FrontForm(int Version, string Verb, IReadOnlyList<string> Words, IReadOnlyList<FrontSlot> Places, IReadOnlyList<string> Keys, IReadOnlyList<Refusal> Refusals)
{
    static readonly Refusal NoNumber = new("no-number", "اكتب رقم قصة.", "Give the number of a story.");
    static readonly Refusal Full = new("full", $"امتلأت الواجهة: {FrontSlot.Most} موضعاً على الأكثر.", $"The front is full: {FrontSlot.Most} places at most.");

    const int LongestHeadline = 160;

    public static FrontForm Read(IFormCollection form, TimeZoneInfo zone)
    {
        var refusals = new List<Refusal>();
        var keys = form["row"].Select(k => k ?? "").Where(k => k.Length is > 0 and < 8).Distinct().Take(FrontSlot.Most).ToList();
        var places = new List<FrontSlot>();
        foreach (var key in keys)
        {
            DateTimeOffset? until = null;
            if (form.Typed($"until-{key}").Length > 0)
            {
                var (at, why) = form.When($"until-{key}", zone);
                if (why is null) until = at;
                else refusals.Add(why);
            }
            var headline = SafeText.Legal(form.Typed($"headline-{key}")).Trim();
            places.Add(new FrontSlot(form.Typed($"slot-{key}"), Whole(form.Typed($"number-{key}")), form.Typed($"rule-{key}") is { Length: > 0 } rule ? rule : null,
                headline.Length == 0 ? null : headline.Length > LongestHeadline ? headline[..LongestHeadline] : headline, until));
        }
        var words = form.Typed("do").Split(':');
        return new FrontForm(Whole(form.Typed("version")), words[0], words[1..], places, keys, refusals);
    }

    /// <summary>The places after what was asked for, or why it cannot be.</summary>
    public (IReadOnlyList<FrontSlot> Places, Refusal? Why) Apply(IFormCollection form)
    {
        var at = Words.Count > 0 ? Keys.ToList().IndexOf(Words[0]) : -1;
        switch (Verb)
        {
            case "up" or "down":
                return (FrontSlot.Move(Places, at, Verb == "up" ? -1 : 1), null);
            case "remove" when at >= 0:
                return ([.. Places.Where((_, i) => i != at)], null);
            case "pin" when at >= 0 && Words.Count > 1 && Whole(Words[1]) is > 0 and var now:
                return ([.. Places.Select((p, i) => i == at ? p with { Number = now, Rule = null } : p)], null);
            case "rule" when Places.Count < FrontSlot.Most:
                return form.Typed("rule") is { Length: > 0 } section ? ([.. Places, new FrontSlot(FrontSlot.Secondary, 0, section)], null) : (Places, null);
            case "add" when Places.Count < FrontSlot.Most:
                var number = Whole(Words.Count > 0 ? Words[0] : form.Typed("number"));
                if (number == 0) return (Places, NoNumber);
                var list = Places.Where(p => p.Number != number).ToList();
                var place = Words.Count > 1 ? Math.Clamp(Whole(Words[1]) - 1, 0, list.Count) : list.Count;
                // At a position it takes the slot that begins there; the story that was the lead moves down.
                list.Insert(place, new FrontSlot(list.Count == 0 ? FrontSlot.Lead : place < list.Count ? list[place].Slot : FrontSlot.Secondary, number));
                return (list, null);
            case "add" or "rule":
                return (Places, Full);
            default:
                return (Places, null);
        }
    }

    static int Whole(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}
