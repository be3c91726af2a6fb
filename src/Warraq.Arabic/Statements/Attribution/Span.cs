namespace Warraq.Arabic.Statements.Attribution;

/// <summary>A run of units of a text.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;
}
