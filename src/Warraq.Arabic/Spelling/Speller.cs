using Warraq.Arabic.Letters;
using Warraq.Arabic.Words;

namespace Warraq.Arabic.Spelling;

/// <summary>
/// Knows words, and proposes others for those that it does not know: by the lexicon, by the spelling dictionary of the machine where
/// there is one, and by the paper's own list. It never accepts what a rule of the proofing desk rejects; it is asked after them.
/// </summary>
public sealed class Speller
{
    private readonly Lazy<(HunspellWords? Words, string? Problem)> _dictionary;

    /// <summary>A speller; its dictionary is read when it is first needed, in less than half a second.</summary>
    /// <param name="folder">The folder of <c>ar.aff</c> and <c>ar.dic</c>; null for the usual folders of the system.</param>
    public Speller(string? folder = null) => _dictionary = new(() => Load(folder));

    /// <summary>A speller with a dictionary that is there already.</summary>
    /// <param name="dictionary">The dictionary, or null for none.</param>
    public Speller(HunspellWords? dictionary) => _dictionary = new((dictionary, dictionary is null ? Missing : null));

    /// <summary>The speller of the machine, with the dictionary in the usual folders.</summary>
    public static Speller OfMachine { get; } = new((string?)null);

    /// <summary>The spelling dictionary; null when the machine has none or it cannot be read.</summary>
    public HunspellWords? Dictionary => _dictionary.Value.Words;

    /// <summary>Why there is no dictionary, as an Arabic sentence; null when there is one.</summary>
    public string? Problem => _dictionary.Value.Problem;

    private const string Missing = "لا قاموس إملائيًا على هذا الجهاز (حزمة hunspell-ar): يُكتفى بالمعجم.";

    /// <summary>Says whether a word is known.</summary>
    /// <param name="word">One word as written.</param>
    /// <param name="ownWords">The paper's own dictionary; null for none.</param>
    /// <returns>True when the lexicon, the dictionary or the paper knows it.</returns>
    public bool Knows(string word, IReadOnlySet<string>? ownWords = null)
    {
        ArgumentNullException.ThrowIfNull(word);
        return WordReader.IsKnown(word) || ownWords?.Contains(word) == true || Dictionary?.Contains(ArabicKeys.Exact(word)) == true;
    }

    /// <summary>
    /// Words that may have been meant, best first: those of the paper, slips of hamza, yeh and teh marbuta, then neighbours on the
    /// keyboard and in sound, then other letters. For a click, not for a whole story: it looks at every word.
    /// </summary>
    /// <param name="word">A word as written.</param>
    /// <param name="ownWords">The paper's own dictionary; null for none.</param>
    /// <param name="most">The most suggestions.</param>
    /// <returns>Suggestions, each once; empty when nothing is near.</returns>
    public IReadOnlyList<string> Suggest(string word, IReadOnlySet<string>? ownWords = null, int most = 6)
    {
        ArgumentNullException.ThrowIfNull(word);
        return new Suggestions(ArabicKeys.Exact(word), Dictionary).Best(ownWords ?? new HashSet<string>(StringComparer.Ordinal), most);
    }

    private static (HunspellWords? Words, string? Problem) Load(string? folder)
    {
        if (SpellingFolder.Find(folder) is not var (affixes, words)) return (null, Missing);
        try
        {
            return (HunspellWords.Load(affixes, words), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return (null, $"تعذرت قراءة القاموس الإملائي {words}: {e.Message}");
        }
    }
}
