namespace Warraq.Search.Related;

/// <summary>What makes two stories relatives, the closest first.</summary>
public enum Kinship
{
    /// <summary>The same news, told by another outlet.</summary>
    OtherOutlet,

    /// <summary>The same event.</summary>
    Event,

    /// <summary>The same people, places or tags.</summary>
    Names,

    /// <summary>The same topic.</summary>
    Topic,
}

/// <summary>A relative of a story.</summary>
/// <param name="Story">As it was indexed.</param>
/// <param name="Name">What both are about, for <see cref="Related.Kinship.Names"/>.</param>
/// <param name="Score">0 to 4: 3 and more for another outlet's copy, 2 for the event and so on; within that how like they are.</param>
public sealed record Relative(IndexedStory Story, Kinship Kinship, string? Name, bool InSection, double Score)
{
    /// <summary>Why <paramref name="shown"/> stands on the page of its relative.</summary>
    public string Reason(IndexedStory shown) => (Kinship, shown.Lang) switch
    {
        (Kinship.OtherOutlet, "en") => shown.Sources is [var source, ..] ? $"The same story in {source.NameEn ?? source.Name}" : "The same story",
        (Kinship.OtherOutlet, _) => shown.Sources is [var source, ..] ? $"الخبر نفسه في {source.Name}" : "الخبر نفسه",
        (Kinship.Event, "en") => "Same event",
        (Kinship.Event, _) => "نفس الحدث",
        (Kinship.Names, "en") => $"On {Name}",
        (Kinship.Names, _) => $"عن {Name}",
        (_, "en") => InSection ? "Same section" : "On the same topic",
        _ => InSection ? "من القسم نفسه" : "في الموضوع نفسه",
    };
}
