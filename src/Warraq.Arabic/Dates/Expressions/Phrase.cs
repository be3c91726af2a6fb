using System.Runtime.InteropServices;

namespace Warraq.Arabic.Dates.Expressions;

/// <summary>What a reader has read.</summary>
/// <param name="Next">The word after it.</param>
/// <param name="Meaning">What it means; its place in the text is set at the end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Phrase(int Next, TimeExpression Meaning);
