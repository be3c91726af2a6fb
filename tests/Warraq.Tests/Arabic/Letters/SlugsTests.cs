using System.Globalization;
using CsCheck;
using Warraq.Arabic.Letters;

namespace Warraq.Tests.Arabic.Letters;

public class SlugsTests
{
    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        foreach (var row in Spec.Read("slugs.md"))
            Slugs.FromHeadline(row[0], int.Parse(row[1], CultureInfo.InvariantCulture)).ShouldBe(row[2], row[0]);
    }

    [Fact]
    public void A_slug_is_short_well_formed_and_its_own_slug() => Gen.Select(HostileText.Any, Gen.Int[1, 90]).Sample((text, max) =>
    {
        var slug = Slugs.FromHeadline(text, max);
        return slug.Length <= max && HostileText.IsWellFormed(slug) && !slug.StartsWith('-') && !slug.EndsWith('-')
            && !slug.Contains("--", StringComparison.Ordinal) && Slugs.FromHeadline(slug, max) == slug;
    });

    [Fact]
    public void A_slug_needs_no_escape_but_for_its_letters() => HostileText.Any.Sample(text =>
        Slugs.FromHeadline(text).IndexOfAny(['/', '?', '#', '%', '&', '<', '"', ' ']) < 0);
}
