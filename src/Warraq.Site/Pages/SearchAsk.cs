using System.Text;

namespace Warraq.Site.Pages;

/// <summary>What the address of a search page asks for. Everything but the text narrows or orders; what is null does not.</summary>
public sealed record SearchAsk
{
    /// <summary>As typed, without what is not seen (control and direction characters), at most as long as the index reads.</summary>
    public string Text { get; init; } = "";

    /// <summary>More was typed than is read.</summary>
    public bool IsCut { get; init; }

    /// <summary>Slugs.</summary>
    public string? Section { get; init; }
    public string? Source { get; init; }
    public string? Author { get; init; }

    /// <summary>2022, 2022-01 or 2022-01-31; both ends are included.</summary>
    public string? From { get; init; }
    public string? To { get; init; }

    public bool Newest { get; init; }
    public string? Cursor { get; init; }

    /// <summary>"en" for the English page, which lists English stories; the Arabic one lists all.</summary>
    public string Lang { get; init; } = "ar";

    /// <summary>Something but the text decides what is found.</summary>
    public bool IsNarrowed => Section is not null || Source is not null || Author is not null || From is not null || To is not null;

    /// <summary>The same text in the whole archive.</summary>
    public SearchAsk Wide => new() { Text = Text, Lang = Lang };

    /// <summary>The path of the page that answers this.</summary>
    public string Address
    {
        get
        {
            var address = new StringBuilder("/search");
            void Add(string name, string? value)
            {
                if (value is { Length: > 0 }) address.Append(address.Length == 7 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
            }
            Add("q", Text);
            Add("section", Section);
            Add("source", Source);
            Add("author", Author);
            Add("from", From);
            Add("to", To);
            Add("sort", Newest ? "newest" : null);
            Add("lang", Lang == "en" ? "en" : null);
            Add("cursor", Cursor);
            return address.ToString();
        }
    }
}
