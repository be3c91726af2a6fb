using Microsoft.EntityFrameworkCore;
using Warraq.Platform;

namespace Warraq.Fronts;

/// <summary>Puts stories into the places of a front, and breaking strips on it.</summary>
public static class ArrangeFront
{
    public static async Task DoAsync(WarraqDb db, string front, string slot, IReadOnlyList<int> numbers, CancellationToken cancel = default)
    {
        await db.Set<FrontPlace>().Where(p => p.Front == front && p.Slot == slot).ExecuteDeleteAsync(cancel);
        for (var i = 0; i < numbers.Count; i++) db.Add(new FrontPlace { Front = front, Slot = slot, Position = i, Number = numbers[i] });
        db.Raise(new PaperEvent("FrontChanged", 0, front == "front" ? PageTags.Front : PageTags.Section(front)));
    }

    public static void AddStrip(WarraqDb db, string text, int number, DateTimeOffset at, DateTimeOffset expires)
    {
        db.Add(new Strip { Id = Guid.CreateVersion7(at), Text = text, Number = number, At = at, ExpiresAt = expires });
        // The strip stands on section fronts and the 404 page as well.
        db.Raise(new PaperEvent("StripChanged", 0, PageTags.Strip));
    }
}
