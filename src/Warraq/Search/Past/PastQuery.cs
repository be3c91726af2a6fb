using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Warraq.Arabic.Letters;

namespace Warraq.Search.Past;

/// <summary>How often a query that found something was asked on a day. Nothing of who asked is kept, nor the hour.</summary>
public sealed class PastQuery
{
    const int MostLetters = 60, MostWords = 6, MostDigits = 4;

    /// <summary>Days since 1 January of the year 1, in UTC.</summary>
    public int Day { get; set; }

    /// <summary>See <see cref="Normal"/>.</summary>
    public required string Text { get; set; }

    public int Count { get; set; }

    /// <summary>
    /// A query as it is counted: its words without vowels, in one script of digits. Null for one that is not counted: too long to be asked twice, with
    /// signs in it (an address of mail or web, a phrase, a field), or with a number long enough to be somebody's.
    /// </summary>
    public static string? Normal(string typed)
    {
        if (typed.Length > 2 * MostLetters) return null;
        var words = ArabicKeys.Exact(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var text = string.Join(' ', words);
        return words.Length <= MostWords && text.Length is >= 2 and <= MostLetters && text.Any(char.IsLetter) && text.All(c => c == ' ' || char.IsLetterOrDigit(c))
            && words.All(w => w.Count(char.IsDigit) <= MostDigits) && text.Count(char.IsDigit) <= 2 * MostDigits ? text : null;
    }
}

sealed class PastQueryTable : IEntityTypeConfiguration<PastQuery>
{
    public void Configure(EntityTypeBuilder<PastQuery> builder) => builder.ToTable("past_queries").HasKey(q => new { q.Day, q.Text });
}
