using System.Globalization;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Letters;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Statements.Figures;

/// <summary>Where a bound stands to its number.</summary>
[Flags]
internal enum BoundPlace : byte { Before = 1, After = 2, Over = 4, Split = 8 }

/// <summary>What a vague word stands for.</summary>
/// <param name="Min">Lower bound.</param>
/// <param name="Max">Upper bound, if any.</param>
/// <param name="OfHurt">A figure only when it counts dead, wounded, missing and so on.</param>
internal readonly record struct VagueSize(decimal Min, decimal? Max, bool OfHurt);

/// <summary>The tables of figures: <c>figure-words.tsv</c>, <c>figure-bounds.tsv</c>, <c>figure-vague.tsv</c>.</summary>
internal sealed class FigureTables
{
    private static readonly Lazy<FigureTables> Loaded = new(() => new());
    private readonly Dictionary<int, FigureWord> _byLexeme = [];
    private readonly Dictionary<string, FigureWord> _byForm = new(StringComparer.Ordinal);

    private FigureTables()
    {
        foreach (var row in LexiconTable.Read("figure-words.tsv")) AddWord(row[0], row[1], row[2], row[3]);
        foreach (var row in LexiconTable.Read("percent-words.tsv"))
            if (row[1] != "before") AddWord(row[0], "phrase", "unit", "percent");
        foreach (var (name, _) in MonthNames.AllGregorian().Concat(MonthNames.AllHijri())) AddWord(name.Split(' ')[0], "form", "month", "-");
        foreach (var row in LexiconTable.Read("figure-bounds.tsv"))
            Bounds.Add(row[0], (Enum.Parse<FigureOp>(row[1], ignoreCase: true), row[2] switch { "before" => BoundPlace.Before, "after" => BoundPlace.After, "over" => BoundPlace.Before | BoundPlace.Over, "split" => BoundPlace.Split, _ => BoundPlace.Before | BoundPlace.After }));
        foreach (var row in LexiconTable.Read("figure-vague.tsv"))
        {
            var size = new VagueSize(Number(row[1])!.Value, Number(row[2]), row[3] == "hurt");
            Vague.Add(row[0], size);
            if (!row[0].EndsWith(" من", StringComparison.Ordinal)) Vague.Add("ال" + row[0], size);
        }
    }

    public static FigureTables Current => Loaded.Value;

    public PhraseTable<(FigureOp Op, BoundPlace Place)> Bounds { get; } = new();

    public PhraseTable<VagueSize> Vague { get; } = new();

    public PhraseTable<FigureWord> Phrases { get; } = new();

    /// <summary>Lemmas of the table that the lexicon does not have; they are known as written only.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>The roles of a word, of all its readings together.</summary>
    public FigureWord Of(ReadWord word)
    {
        var roles = Form(word.Search);
        foreach (var reading in word.Readings)
            if (_byLexeme.TryGetValue(reading.Lexeme, out var more)) roles = Join(roles, more);
        return roles;
    }

    // و ف ب ل ك and the article before a listed form make no difference
    private FigureWord Form(string key)
    {
        var forms = _byForm.GetAlternateLookup<ReadOnlySpan<char>>();
        if (forms.TryGetValue(key, out var word)) return word;
        var rest = key.AsSpan();
        if (rest is ['و' or 'ف', _, _, ..] && forms.TryGetValue(rest = rest[1..], out word)) return word;
        if (rest is ['ب' or 'ل' or 'ك', _, _, ..] && forms.TryGetValue(rest[1..], out word)) return word;
        if (rest is ['ب' or 'ك', 'ا', 'ل', ..]) rest = rest[1..];
        return rest.StartsWith("ال", StringComparison.Ordinal) && forms.TryGetValue(rest[2..], out word) ? word : default;
    }

    private void AddWord(string word, string kind, string role, string value)
    {
        var roles = RolesOf(kind, role, value);
        switch (kind)
        {
            case "phrase":
                Phrases.Add(word, roles);
                return;
            case "verb" or "noun":
                var found = false;
                foreach (var lexeme in WordBook.Current.Find(word))
                {
                    if (kind == "verb" ? lexeme.Class != WordClass.Verb : lexeme.Class is not (WordClass.Noun or WordClass.Adjective)) continue;
                    _byLexeme[lexeme.Id] = _byLexeme.TryGetValue(lexeme.Id, out var before) ? Join(before, roles) : roles;
                    found = true;
                }
                if (found) return;
                Missing.Add(word);
                break;
        }
        var key = ArabicKeys.Search(word);
        _byForm[key] = _byForm.TryGetValue(key, out var has) ? Join(has, roles) : roles;
    }

    private static FigureWord RolesOf(string kind, string role, string value) => role switch
    {
        "near" => new((kind == "verb" ? FigureRoles.TellsVerb : FigureRoles.TellsNoun) | FigureRoles.Near, Category(value), default, default),
        "meets" => new(FigureRoles.TellsNoun | FigureRoles.Meets, Category(value), default, default),
        "tells" => new(kind == "verb" ? FigureRoles.TellsVerb : FigureRoles.TellsNoun, Category(value), default, default),
        "counts" => new(FigureRoles.Counts | FigureRoles.Person, default, Category(value), default),
        "side" => new(FigureRoles.Side | FigureRoles.Person, default, default, Enum.Parse<FigureSide>(value, ignoreCase: true)),
        "unit" => new(Enum.Parse<FigureRoles>(value, ignoreCase: true), default, default, default),
        _ => new(Enum.Parse<FigureRoles>(role, ignoreCase: true), default, default, default),
    };

    private static FigureWord Join(FigureWord first, FigureWord more) => new(
        first.Roles | more.Roles,
        first.Is(FigureRoles.Tells) ? first.Tells : more.Tells,
        first.Is(FigureRoles.Counts) ? first.Counts : more.Counts,
        first.Is(FigureRoles.Side) ? first.Side : more.Side);

    private static FigureCategory Category(string value) => Enum.Parse<FigureCategory>(value, ignoreCase: true);

    private static decimal? Number(string cell) => cell == "-" ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
