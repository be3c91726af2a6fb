using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Fronts;

/// <summary>Puts stories into the places of a front, and breaking strips on it.</summary>
public static class ArrangeFront
{
    /// <summary>Fills one slot of the live arrangement.</summary>
    public static async Task DoAsync(WarraqDb db, string front, string slot, IReadOnlyList<int> numbers, CancellationToken cancel = default)
    {
        await db.Set<FrontPlace>().Where(p => p.Front == front && p.Slot == slot).ExecuteDeleteAsync(cancel);
        for (var i = 0; i < numbers.Count; i++) db.Add(new FrontPlace { Front = front, Slot = slot, Position = i, Number = numbers[i] });
        Changed(db, front);
    }

    /// <summary>Puts a whole arrangement in place of the live one.</summary>
    internal static async Task ReplaceAsync(WarraqDb db, string front, IReadOnlyList<FrontSlot> places, CancellationToken cancel)
    {
        await db.Set<FrontPlace>().Where(p => p.Front == front).ExecuteDeleteAsync(cancel);
        foreach (var slot in places.GroupBy(p => p.Slot))
            foreach (var (position, place) in slot.Index())
                db.Add(new FrontPlace { Front = front, Slot = place.Slot, Position = position, Number = place.Number, Rule = place.Rule, Headline = place.Headline, Until = place.Until });
        Changed(db, front);
    }

    public static void AddStrip(WarraqDb db, string text, int number, DateTimeOffset at, DateTimeOffset expires)
    {
        db.Add(new Strip { Id = Guid.CreateVersion7(at), Text = text, Number = number, At = at, ExpiresAt = expires });
        // The strip stands on section fronts and the 404 page as well.
        db.Raise(new PaperEvent("StripChanged", 0, PageTags.Strip));
    }

    static void Changed(WarraqDb db, string front) => db.Raise(new PaperEvent("FrontChanged", 0, front == FrontDesk.Paper ? PageTags.Front : PageTags.Section(front)));
}
