namespace Warraq.Sections;

/// <summary>A section as a page names it, in the page's language.</summary>
public sealed record SectionRef(int Id, string Slug, string Name);

/// <summary>A named thing with a page of its own: a tag, an author, a source (sources have no page yet, their slug serves feeds and filters).</summary>
public sealed record NameRef(int Id, string Slug, string Name, string? NameEn = null);
