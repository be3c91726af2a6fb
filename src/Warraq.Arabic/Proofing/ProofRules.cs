using Warraq.Arabic.Proofing.Rules;

namespace Warraq.Arabic.Proofing;

/// <summary>
/// All rules. The order is that of precedence: of two findings on the same characters the one of the earlier rule stays, and of two
/// fixes that overlap the earlier is applied. First what characters are, then space, marks, words, grammar, numbers.
/// </summary>
internal static class ProofRules
{
    public static IReadOnlyList<ProofRule> All { get; } =
    [
        // what characters are

        // space
        new SP01DoubleSpace(),

        // marks

        // spelling

        // names and house terms

        // grammar

        // numbers and dates
    ];
}
