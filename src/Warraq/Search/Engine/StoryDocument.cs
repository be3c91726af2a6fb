using System.Text.Encodings.Web;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using Warraq.Sections;

namespace Warraq.Search.Engine;

/// <summary>Makes a Lucene document of a story and back. One maker serves one writing thread.</summary>
sealed class StoryDocument : IDisposable
{
    // Arabic as it is: escaped, each letter would take six bytes in the index and time on reading.
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly WordStream text = new(), title = new(), authors = new(), sources = new(), sections = new();

    public Document Make(IndexedStory story)
    {
        Fill(title, [story.Title]);
        Fill(authors, story.Authors.SelectMany(Names));
        Fill(sources, story.Sources.SelectMany(Names));
        Fill(sections, [story.SectionNames]);
        Fill(text, [story.Title, story.Deck, .. story.Body.Split('\n'), .. story.Tags.Concat(story.Authors).Concat(story.Sources).SelectMany(Names)]);
        var document = new Document
        {
            new Field(Fields.Number, story.Number.ToString(), Fields.Keyword),
            new NumericDocValuesField(Fields.Number, story.Number),
            new NumericDocValuesField(Fields.Published, story.Published.ToUnixTimeMilliseconds()),
            new NumericDocValuesField(Fields.Length, text.Length),
            new Field(Fields.Text, text, Fields.WithPlaces),
            new Field(Fields.Title, title, Fields.WithPlaces),
            new Field(Fields.AuthorWords, authors, Fields.WithPlaces),
            new Field(Fields.SourceWords, sources, Fields.WithPlaces),
            new Field(Fields.SectionWords, sections, Fields.WithPlaces),
            new Field(Fields.Lang, story.Lang, Fields.Keyword),
            new SortedDocValuesField(Fields.Lang, new BytesRef(story.Lang)),
            // «beirut/local»: the section and those above it.
            new SortedDocValuesField(Fields.Section, new BytesRef(string.Join('/', story.Sections))),
            new StoredField(Fields.Story, JsonSerializer.SerializeToUtf8Bytes(story with { Marks = [] }, Plain)),
        };
        foreach (var slug in story.Sections) document.Add(new Field(Fields.Section, slug, Fields.Keyword));
        AddNames(document, Fields.Source, story.Sources);
        AddNames(document, Fields.Author, story.Authors);
        AddNameTerms(document, SuggestionKind.Tag, story.Tags);
        AddNameTerms(document, SuggestionKind.Author, story.Authors);
        AddNameTerms(document, SuggestionKind.Source, story.Sources);
        foreach (var tag in story.Tags) document.Add(new Field(Fields.Tag, tag.Slug, Fields.Keyword));
        foreach (var mark in story.Marks) document.Add(new Field(Fields.Mark, MarkTerm(mark), Fields.Keyword));
        return document;
    }

    public void Dispose()
    {
        foreach (var stream in new[] { text, title, authors, sources, sections }) stream.Dispose();
    }

    public static IndexedStory Read(Document document)
    {
        var bytes = document.GetBinaryValue(Fields.Story);
        return JsonSerializer.Deserialize<IndexedStory>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length))!;
    }

    public static string MarkTerm(ulong mark) => mark.ToString("x16");

    static IEnumerable<string> Names(NameRef name) => name.NameEn is { Length: > 0 } english && english != name.Name ? [name.Name, english] : [name.Name];

    static void AddNames(Document document, string field, IReadOnlyList<NameRef> names)
    {
        foreach (var name in names.DistinctBy(n => n.Slug))
        {
            document.Add(new Field(field, name.Slug, Fields.Keyword));
            document.Add(new SortedSetDocValuesField(field, new BytesRef(name.Slug + '\t' + name.Name)));
        }
    }

    static void AddNameTerms(Document document, SuggestionKind kind, IReadOnlyList<NameRef> names)
    {
        foreach (var term in names.SelectMany(name => Names(name).SelectMany(text => NameTerms.Of(kind, name, text))).Distinct())
            document.Add(new Field(Fields.Name, term, Fields.Keyword));
    }

    static void Fill(WordStream stream, IEnumerable<string> passages)
    {
        stream.Clear();
        foreach (var passage in passages) stream.Add(passage);
    }
}
