using System.Globalization;

namespace Warraq.Comments;

/// <summary>What a moderator works through.</summary>
public enum QueueTab
{
    /// <summary>All that nobody has decided about.</summary>
    Waiting,

    /// <summary>Of those, what a rule held back: a banned word, a text that was sent to another story already.</summary>
    Held,

    /// <summary>What readers reported and nobody has answered yet, whether it stands on the page or waits.</summary>
    Reported,
    Approved,
    Rejected,
    Spam,
}

/// <summary>Order of a queue.</summary>
public enum QueueOrder { Oldest, Newest, MostReports }

/// <summary>The last row of the page before: its number, and its open reports where these are the order.</summary>
public readonly record struct QueuePlace(int Reports, int Number)
{
    /// <summary>Reads what stands in an address; null for the beginning.</summary>
    public static QueuePlace? Parse(string? text)
    {
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash > 0 && int.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var reports)
            && int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new QueuePlace(reports, number) : null;
    }

    public override string ToString() => $"{Reports}-{Number}";
}

/// <param name="Story">Only of that story; null for all.</param>
/// <param name="From">After this row; null from the beginning.</param>
public sealed record QueueAsk(QueueTab Tab, QueueOrder Order, int? Story = null, QueuePlace? From = null)
{
    /// <summary>What is worked off begins with the oldest, what is looked through with the newest.</summary>
    public static QueueOrder Usual(QueueTab tab) => tab switch { QueueTab.Waiting or QueueTab.Held => QueueOrder.Oldest, QueueTab.Reported => QueueOrder.MostReports, _ => QueueOrder.Newest };
}

/// <summary>How a sender's comments were decided before.</summary>
public sealed record SenderCounts(int Approved, int Rejected, int Spam)
{
    public static readonly SenderCounts None = new(0, 0, 0);

    public bool IsFirst => Approved + Rejected + Spam == 0;
}

/// <summary>A reader's report as the moderator reads it.</summary>
public sealed record ReportView(ReportReason Reason, string? Text, DateTimeOffset At);

/// <summary>A comment with what a moderator needs to decide. Never with the e-mail.</summary>
public sealed record QueueRow
{
    public required int Number { get; init; }
    public required int Story { get; init; }
    public required string Headline { get; init; }

    /// <summary>Language of the story.</summary>
    public required string Lang { get; init; }
    public required string Name { get; init; }
    public required string Text { get; init; }
    public required CommentState State { get; init; }
    public required DateTimeOffset Sent { get; init; }
    public DateTimeOffset? Decided { get; init; }
    public string? Reason { get; init; }
    public string? Matched { get; init; }
    public bool ByPaper { get; init; }

    /// <summary>The comment it answers; null for none.</summary>
    public (int Number, string Name, string Text)? Parent { get; init; }
    public SenderCounts Sender { get; init; } = SenderCounts.None;

    /// <summary>Other comments with the same text.</summary>
    public int Copies { get; init; }
    public bool HasLink { get; init; }

    /// <summary>The desk has it as a note on the story.</summary>
    public bool IsNote { get; init; }

    /// <summary>Open ones, oldest first.</summary>
    public IReadOnlyList<ReportView> Reports { get; init; } = [];
}

/// <summary>A page of a queue.</summary>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, QueuePlace? Next);

/// <summary>A story with comments in a queue.</summary>
public sealed record QueueStory(int Number, string Headline, int Comments);
