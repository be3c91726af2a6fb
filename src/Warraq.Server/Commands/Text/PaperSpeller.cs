using Warraq.Arabic.Spelling;

namespace Warraq.Server.Commands.Text;

/// <summary>The spelling dictionary of commands that open no paper: <c>WARRAQ_SPELLING</c>, else the usual folders of the system.</summary>
internal static class PaperSpeller
{
    public static Speller Current { get; } = new(Environment.GetEnvironmentVariable("WARRAQ_SPELLING") is { Length: > 0 } folder ? folder : null);
}
