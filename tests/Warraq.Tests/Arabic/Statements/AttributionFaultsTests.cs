using Warraq.Arabic.Dates;
using Warraq.Arabic.Statements.Claims;

namespace Warraq.Tests.Arabic.Statements;

/// <summary>Sentences at which reading who said what once never ended or fell over; found in whole articles by <c>bin/bench hostile</c>.</summary>
public class AttributionFaultsTests
{
    private static readonly Publication Moment = new(new(2022, 1, 6, 12, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);

    [Theory(Timeout = 60_000)]
    [InlineData("نشرت هذه الجريدة وهو الخبر، وقد قرأه كثيرون.")]
    [InlineData("وهو ما أكده المتحدث (أول) (ثان) أمس في المدينة.")]
    [InlineData("قال الوزير إن الوضع هادئ وإن السكان عادوا وتم الإعلان عن موعد.")]
    public async Task Reading_comes_to_an_end(string sentence)
    {
        var ledger = await Task.Run(() => ClaimsLedger.Read(new() { Paragraphs = [sentence], Publication = Moment }), TestContext.Current.CancellationToken);
        foreach (var row in ledger.Rows) (row.Start >= 0 && row.Start + row.Length <= sentence.Length).ShouldBeTrue();
    }
}
