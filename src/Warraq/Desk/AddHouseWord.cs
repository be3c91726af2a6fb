using Microsoft.EntityFrameworkCore;
using Warraq.Arabic.Letters;
using Warraq.Platform;

namespace Warraq.Desk;

/// <summary>Puts a word into the house dictionary (setting <c>proof.words</c>): proofing takes it for right from then on, in every story.</summary>
public static class AddHouseWord
{
    public static async Task<IReadOnlyList<Refusal>> DoAsync(Database database, string word, string person, CancellationToken cancel = default)
    {
        word = ArabicText.Clean(word).Trim();
        if (word.Length is 0 or > 40 || !word.All(c => char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || c is '-' or '\''))
            return [new Refusal("no-word", "يُضاف إلى المعجم لفظ واحد من حروف.", "The dictionary takes one word of letters.")];
        return await database.WriteAsync<IReadOnlyList<Refusal>>(async db =>
        {
            var row = await db.Set<SettingRow>().FirstOrDefaultAsync(s => s.Key == Settings.OwnWords, cancel);
            var words = (row?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Contains(word, StringComparer.Ordinal)) return [];
            if (row is null) db.Add(new SettingRow { Key = Settings.OwnWords, Value = word });
            else row.Value = string.Join(' ', [.. words, word]);
            db.Audit(person, "house-word", Settings.OwnWords, word, database.Time.GetUtcNow());
            db.Raise(new PaperEvent("SettingChanged", 0, ""));
            return [];
        }, cancel);
    }
}
