using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Warraq.Search.Engine;

/// <summary>The fields of a story in the index. Another <see cref="Version"/> makes an old index foreign.</summary>
static class Fields
{
    /// <summary>Raise it whenever documents are made otherwise.</summary>
    public const string Version = "2";

    /// <summary>The number as a term: by it a story is replaced and deleted.</summary>
    public const string Number = "number";

    /// <summary>All words of the story: title, deck, text, tags, authors, sources.</summary>
    public const string Text = "text";

    public const string Title = "title";
    public const string AuthorWords = "author-words";
    public const string SourceWords = "source-words";
    public const string SectionWords = "section-words";

    // Slugs.
    public const string Section = "section";
    public const string Source = "source";
    public const string Author = "author";
    public const string Tag = "tag";

    public const string Lang = "lang";
    public const string Mark = "mark";

    /// <summary>What a person begins to type of a name, see <see cref="NameTerms"/>.</summary>
    public const string Name = "name";

    // Columns.
    public const string Published = "published";
    public const string Length = "length";

    /// <summary>The story itself.</summary>
    public const string Story = "story";

    public static readonly string[] Words = [Text, AuthorWords, SourceWords, SectionWords];

    /// <summary>With positions, for phrases; lengths are a column of our own, exact and of the text only.</summary>
    public static readonly FieldType WithPlaces = Freeze(new FieldType
    {
        IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS,
    });

    public static readonly FieldType Keyword = Freeze(new FieldType
    {
        IsIndexed = true, IsTokenized = false, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY,
    });

    static FieldType Freeze(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
