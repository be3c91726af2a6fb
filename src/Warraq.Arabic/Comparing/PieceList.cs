namespace Warraq.Arabic.Comparing;

/// <summary>Pieces as they are found; neighbours of one kind become one.</summary>
internal sealed class PieceList
{
    private readonly List<Piece> _pieces = [];

    /// <summary>The two stand in one place: the same, or another spelling of it.</summary>
    public void Pair(string old, string @new)
    {
        if (old == @new) Add(PieceKind.Same, old, @new);
        else Add(PieceKind.Spelling, old, @new);
    }

    public void Figure(string old, string @new) => Add(PieceKind.Figure, old, @new);

    public void Gone(string old) => Add(PieceKind.Gone, old, "");

    public void New(string @new) => Add(PieceKind.New, "", @new);

    /// <summary>The spaces after two units that stand in one place.</summary>
    public void Space(string old, string @new)
    {
        if (old == @new) Pair(old, @new);
        else if (old.Length == 0) New(@new);
        else if (@new.Length == 0) Gone(old);
        else Pair(old, @new);
    }

    /// <summary>A space that is gone or new by itself is a matter of spelling.</summary>
    public IReadOnlyList<Piece> Finish()
    {
        for (var i = 0; i < _pieces.Count; i++)
            if (_pieces[i] is { Kind: PieceKind.Gone or PieceKind.New } piece && string.IsNullOrWhiteSpace(piece.Old + piece.New)) _pieces[i] = piece with { Kind = PieceKind.Spelling };
        return _pieces;
    }

    private void Add(PieceKind kind, string old, string @new)
    {
        if (old.Length == 0 && @new.Length == 0) return;
        if (_pieces.Count > 0 && _pieces[^1] is var last && last.Kind == kind && kind is PieceKind.Same or PieceKind.Gone or PieceKind.New)
            _pieces[^1] = new(kind, last.Old + old, last.New + @new);
        else _pieces.Add(new(kind, old, @new));
    }
}
