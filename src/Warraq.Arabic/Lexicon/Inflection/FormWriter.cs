using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon.Inflection;

/// <summary>Writes the forms of one lexeme after another into the table.</summary>
internal sealed class FormWriter(FormTable table, List<Lexeme> lexemes)
{
    private readonly char[] _room = new char[128];

    /// <summary>A form as it stands.</summary>
    public void Add(ReadOnlySpan<char> form, int lexeme, WordForm kind) => table.Add(form, lexemes[lexeme], kind);

    /// <summary>A stem with an ending.</summary>
    public void Add(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, int lexeme, WordForm kind)
    {
        stem.CopyTo(_room);
        ending.CopyTo(_room.AsSpan(stem.Length));
        table.Add(_room.AsSpan(0, stem.Length + ending.Length), lexemes[lexeme], kind);
    }

    /// <summary>A prefix, a stem and an ending.</summary>
    public void Add(char prefix, ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, int lexeme, WordForm kind)
    {
        _room[0] = prefix;
        stem.CopyTo(_room.AsSpan(1));
        ending.CopyTo(_room.AsSpan(1 + stem.Length));
        table.Add(_room.AsSpan(0, 1 + stem.Length + ending.Length), lexemes[lexeme], kind);
    }
}
