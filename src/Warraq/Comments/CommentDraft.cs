using System.Net;

namespace Warraq.Comments;

/// <summary>What a reader sent, untouched. Prints without its content: it holds an e-mail address.</summary>
public sealed record CommentDraft
{
    public required int StoryNumber { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Text { get; init; }

    /// <summary>The comment that is answered; null or 0 for none.</summary>
    public int? Parent { get; init; }

    /// <summary>The field that people do not see and machines fill.</summary>
    public string? Website { get; init; }

    /// <summary>The reader's address; null when it is not known.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>
    /// False where <see cref="Address"/> may be that of a balancer in front of us: then limits and bans by network, which would hit
    /// all its readers, are left out.
    /// </summary>
    public bool TrustNetworkChecks { get; init; } = true;

    public override string ToString() => $"{nameof(CommentDraft)} of story {StoryNumber}";
}

/// <summary>What became of a comment that was sent.</summary>
public abstract record CommentAnswer
{
    /// <summary>It is on disk. The same text sent again gets the number it had.</summary>
    public sealed record Sent(int Number, CommentState State) : CommentAnswer;

    /// <summary>Nothing was stored.</summary>
    /// <param name="Status">404 no such story; 403 closed, or banned; 413 far too long; 422 a field is wrong; 429 too many, too fast.</param>
    /// <param name="Messages">At least one.</param>
    /// <param name="RetryAfter">With 429: when it may be tried again.</param>
    public sealed record Refused(int Status, IReadOnlyList<CommentMessage> Messages, TimeSpan? RetryAfter = null) : CommentAnswer;

    /// <summary>A machine filled the hidden field: answer as if it had arrived. Nothing was stored.</summary>
    public sealed record Swallowed : CommentAnswer;
}

/// <summary>A sentence for the reader beside a field of the form.</summary>
/// <param name="Field">name, email, text, parent; or "" for the form as a whole.</param>
/// <param name="Code">Stable name of the reason.</param>
public sealed record CommentMessage(string Field, string Code, string Arabic, string English)
{
    public string In(string lang) => string.Equals(lang, "ar", StringComparison.Ordinal) ? Arabic : English;
}
