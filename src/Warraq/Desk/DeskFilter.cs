using Warraq.Accounts;
using Warraq.Stories;

namespace Warraq.Desk;

/// <summary>Which stories the desk shows. What is null, empty or false filters nothing.</summary>
public sealed record DeskFilter
{
    public StoryState? State { get; init; }
    public int? SectionId { get; init; }

    /// <summary>Slug of the desk that looks after the story.</summary>
    public string? Desk { get; init; }
    public Assigned Assigned { get; init; }
    public Due Due { get; init; }

    /// <summary>Only what was imported.</summary>
    public bool Imported { get; init; }

    /// <summary>Words, or parts of words, of the headline in any spelling that sounds alike to a search; or a story's number.</summary>
    public string Text { get; init; } = "";

    /// <summary>Something beside the state is filtered.</summary>
    public bool IsNarrow => this with { State = null } != new DeskFilter();
}

public enum Assigned { Anybody, Me, Nobody }

/// <summary>What waits for its time: <see cref="Today"/> includes what is late already. Published and withdrawn stories wait no more.</summary>
public enum Due { Any, Today, Overdue }

/// <summary>Who looks at the desk: decides what he sees at all.</summary>
/// <param name="Person">The account's id, as <see cref="Story.Assignee"/> says it.</param>
/// <param name="Rights">What he may do.</param>
public sealed record DeskEye(string Person, Rights Rights)
{
    /// <summary>All stories of the paper.</summary>
    public bool SeesAll => Rights.May(Act.ReadDesk) && Rights.Desks(Act.ReadDesk) is null;

    /// <summary>Without <see cref="Act.ReadDesk"/> for the story's desk a person sees what is assigned to him.</summary>
    public bool Sees(Story story) => Rights.May(Act.ReadDesk, story.Desk) || story.Assignee == Person;
}
