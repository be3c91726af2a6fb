using System.Text.Json;

namespace Warraq.Stories;

/// <summary>What an editor answered to a finding. It stands while the passage stands as it was.</summary>
/// <param name="Key">Names the finding by its rule and the text it is about.</param>
/// <param name="Rule">Identifier of the rule.</param>
/// <param name="Answer">ignored, checked, or what was chosen.</param>
/// <param name="Note">The reason, in the editor's words.</param>
/// <param name="Person">Id of who answered.</param>
public sealed record FindingAnswer(string Key, string Rule, string Answer, string? Note, string Person, DateTimeOffset At)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<FindingAnswer> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<FindingAnswer>>(json, Json) ?? [];

    public static string? Write(IReadOnlyList<FindingAnswer> answers) => answers.Count == 0 ? null : JsonSerializer.Serialize(answers, Json);
}
