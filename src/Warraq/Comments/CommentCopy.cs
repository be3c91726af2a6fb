using Warraq.Platform;

namespace Warraq.Comments;

/// <summary>A draft made ready: cleaned, its sender turned into hashes, and what is wrong with its fields.</summary>
sealed class CommentCopy
{
    public required int StoryNumber { get; init; }
    public required int Parent { get; init; }
    public required string Name { get; init; }
    public required string Text { get; init; }
    public required int Links { get; init; }

    /// <summary>Null when the e-mail is missing or cannot be one; then there is a message too.</summary>
    public required Sender? Sender { get; init; }

    /// <summary>Hashes of the networks that hold the sender's address; empty where the address says nothing about the sender.</summary>
    public required IReadOnlyList<string> Networks { get; init; }
    public required IReadOnlyList<CommentMessage> Messages { get; init; }

    public static CommentCopy Read(CommentDraft draft, PaperSecret secret, DateTimeOffset now)
    {
        var messages = new List<CommentMessage>();
        var name = (draft.Name?.Length ?? 0) > CommentForms.HugeLength ? null : CommentCleaning.Line(draft.Name ?? "");
        if (name is null || name.Length > CommentForms.NameLength) messages.Add(CommentForms.LongName);
        else if (!CommentCleaning.HasVisible(name)) messages.Add(CommentForms.NoName);
        else if (CommentLinks.Count(name) > 0) messages.Add(CommentForms.LinkInName);

        var mail = EmailAddress.Read(draft.Email);
        if (string.IsNullOrWhiteSpace(draft.Email)) messages.Add(CommentForms.NoEmail);
        else if (mail is null) messages.Add(CommentForms.BadEmail);

        var text = CommentCleaning.Paragraphs(draft.Text ?? "");
        if (text.Length == 0) messages.Add(CommentForms.NoText);
        else if (text.Length > CommentForms.TextLength) messages.Add(CommentForms.LongText);

        return new CommentCopy
        {
            StoryNumber = draft.StoryNumber,
            Parent = draft.Parent ?? 0,
            Name = name ?? "",
            Text = text,
            Links = CommentLinks.Count(text),
            Messages = messages,
            Sender = mail is null ? null : SenderMarks.Of(secret, mail, draft.Address, now),
            Networks = draft is { TrustNetworkChecks: true, Address: { } address } ? [.. Comments.Networks.Around(address).Select(n => SenderMarks.OfNetwork(secret, n))] : [],
        };
    }
}
