namespace Warraq.Arabic.Statements.Attribution;

/// <summary>What a verb of saying does.</summary>
public enum SayingKind
{
    /// <summary>Says, announces, denies nothing: قال، أعلن، أكد.</summary>
    Say,

    /// <summary>Writes: كتب، غرد.</summary>
    Write,

    /// <summary>Calls for, warns, promises: دعا، حذر، تعهد.</summary>
    Urge,

    /// <summary>Praises, blames, feels: أدان، رحب، أعرب عن.</summary>
    Judge,

    /// <summary>Denies or refuses: نفى، رفض.</summary>
    Deny,

    /// <summary>Expects, estimates, believes: توقع، قدر.</summary>
    Expect,

    /// <summary>Counts, of a body that keeps count: سجل، أحصى.</summary>
    Count,

    /// <summary>Shows, of pictures, reports and studies: أظهر.</summary>
    Show,

    /// <summary>Passes on what another said: نقل عن.</summary>
    Carry,
}

/// <summary>How what is said may follow a verb as a noun phrase.</summary>
[Flags]
internal enum SaidThrough
{
    None = 0,
    Object = 1,
    Ila = 2,
    An = 4,
    Ala = 8,
    Min = 16,
    Fi = 32,
    Ba = 64,
    Li = 128,
}

/// <summary>A verb of saying of the lexicon.</summary>
internal sealed record SayingVerb(string Lemma, SayingKind Kind, SaidThrough Through);
