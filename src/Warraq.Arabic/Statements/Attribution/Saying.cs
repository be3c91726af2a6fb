namespace Warraq.Arabic.Statements.Attribution;

/// <summary>By what means a statement is tied to its source.</summary>
internal enum SayingForm
{
    /// <summary>A finite verb: «قال».</summary>
    Verb,

    /// <summary>A verb without a source: «أُعلن عن»، «قيل إن».</summary>
    Passive,

    /// <summary>A participle that keeps the subject: «مضيفا أن».</summary>
    Participle,

    /// <summary>Words beside the statement: «بحسب الشرطة»، «كما قال الوزير»، «وهو ما نفته الحكومة».</summary>
    Phrase,

    /// <summary>A colon after the source, as in headlines.</summary>
    Colon,
}

/// <summary>One place of a sentence where somebody is said to say something; places are words of the paragraph.</summary>
internal sealed class Saying
{
    public required SayingForm Form { get; set; }

    public SayingVerb? Verb { get; set; }

    /// <summary>Its first word; what is said before it ends here.</summary>
    public required int First { get; init; }

    /// <summary>The first word of what belongs to it before that: a subject, a conjunction.</summary>
    public int Lead { get; set; } = int.MaxValue;

    /// <summary>The words of attribution as written, without a joined و or ف.</summary>
    public Span Words { get; set; }

    /// <summary>Where the search for the next one goes on.</summary>
    public int Next { get; set; }

    public NounPhrase? Source { get; set; }

    /// <summary>The verb is feminine, or plural: the source that it inherits must be.</summary>
    public bool IsFeminine { get; set; }

    public bool IsPlural { get; set; }

    /// <summary>A subject stands before the verb that could not be made out: no earlier source is meant.</summary>
    public bool HasOther { get; set; }

    /// <summary>«أعلن عن مقتل»: passive, unless a speaker is at hand.</summary>
    public bool MayBePassive { get; set; }

    /// <summary>Agencies and outlets between the source and us.</summary>
    public List<string> Via { get; } = [];

    public Span? Channel { get; set; }

    public Span? When { get; set; }

    /// <summary>First word of what is said, when it follows; -1 when it stands before.</summary>
    public int StatementFirst { get; set; } = -1;

    /// <summary>The word after what is said.</summary>
    public int StatementNext { get; set; }

    /// <summary>What is said follows as a clause: after إن, a colon, or at once in quotation marks.</summary>
    public bool TakesClause { get; set; }

    public bool StandsBefore => StatementFirst < 0;
}
