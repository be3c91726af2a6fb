namespace Warraq.Arabic.Statements.Claims;

/// <summary>In what two rows do not agree.</summary>
public enum ConflictKind
{
    /// <summary>The same number, but other people: protesters here, attackers there.</summary>
    Label,

    /// <summary>Numbers of one kind that do not agree.</summary>
    Figure,

    /// <summary>One act with two time words.</summary>
    Time,

    /// <summary>One thing quoted in several wordings.</summary>
    Quote,

    /// <summary>The same told twice.</summary>
    Duplicate,
}

/// <summary>Rows of the ledger that an editor must hold against each other.</summary>
/// <param name="Kind">In what they differ.</param>
/// <param name="Rows">Their numbers, two or more, ascending.</param>
public sealed record LedgerConflict(ConflictKind Kind, IReadOnlyList<int> Rows);
