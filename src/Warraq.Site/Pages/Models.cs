using Warraq.Reading;
using Warraq.Search;
using Warraq.Sections;
using Warraq.Site.Layouts;
using Warraq.Stories;

namespace Warraq.Site.Pages;

// One record for each page: what an endpoint loads and PageRenderer prints.

public interface IPageModel
{
    PageFrame Frame { get; }
}

public sealed record FrontModel(PageFrame Frame, FrontPage Front) : IPageModel;

/// <param name="Frame">With <c>CurrentSection</c>; <c>Today</c> and the strip on the newest page only.</param>
/// <param name="Section">The section, or the sub-section of <paramref name="Parent"/>.</param>
/// <param name="Parent">The section above, for a sub-section.</param>
/// <param name="SubSections">In order; empty for none.</param>
/// <param name="Lead">On the newest page; null on older ones.</param>
/// <param name="Secondary">Beside the lead: three, or as many as the desk has placed.</param>
/// <param name="River">The rest by day, without what stands above.</param>
/// <param name="Rail">Most read and opinion; null on older pages.</param>
public sealed record SectionModel(PageFrame Frame, SectionRef Section, SectionRef? Parent, IReadOnlyList<SectionRef> SubSections,
    Teaser? Lead, IReadOnlyList<Teaser> Secondary, River River, Rail? Rail) : IPageModel
{
    /// <summary>Lines that belong to the lead.</summary>
    public IReadOnlyList<Teaser> Under { get; init; } = [];
}

public sealed record TagModel(PageFrame Frame, NameRef Tag, River River) : IPageModel;

public sealed record AuthorModel(PageFrame Frame, NameRef Author, River River) : IPageModel;

/// <param name="Earlier">Nearest earlier day with stories; null for none.</param>
/// <param name="Later">Nearest later day with stories; null for none.</param>
public sealed record DayModel(PageFrame Frame, DateOnly Day, IReadOnlyList<Teaser> Stories, DateOnly? Earlier, DateOnly? Later) : IPageModel;

/// <param name="Form">An empty one for the stored page; filled for <c>?reply=</c>, <c>?c=received</c> and a refused comment.</param>
/// <param name="Rail">As of the render (DECISIONS 5).</param>
public sealed record ArticleModel(PageFrame Frame, Article Article, CommentForm Form, Rail Rail) : IPageModel;

/// <param name="Ask">What was asked; without text the page is the form alone.</param>
/// <param name="Answer">What the index says.</param>
/// <param name="SectionNames">Names of sections by their slugs.</param>
/// <param name="Facets">Ways to narrow the answer; none where there is nothing to narrow.</param>
/// <param name="Notes">What could not be read or is not answered yet, in the page's language.</param>
/// <param name="MostRead">Where there is nothing to list; else empty.</param>
public sealed record SearchModel(PageFrame Frame, SearchAsk Ask, SearchPage Answer, IReadOnlyDictionary<string, string> SectionNames,
    IReadOnlyList<FacetGroup> Facets, IReadOnlyList<string> Notes, IReadOnlyList<Teaser> MostRead) : IPageModel;

/// <summary>One matter to narrow by: section, date, source, author.</summary>
/// <param name="IsTime">Any span of days may be typed as well.</param>
public sealed record FacetGroup(string Name, IReadOnlyList<FacetLink> Links, bool IsTime = false);

/// <param name="Name">As a reader knows it.</param>
/// <param name="Count">Stories; null on the way back to all of them.</param>
/// <param name="Address">The page narrowed, or widened again.</param>
/// <param name="IsChosen">It narrows this page; its link widens it.</param>
public sealed record FacetLink(string Name, int? Count, string Address, bool IsChosen);

/// <summary>404: nothing was ever here.</summary>
public sealed record NotFoundModel(PageFrame Frame, IReadOnlyList<Teaser> MostRead) : IPageModel;

/// <summary>410: a story that was withdrawn. The reason is the desk's, in words for readers.</summary>
public sealed record GoneModel(PageFrame Frame, string? Headline, string? Reason, DateTimeOffset? At, IReadOnlyList<Teaser> MostRead) : IPageModel;

/// <summary>Any other refusal or failure. It must print without a database.</summary>
/// <param name="Status">400, 403, 413, 429, 500 or 503; any other reads as 500.</param>
/// <param name="Reference">A trace id that the reader can quote; null for none.</param>
public sealed record ErrorModel(PageFrame Frame, int Status, string? Reference) : IPageModel;

/// <summary>A page of stories, newest first, and the way on. Addresses are complete paths with their query.</summary>
/// <param name="Older">The next page; null at the end of the archive.</param>
/// <param name="Newest">Back to the first page; null on it.</param>
public sealed record River(IReadOnlyList<Teaser> Stories, string? Older, string? Newest);

/// <summary>What stands beside the matter.</summary>
public sealed record Rail(IReadOnlyList<Teaser> MostRead, IReadOnlyList<Teaser> Opinion)
{
    public static readonly Rail Empty = new([], []);
}

/// <summary>The state of the comment form.</summary>
public sealed record CommentForm
{
    public static readonly CommentForm Empty = new();

    public string Name { get; init; } = "";
    public string Email { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>Number and name of the comment that is answered.</summary>
    public int? Parent { get; init; }
    public string? ParentName { get; init; }

    /// <summary>What was refused, in the page's language; the typed text is kept.</summary>
    public IReadOnlyList<FieldMessage> Messages { get; init; } = [];

    /// <summary><c>?c=received</c>: a comment just came and waits for moderation.</summary>
    public bool Received { get; init; }

    /// <summary><c>?c=reported</c>: a report just came.</summary>
    public bool Reported { get; init; }

    /// <summary><c>?report=</c>: a form to report a comment stands where one to write would; null for none.</summary>
    public ReportForm? Report { get; init; }
}

/// <param name="Comment">Number of the comment that is reported, and <paramref name="Name"/> who wrote it.</param>
/// <param name="Message">Why the report was refused, in the page's language; null for a new form.</param>
public sealed record ReportForm(int Comment, string Name, Comments.ReportReason? Reason = null, string Text = "", string? Message = null);

/// <param name="Field">name, email, text; or "" for the form as a whole.</param>
public sealed record FieldMessage(string Field, string Text);
