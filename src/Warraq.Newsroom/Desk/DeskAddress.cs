using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Warraq.Desk;
using Warraq.Reading;
using Warraq.Sections;
using Warraq.Stories;

namespace Warraq.Newsroom.Desk;

/// <summary>The desk's address: what is shown stands in it, so a list can be kept as a bookmark or sent to a colleague.</summary>
/// <param name="Section">Slug of the section that is filtered; null for all.</param>
/// <param name="From">Where a page of one state begins.</param>
public sealed record DeskAddress(DeskFilter Filter, string? Section, Cursor From)
{
    public const string Path = "/newsroom";
    const int LongestText = 200;
    public static readonly IReadOnlyDictionary<StoryState, string> StateSlugs = new Dictionary<StoryState, string>
    {
        [StoryState.Draft] = "draft", [StoryState.InReview] = "review", [StoryState.Scheduled] = "scheduled", [StoryState.Published] = "published", [StoryState.Withdrawn] = "withdrawn",
    };

    /// <summary>What cannot be understood is left out.</summary>
    public static DeskAddress Read(IQueryCollection query, SectionTree sections)
    {
        string One(string name) => query[name] is { Count: 1 } value ? value.ToString() : "";
        var section = sections.Find(One("section"));
        var text = One("q").Trim();
        var filter = new DeskFilter
        {
            State = StateSlugs.Where(s => s.Value == One("state")).Select(s => (StoryState?)s.Key).FirstOrDefault(),
            SectionId = section?.Id,
            Desk = One("desk") is { Length: > 0 } desk && sections.Find(desk) is { } known ? known.Slug : null,
            Assigned = One("for") switch { "me" => Assigned.Me, "nobody" => Assigned.Nobody, _ => Assigned.Anybody },
            Due = One("due") switch { "today" => Due.Today, "overdue" => Due.Overdue, _ => Due.Any },
            Imported = One("from") == "import",
            Text = text.Length > LongestText ? text[..LongestText] : text,
        };
        return new DeskAddress(filter, section?.Slug, Cursor.Parse(One("before")) ?? Cursor.Newest);
    }

    /// <summary>The same filters, for another state or page.</summary>
    public string To(StoryState? state, string? before = null) => Path + QueryOf(state, before);

    /// <summary>All that is filtered, as it can be kept; empty for nothing.</summary>
    public string Query => QueryOf(Filter.State, null);

    /// <summary>The desk under a query, saying what was done.</summary>
    public static string With(string query, string done) => $"{Path}{query}{(query.Length == 0 ? '?' : '&')}done={done}";

    string QueryOf(StoryState? state, string? before)
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
        Add("state", state is { } one ? StateSlugs[one] : null);
        Add("section", Section);
        Add("desk", Filter.Desk);
        Add("for", Filter.Assigned switch { Assigned.Me => "me", Assigned.Nobody => "nobody", _ => null });
        Add("due", Filter.Due switch { Due.Today => "today", Due.Overdue => "overdue", _ => null });
        Add("from", Filter.Imported ? "import" : null);
        Add("q", Filter.Text);
        Add("before", before);
        return query.ToString();
    }

    /// <summary>What is late, whatever else is filtered.</summary>
    public string Late => (this with { Filter = Filter with { Due = Due.Overdue } }).To(null);

    /// <summary>The same state without filters.</summary>
    public string Bare => Path + (Filter.State is { } state ? "?state=" + StateSlugs[state] : "");
}
