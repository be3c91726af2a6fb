namespace Warraq.Arabic.Numbers;

/// <summary>The digit script of a paper.</summary>
public enum Digits
{
    /// <summary>0-9, with comma and full stop as separators.</summary>
    Latn,

    /// <summary>٠-٩, with U+066C and U+066B as separators.</summary>
    Arab,
}
