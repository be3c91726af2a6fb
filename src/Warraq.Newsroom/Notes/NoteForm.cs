using Microsoft.AspNetCore.Http;
using Warraq.Newsroom.Layouts;
using Warraq.Notes;

namespace Warraq.Newsroom.Notes;

/// <summary>The form of a new note, as it was typed.</summary>
public sealed record NoteForm(Guid Id, string Block, int Start, string Quote, string Text, bool Suggests, string Change)
{
    public static NoteForm Empty => new(Guid.CreateVersion7(), "", 0, "", "", false, "");

    public static NoteForm Read(IFormCollection form) => new(
        Guid.TryParse(form.Typed("id"), out var id) ? id : Guid.CreateVersion7(),
        form.Typed("block"), int.TryParse(form.Typed("start"), out var start) ? start : 0,
        Line(form.Typed("quote")), Line(form.Typed("text")), form.Ticked("suggests"), Line(form.Typed("change")));

    public NoteOrder Order => new(Id, new Anchor(Block, Start, Quote.Length, Quote), Suggests ? Change : null, Text);

    /// <summary>Forms send a line break as two signs; a text holds one.</summary>
    static string Line(string text) => text.ReplaceLineEndings("\n");
}
