using System.Globalization;
using Warraq.Comments;

namespace Warraq.Newsroom.Moderation;

/// <summary>What a queue's address says, as links and forms write it.</summary>
/// <param name="At">The comment that the keys are on; null for the first.</param>
public sealed record CommentsAddress(QueueAsk Ask, int? At = null)
{
    public const string Path = "/newsroom/comments";

    public static readonly IReadOnlyDictionary<QueueTab, string> Tabs = new Dictionary<QueueTab, string>
    {
        [QueueTab.Waiting] = "waiting", [QueueTab.Held] = "held", [QueueTab.Reported] = "reported",
        [QueueTab.Approved] = "approved", [QueueTab.Rejected] = "rejected", [QueueTab.Spam] = "spam",
    };

    public static readonly IReadOnlyDictionary<QueueOrder, string> Orders = new Dictionary<QueueOrder, string>
    {
        [QueueOrder.Oldest] = "oldest", [QueueOrder.Newest] = "newest", [QueueOrder.MostReports] = "reports",
    };

    /// <summary>Reads a query or a form; what it does not know counts as absent.</summary>
    public static CommentsAddress Read(Func<string, string?> of)
    {
        var tab = Tabs.FirstOrDefault(t => t.Value == of("tab")).Key;
        var order = Orders.Where(o => o.Value == of("order")).Select(o => (QueueOrder?)o.Key).FirstOrDefault() ?? QueueAsk.Usual(tab);
        return new CommentsAddress(new QueueAsk(tab, order, Number(of("story")), QueuePlace.Parse(of("from"))), Number(of("at")));
    }

    public string Tab => Tabs[Ask.Tab];
    public string Order => Orders[Ask.Order];

    /// <summary>The beginning of another tab, of the same story.</summary>
    public string To(QueueTab tab) => new CommentsAddress(new QueueAsk(tab, QueueAsk.Usual(tab), Ask.Story)).ToString();

    public string To(QueuePlace next) => (this with { Ask = Ask with { From = next }, At = null }).ToString();

    public string Selecting(int number) => (this with { At = number }).ToString();

    public override string ToString()
    {
        var parts = new List<string>();
        if (Ask.Tab != QueueTab.Waiting) parts.Add($"tab={Tab}");
        if (Ask.Order != QueueAsk.Usual(Ask.Tab)) parts.Add($"order={Order}");
        if (Ask.Story is { } story) parts.Add($"story={story}");
        if (Ask.From is { } from) parts.Add($"from={from}");
        if (At is { } at) parts.Add($"at={at}");
        return parts.Count == 0 ? Path : $"{Path}?{string.Join('&', parts)}";
    }

    internal static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
