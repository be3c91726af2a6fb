using Microsoft.EntityFrameworkCore;
using Warraq.Platform;
using Warraq.Stories;

namespace Warraq.Search.Related;

/// <summary>The desk's word on related news: what is pinned stands first in the order of pinning, what is banned does not stand there. It outlasts every computation.</summary>
public static class ChooseRelatives
{
    public static Task<IReadOnlyList<Refusal>> PinAsync(Database database, int number, int related, string person, CancellationToken cancel = default) =>
        ChooseAsync(database, number, related, true, person, cancel);

    public static Task<IReadOnlyList<Refusal>> BanAsync(Database database, int number, int related, string person, CancellationToken cancel = default) =>
        ChooseAsync(database, number, related, false, person, cancel);

    /// <summary>Takes a choice back: what is computed holds again.</summary>
    public static Task<IReadOnlyList<Refusal>> FreeAsync(Database database, int number, int related, string person, CancellationToken cancel = default) => database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
    {
        if (await db.Set<RelatedChoice>().Where(c => c.Number == number && c.Related == related).ExecuteDeleteAsync(cancel) == 0)
            return [new Refusal("no-choice", $"لا اختيار للخبر {related} عند الخبر {number}.", $"Nothing was chosen about story {related} beside story {number}.")];
        Tell(db, number, related, "related-free", person, database.Time.GetUtcNow());
        return [];
    }, cancel);

    static Task<IReadOnlyList<Refusal>> ChooseAsync(Database database, int number, int related, bool pin, string person, CancellationToken cancel) => database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
    {
        if (number == related) return [new Refusal("same-story", "الخبر لا يرتبط بنفسه.", "A story is no relative of its own.")];
        foreach (var story in new[] { number, related })
            if (!await db.Set<Story>().AnyAsync(s => s.Number == story, cancel)) return [new Refusal("no-story", $"لا خبر بالرقم {story}.", $"There is no story {story}.")];
        var choices = await db.Set<RelatedChoice>().Where(c => c.Number == number).ToListAsync(cancel);
        if (choices.Find(c => c.Related == related) is not { } choice) db.Add(choice = new RelatedChoice { Number = number, Related = related });
        else if (choice.IsPinned == pin) return [];
        choice.IsPinned = pin;
        choice.Position = choices.Select(c => c.Position).DefaultIfEmpty(0).Max() + 1;
        choice.At = database.Time.GetUtcNow();
        Tell(db, number, related, pin ? "related-pin" : "related-ban", person, choice.At);
        return [];
    }, cancel);

    static void Tell(WarraqDb db, int number, int related, string what, string person, DateTimeOffset at)
    {
        db.Audit(person, what, PageTags.Story(number), PageTags.Story(related), at);
        db.Raise(new PaperEvent("RelatedChanged", number, PageTags.Story(number)));
    }
}
