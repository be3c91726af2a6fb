using Warraq.Accounts;
using Warraq.Desk;
using Warraq.Newsroom.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Sections;

namespace Warraq.Newsroom.Find;

/// <summary>Somewhere to go, or something to begin, by its name.</summary>
/// <param name="Icon">A symbol of <c>Assets/icons/icons.svg</c>.</param>
public sealed record Command(string Name, string Address, string Icon);

/// <summary>The screens and commands that a search finds: by their names in both languages, whatever the language of the screens.</summary>
static class FindCommands
{
    /// <summary>Other words under which people look for a place; by its key.</summary>
    static readonly Dictionary<string, string> Also = new(StringComparer.Ordinal)
    {
        ["front"] = "الصفحة الأولى عاجل breaking home",
        ["media"] = "مكتبة صورة رفع upload images",
        ["comments"] = "ردود إشراف moderation",
        ["style"] = "تدقيق قاموس إملاء spelling dictionary",
        ["sections"] = "تصنيف menu",
        ["policy"] = "كلمات ممنوعة حظر ban words",
        ["people"] = "دعوة زميل أدوار invite roles",
        ["paper"] = "نسخة احتياطية صحة backup health storage",
        ["account"] = "كلمة السر مفتاح جلسات لغة اختصارات password passkey sessions language shortcuts",
    };

    public static IReadOnlyList<Command> Of(ScreenWho who, SectionTree sections, string text, int size)
    {
        var words = FoldedWords.Of(text);
        if (words.Count == 0) return [];
        var english = who.Lang == "en";
        return [.. All(who, sections).Where(c => FoldedWords.AllStandIn($"{c.Arabic} {c.English} {c.Also}", words)).Take(size).Select(c => new Command(english ? c.English : c.Arabic, c.Address, c.Icon))];
    }

    static IEnumerable<(string Arabic, string English, string Also, string Address, string Icon)> All(ScreenWho who, SectionTree sections)
    {
        var (arabic, english) = (ShellWords.For("ar"), ShellWords.For("en"));
        if (who.Rights.May(Act.Write)) yield return (DeskWords.For("ar").NewStory, DeskWords.For("en").NewStory, "اكتب خبر جديد write", "/newsroom/stories/new", "plus");
        foreach (var place in Places.All.Concat(Places.Settings).Where(p => who.Rights.May(p.Act)))
            yield return (place.Name(arabic), place.Name(english), Also.GetValueOrDefault(place.Key, ""), place.Address, place.Icon ?? "gear");
        foreach (var state in DeskReads.States)
            yield return ($"{arabic.Desk}: {DeskWords.For("ar").State(state)}", $"{english.Desk}: {DeskWords.For("en").State(state)}", "", $"/newsroom?state={DeskAddress.StateSlugs[state]}", StateLook.Icon(state));
        yield return ($"{arabic.Desk}: {DeskWords.For("ar").Overdue}", $"{english.Desk}: {DeskWords.For("en").Overdue}", "متأخرة late", "/newsroom?due=overdue", "clock");
        foreach (var section in sections.All)
            yield return ($"{arabic.Desk}: {sections.Name(section.Id, "ar").Name}", $"{english.Desk}: {sections.Name(section.Id, "en").Name}", "قسم section", $"/newsroom?section={section.Slug}", "desk");
    }
}

/// <param name="Lang">Language of the screens.</param>
public sealed record ScreenWho(Rights Rights, string Lang);
