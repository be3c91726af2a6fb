namespace Warraq.Platform;

/// <summary>A reason why not, in a sentence for the person who asked.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Arabic">For the screens.</param>
/// <param name="English">For the terminal.</param>
public sealed record Refusal(string Code, string Arabic, string English);
