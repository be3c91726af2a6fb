namespace Warraq.Platform;

/// <summary>
/// The paper's own settings. Every one has a working default (DECISIONS 16), so an empty configuration runs.
/// Names in brackets are the keys of <c>bin/warraq settings get|set</c>.
/// </summary>
public sealed record PaperSettings
{
    /// <summary>[paper.name] As printed in the nameplate after <see cref="NamePrefix"/>.</summary>
    public string Name { get; init; } = "المدار";

    /// <summary>[paper.prefix] Small word before the name.</summary>
    public string NamePrefix { get; init; } = "صحيفة";

    /// <summary>[paper.name.en]</summary>
    public string NameEn { get; init; } = "Al-Madar";

    /// <summary>[paper.description]</summary>
    public string Description { get; init; } = "أخبار العالم العربي والعالم، محررة ومدققة.";

    /// <summary>[paper.url] Absolute address without a slash at the end; canonical addresses, feeds and cards begin with it.</summary>
    public string Url { get; init; } = "http://localhost:5080";

    /// <summary>[paper.mail] Printed in the footer.</summary>
    public string Mail { get; init; } = "desk@almadar.example";

    /// <summary>[paper.country] ISO 3166 code; decides the month names.</summary>
    public string Country { get; init; } = "LB";

    /// <summary>[paper.months] country or dual.</summary>
    public string Months { get; init; } = "country";

    /// <summary>[paper.digits] latn or arab.</summary>
    public string Digits { get; init; } = "latn";

    /// <summary>[paper.quotes] guillemets or curly.</summary>
    public string Quotes { get; init; } = "guillemets";

    /// <summary>[paper.zone] IANA time zone.</summary>
    public string Zone { get; init; } = "Asia/Beirut";

    /// <summary>[paper.zone.name] The zone as readers know it: «بتوقيت بيروت».</summary>
    public string ZoneName { get; init; } = "بيروت";

    /// <summary>[paper.hijri] on or off.</summary>
    public bool Hijri { get; init; } = true;

    /// <summary>[comments.moderation] all, first (until one of a sender is approved) or none.</summary>
    public string CommentModeration { get; init; } = "all";

    /// <summary>[comments.rate] Comments one sender or network may send in ten minutes; 0 switches rate and pace off.</summary>
    public int CommentRate { get; init; } = 5;

    /// <summary>[comments.links] Links a comment may hold.</summary>
    public int CommentLinks { get; init; } = 2;

    /// <summary>[comments.days] Days after first publication when comments close; 0 never.</summary>
    public int CommentDays { get; init; } = 30;

    /// <summary>[api.rate] Requests a minute for one address; 0 switches it off.</summary>
    public int ApiRate { get; init; } = 120;

    /// <summary>[proof.words] The house dictionary: words that proofing takes for right, separated by spaces.</summary>
    public IReadOnlySet<string> OwnWords { get; init; } = System.Collections.Frozen.FrozenSet<string>.Empty;

    /// <summary>[publish.review] on: a story goes out when somebody else than its last writer has signed it off.</summary>
    public bool Review { get; init; }

    /// <summary>[proof.terms] Spellings that the house prefers, and those it avoids for them.</summary>
    public IReadOnlyList<Arabic.Proofing.HouseTerm> HouseTerms { get; init; } = [];

    public string FullName => $"{NamePrefix} {Name}".Trim();
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);
}
