namespace Warraq.Import.Pages.Lines;

/// <summary>What the words of one line say it is, wherever it stands.</summary>
internal enum LineRole
{
    None,
    Menu,
    Breadcrumb,
    Cookie,
    Latest,
    Share,
    Count,
    Ago,
    Date,
    Updated,
    Hour,
    Byline,
    Translator,
    Source,
    Labels,
    RelatedInline,
    Related,
    Tags,
    Comments,
    Form,
    CommentPart,
    Newsletter,
    Follow,
    AuthorBox,
    PrevNext,
    Ad,
    Caption,
    Footer,
    Poll,
    Media,
    Contents,
    About,
    Number,
}

/// <summary>The reasons that stand beside a dropped line.</summary>
internal static class DropReason
{
    public static string Of(LineRole role) => role switch
    {
        LineRole.Menu => "menu",
        LineRole.Breadcrumb => "breadcrumb",
        LineRole.Cookie => "cookie notice",
        LineRole.Latest => "latest news",
        LineRole.Share => "share",
        LineRole.Count => "counter",
        LineRole.Ago or LineRole.Date or LineRole.Updated or LineRole.Hour => "date line",
        LineRole.Byline or LineRole.Translator => "author line",
        LineRole.Source => "source line",
        LineRole.Labels => "label line",
        LineRole.RelatedInline or LineRole.Related => "related",
        LineRole.Tags => "tags",
        LineRole.Comments or LineRole.CommentPart => "comments",
        LineRole.Form => "form",
        LineRole.Newsletter => "newsletter",
        LineRole.Follow => "follow us",
        LineRole.AuthorBox => "author box",
        LineRole.PrevNext => "related",
        LineRole.Ad => "advertisement",
        LineRole.Caption => "caption",
        LineRole.Footer or LineRole.About => "footer",
        LineRole.Poll => "poll",
        LineRole.Media => "player",
        LineRole.Contents => "table of contents",
        _ => "other",
    };
}
