namespace Warraq.Benchmarks.Numbers;

/// <summary>A kind of expression that is measured on one of their files.</summary>
/// <param name="Name">As the table prints it.</param>
/// <param name="File">Under <c>shared/data/numbers-dates/recognizers-text-arabic</c>.</param>
/// <param name="LeftOut">Says why a case is none that a newsroom meets; null for one that counts.</param>
/// <param name="Find">What our reader finds in an input.</param>
internal sealed record RecognizerKind(string Name, string File, Func<RecognizerCase, string?> LeftOut, Func<string, IEnumerable<Recognized>> Find);
