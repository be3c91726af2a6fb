using System.Text.Json;

namespace Warraq.Fronts;

/// <summary>A place of an arrangement: a pinned story, or a rule that fills it.</summary>
/// <param name="Slot">lead, under or secondary.</param>
/// <param name="Number">The pinned story; 0 where a rule fills it.</param>
/// <param name="Rule">Slug of the section whose newest story stands there.</param>
/// <param name="Headline">Headline for this front; null for the story's own.</param>
/// <param name="Until">Until when it stands there; null for no end.</param>
public sealed record FrontSlot(string Slot, int Number, string? Rule = null, string? Headline = null, DateTimeOffset? Until = null)
{
    public const string Lead = "lead";
    public const string Under = "under";
    public const string Secondary = "secondary";

    /// <summary>In the order in which they stand on the page.</summary>
    public static readonly IReadOnlyList<string> Slots = [Lead, Under, Secondary];

    /// <summary>Places of one front.</summary>
    public const int Most = 24;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<FrontSlot> Read(string json) => JsonSerializer.Deserialize<IReadOnlyList<FrontSlot>>(json, Json) ?? [];

    public static string Write(IReadOnlyList<FrontSlot> places) => JsonSerializer.Serialize(places, Json);

    /// <summary>One lead and each story once, slot after slot: a second lead becomes the first of the others.</summary>
    public static IReadOnlyList<FrontSlot> Normal(IEnumerable<FrontSlot> places)
    {
        var seen = new HashSet<int>();
        var kept = places.Where(p => Slots.Contains(p.Slot) && (p.Rule is not null || (p.Number > 0 && seen.Add(p.Number)))).Take(Most).ToList();
        var leads = kept.Where(p => p.Slot == Lead).ToList();
        return [.. leads.Take(1), .. kept.Where(p => p.Slot == Under), .. leads.Skip(1).Select(p => p with { Slot = Secondary }), .. kept.Where(p => p.Slot == Secondary)];
    }

    /// <summary>Moves a place one step, over the border of its slot when it stands at it. With the lead it changes places.</summary>
    /// <param name="step">-1 up, 1 down.</param>
    public static IReadOnlyList<FrontSlot> Move(IReadOnlyList<FrontSlot> places, int index, int step)
    {
        var list = places.ToList();
        if (index < 0 || index >= list.Count || step is not (-1 or 1)) return places;
        var here = list[index];
        if (index + step is var next && next >= 0 && next < list.Count && (list[next].Slot == here.Slot || list[next].Slot == Lead || here.Slot == Lead))
        {
            (list[index], list[next]) = (list[next] with { Slot = here.Slot }, here with { Slot = list[next].Slot });
            return list;
        }
        // At the border: it goes into the slot beside its own, and keeps its place in the row.
        var slot = Slots.ToList().IndexOf(here.Slot) + step;
        if (slot < 0 || slot >= Slots.Count) return places;
        list[index] = here with { Slot = Slots[slot] };
        return list;
    }
}
