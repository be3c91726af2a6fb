using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Warraq.Arabic.Comparing;
using Warraq.Newsroom.Layouts;

namespace Warraq.Newsroom.Versions;

/// <summary>
/// A compared text: what went as <c>del</c>, what came as <c>ins</c>. Both stand in the markup; a column shows the one that belongs to it. A piece that
/// is a part of a word gets no room beside it, so that its letters stay joined.
/// </summary>
public sealed class PieceRuns : ScreenPart
{
    [Parameter] public required ComparedText Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var pieces = Text.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            var (kind, old, @new) = (pieces[i].Kind, pieces[i].Old, pieces[i].New);
            if (kind == PieceKind.Same)
            {
                builder.AddContent(0, @new);
                continue;
            }
            var look = kind switch { PieceKind.Spelling => "tiny", PieceKind.Figure => "fig", _ => IsPart(pieces, i) ? "part" : "" };
            Add(builder, "del", old, kind == PieceKind.Figure ? "fig old" : look);
            Add(builder, "ins", @new, kind == PieceKind.Figure ? "fig new" : look);
        }
    }

    static void Add(RenderTreeBuilder builder, string element, string text, string look)
    {
        if (text.Length == 0) return;
        builder.OpenElement(1, element);
        if (look.Length > 0) builder.AddAttribute(2, "class", look);
        // A space that is all there is to see is shown as a sign.
        builder.AddContent(3, string.IsNullOrWhiteSpace(text) ? string.Concat(text.Select(c => c == '\n' ? "¶" : "␣")) : text);
        builder.CloseElement();
    }

    /// <summary>A letter stands right before or behind it, in the text of its own side.</summary>
    static bool IsPart(IReadOnlyList<Piece> pieces, int at)
    {
        var isOld = pieces[at].Kind == PieceKind.Gone;
        var own = isOld ? pieces[at].Old : pieces[at].New;
        string Side(int i, int step)
        {
            for (; i >= 0 && i < pieces.Count; i += step)
                if ((isOld ? pieces[i].Old : pieces[i].New) is { Length: > 0 } text) return text;
            return " ";
        }
        return (char.IsLetter(own[0]) && char.IsLetter(Side(at - 1, -1)[^1])) || (char.IsLetter(own[^1]) && char.IsLetter(Side(at + 1, 1)[0]));
    }
}
