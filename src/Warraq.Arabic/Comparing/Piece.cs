using System.Runtime.InteropServices;

namespace Warraq.Arabic.Comparing;

/// <summary>What happened to a piece of a text.</summary>
public enum PieceKind : byte
{
    /// <summary>It stands in both as it is.</summary>
    Same,

    /// <summary>It stands in the old text only.</summary>
    Gone,

    /// <summary>It stands in the new text only.</summary>
    New,

    /// <summary>Written in another way, read the same: hamza, vowels, tatweel, script of the digits, shape of a quotation mark, spaces.</summary>
    Spelling,

    /// <summary>A number in the place of another one, in digits or words.</summary>
    Figure,
}

/// <summary>A piece of two texts that are compared. Old sides one after another are the old text to the letter, new sides the new one.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Old">As it stands in the old text; empty when it does not.</param>
/// <param name="New">As it stands in the new text; empty when it does not.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Piece(PieceKind Kind, string Old, string New);
