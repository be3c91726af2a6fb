using Warraq.Desk;
using Warraq.Newsroom.Layouts;
using Warraq.Sections;

namespace Warraq.Newsroom.Find;

/// <param name="Text">As typed.</param>
/// <param name="Commands">Screens and commands of that name.</param>
/// <param name="IsShort">Beside the field while one types: as little as fits.</param>
public sealed record FindModel(string Text, IReadOnlyList<Command> Commands, Findings Found, SectionTree Sections, DateOnly Today, bool IsShort) : IModelOf<FindScreen>
{
    public bool IsEmpty => Commands.Count + Found.Stories.Count + Found.Pictures.Count + Found.People.Count + Found.Comments.Count == 0;
}

/// <summary>The same, to be put under the field.</summary>
public sealed record FindFragmentModel(FindModel Of) : IModelOf<FindFragment>;
