using static Warraq.Accounts.Role;

namespace Warraq.Accounts;

/// <summary>
/// Who may do what: the one table, read by every route and verb of the newsroom, by the screen of roles, and by the tests. A role that is granted
/// for a desk counts for the stories of that desk only.
/// </summary>
public sealed class Rights
{
    /// <summary>An act, and the roles that may do it.</summary>
    public static readonly IReadOnlyDictionary<Act, Role[]> Table = new Dictionary<Act, Role[]>
    {
        [Act.Enter] = [Owner, Editor, SubEditor, Reporter, Contributor, Moderator, Privacy],
        [Act.ReadDesk] = [Owner, Editor, SubEditor, Reporter, Moderator],
        [Act.Write] = [Owner, Editor, SubEditor, Reporter, Contributor],
        [Act.Note] = [Owner, Editor, SubEditor, Reporter, Contributor, Moderator],
        [Act.EditOthers] = [Owner, Editor, SubEditor],
        [Act.Review] = [Owner, Editor, SubEditor],
        [Act.Publish] = [Owner, Editor, SubEditor],
        [Act.Withdraw] = [Owner, Editor],
        [Act.Override] = [Owner, Editor],
        [Act.ArrangeFront] = [Owner, Editor],
        [Act.KeepMedia] = [Owner, Editor, SubEditor, Reporter, Contributor],
        [Act.Moderate] = [Owner, Editor, Moderator],
        [Act.Ban] = [Owner, Editor, Moderator],
        [Act.SeeReaders] = [Privacy],
        [Act.SetStyle] = [Owner, Editor],
        [Act.ManagePeople] = [Owner],
        [Act.RunPaper] = [Owner],
    };

    public static readonly Rights None = new([]);

    readonly IReadOnlyList<(Role Role, string? Desk)> grants;

    public Rights(IEnumerable<(Role Role, string? Desk)> grants) => this.grants = [.. grants.OrderBy(g => g.Role).ThenBy(g => g.Desk, StringComparer.Ordinal)];

    /// <summary>The roles of a person, with the desk to which each is limited; null for the whole paper.</summary>
    public IReadOnlyList<(Role Role, string? Desk)> Grants => grants;

    /// <summary>At some desk at least: what a route asks, because it does not know the story yet.</summary>
    public bool May(Act act) => grants.Any(g => Table[act].Contains(g.Role));

    /// <summary>For a story of this desk; null for a story that no desk has taken.</summary>
    public bool May(Act act, string? desk) => grants.Any(g => (g.Desk is null || g.Desk == desk) && Table[act].Contains(g.Role));

    /// <summary>Desks for which the act is allowed; null for all.</summary>
    public IReadOnlyList<string>? Desks(Act act)
    {
        var able = grants.Where(g => Table[act].Contains(g.Role)).ToList();
        return able.Exists(g => g.Desk is null) ? null : [.. able.Select(g => g.Desk!).Distinct(StringComparer.Ordinal)];
    }

    public bool Is(Role role) => grants.Any(g => g.Role == role);
}
