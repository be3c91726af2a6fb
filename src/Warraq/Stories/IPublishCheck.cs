using Warraq.Platform;
using Warraq.Sections;

namespace Warraq.Stories;

/// <summary>Something that is looked at before a story goes out; answered by the folder that knows about it.</summary>
public interface IPublishCheck
{
    Task<IReadOnlyList<CheckLine>> LookAsync(PublishQuestion question, CancellationToken cancel = default);
}

/// <summary>A story on its way out.</summary>
/// <param name="At">When readers would see it.</param>
public sealed record PublishQuestion(Story Story, Credits Credits, PaperSettings Paper, SectionTree Sections, DateTimeOffset At);

public enum CheckMark
{
    /// <summary>In order.</summary>
    Done,

    /// <summary>Worth a look; nobody is held up.</summary>
    Hint,

    /// <summary>Holds the story until it is mended, or until somebody with that right overrides it.</summary>
    Missing,

    /// <summary>Holds the story; nobody can override it.</summary>
    Never,
}

/// <summary>A line of the checklist, in a sentence that says what and why.</summary>
/// <param name="Code">Stable name of what was looked at.</param>
public sealed record CheckLine(string Code, CheckMark Mark, string Arabic, string English)
{
    public Refusal AsRefusal() => new(Code, Arabic, English);
}

/// <summary>All that was looked at.</summary>
public sealed record Checklist(IReadOnlyList<CheckLine> Lines)
{
    /// <summary>What holds the story and may be overridden.</summary>
    public IReadOnlyList<CheckLine> Missing { get; } = [.. Lines.Where(l => l.Mark == CheckMark.Missing)];
    public IReadOnlyList<CheckLine> Never { get; } = [.. Lines.Where(l => l.Mark == CheckMark.Never)];
    public bool Blocks => Missing.Count + Never.Count > 0;

    /// <summary>Why the story may not go out; empty when it may.</summary>
    public IReadOnlyList<Refusal> WhyNot(bool overridden) => [.. Never.Concat(overridden ? [] : Missing).Select(l => l.AsRefusal())];

    /// <summary>What an override leaves open, with the reason of who overrides, for the audit.</summary>
    public string Overridden(string why) => $"{string.Join(", ", Missing.Select(l => l.Code))}: {why}";
}

/// <summary>Asks all checks, in the order in which they are registered.</summary>
public sealed class PublishChecklist(IEnumerable<IPublishCheck> checks)
{
    public async Task<Checklist> AskAsync(PublishQuestion question, CancellationToken cancel = default)
    {
        var lines = new List<CheckLine>();
        foreach (var check in checks) lines.AddRange(await check.LookAsync(question, cancel));
        return new Checklist(lines);
    }
}
