namespace Warraq.Newsroom.Moderation;

/// <summary>How long a ban lasts, as the forms offer it.</summary>
static class BanTerm
{
    static readonly (string Slug, int Days)[] Terms = [("day", 1), ("week", 7), ("month", 30), ("year", 365)];

    /// <summary>In the order offered; «always» comes last.</summary>
    public static IReadOnlyList<string> Slugs { get; } = [.. Terms.Select(t => t.Slug), "always"];

    /// <summary>When it ends; null for never, also for what is no term.</summary>
    public static DateTimeOffset? End(string slug, DateTimeOffset now) => Terms.Where(t => t.Slug == slug).Select(t => (DateTimeOffset?)now.AddDays(t.Days)).FirstOrDefault();
}
