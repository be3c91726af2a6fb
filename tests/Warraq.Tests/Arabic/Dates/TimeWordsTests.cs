using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Warraq.Arabic.Dates;
using Warraq.Arabic.Words;
using Warraq.Server.Commands.Text;

namespace Warraq.Tests.Arabic.Dates;

public class TimeWordsTests
{
    private static readonly TimeZoneInfo Riyadh = TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh");

    private static readonly Publication Thursday = At("2022-01-06T15:00:00+03:00");

    private static readonly string[] Pieces =
    [
        "الخميس", "الأحد", "أمس", "اليوم", "غدا", "مساء", "ليل", "الليلة", "يوم", "الماضي", "المقبل", "الجاري", "قبل", "بعد", "منذ", "أيام", "ساعات", "الساعات", "الـ24", "عام", "العام", "شهر", "الأسبوع", "الأول",
        "من", "إلى", "حتى", "بين", "و", "في", "هذا", "نهاية", "الربع", "آخر", "مارس", "كانون", "الثاني", "رمضان", "هـ", "الساعة", "والنصف", "إلا", "ثلاثة", "وعشرين", "ألفين", "6", "31", "2022", "06/01/2022", "10:30",
        "سيصل", "وصل", "المقرر", "،", ".", "(", ")", "-", "/", "\u064B", "ـ", "\u200F", "أول", "غد", "ونصف", "نحو", "صيف", "السبعينيات", "القرن", "1443", "2/2/2", "9999", "0",
    ];

    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        List<string> wrong = [];
        foreach (var row in Spec.Read("time-words.md"))
        {
            var text = row[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
            var found = TimeWords.Find(text, Thursday with { WeekStart = DayOfWeek.Saturday });
            var meaning = found.Count == 0 ? "–" : string.Join("؛ ", found.Select(Write));
            if (meaning != row[1]) wrong.Add($"{row[0]} → {meaning}, not {row[1]}");
            var places = string.Join('|', found.Select(e => text.Substring(e.Start, e.Length)));
            var spans = string.Join('|', row[0].Split('[').Skip(1).Select(part => part[..part.IndexOf(']', StringComparison.Ordinal)]));
            if (spans.Length > 0 && spans != places) wrong.Add($"{row[0]} → {places}");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_case_of_dates_holds()
    {
        foreach (var c in CaseFile.Read("arabic-dates.json"))
        {
            using var output = new StringWriter();
            TextKinds.Run("dates", new StringReader(c.GetRawText().ReplaceLineEndings(" ")), output, TextWriter.Null);
            var date = JsonNode.Parse(output.ToString())!["dates"]!.AsArray().ShouldHaveSingleItem()!;
            date["find"]!.ToString().ShouldContain(c.GetProperty("find").GetString()!);
            foreach (var name in new[] { "start", "end", "grain", "part", "calendar", "approx", "warn" })
                if (c.TryGetProperty(name, out var expected)) (date[name]?.ToJsonString()).ShouldBe(JsonNode.Parse(expected.GetRawText())!.ToJsonString(), $"{c.GetProperty("id")}: {name}");
        }
    }

    [Theory]
    [InlineData("{\"id\":1,\"text\":\"اليوم\",\"published\":\"yesterday\",\"zone\":\"Asia/Riyadh\"}", "published")]
    [InlineData("{\"id\":1,\"text\":\"اليوم\",\"published\":\"0001-01-01\",\"zone\":\"Asia/Riyadh\"}", "published")]
    [InlineData("{\"id\":1,\"text\":\"اليوم\",\"published\":\"2022-01-06\",\"zone\":\"Mars/Olympus\"}", "zone")]
    [InlineData("{\"id\":1,\"text\":\"اليوم\",\"published\":\"2022-01-06\",\"zone\":\"Asia/Riyadh\",\"week_start\":\"9\"}", "week_start")]
    public void A_bad_field_is_named(string line, string field)
    {
        using var output = new StringWriter();
        TextKinds.Run("dates", new StringReader(line), output, TextWriter.Null).ShouldBe(0);
        JsonDocument.Parse(output.ToString()).RootElement.GetProperty("error").GetString()!.ShouldContain(field);
    }

    [Fact]
    public void The_day_is_that_of_the_newsroom_and_not_of_Greenwich()
    {
        var publication = new Publication(DateTimeOffset.Parse("2022-01-06T22:30:00Z", CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty"));
        TimeWords.Find("صدر القرار اليوم.", publication).ShouldHaveSingleItem().First.ShouldBe(new DateOnly(2022, 1, 7));
    }

    [Theory]
    [InlineData("صدر القرار اليوم.", "2022-01-06T23:00:00+03:00", false)]
    [InlineData("صدر القرار اليوم.", "2022-01-07T09:00:00+03:00", true)]
    [InlineData("صدر القرار الخميس.", "2022-01-12T09:00:00+03:00", false)]
    [InlineData("صدر القرار الخميس.", "2022-01-13T09:00:00+03:00", true)]
    [InlineData("سيصدر القرار الأحد.", "2022-01-09T09:00:00+03:00", false)]
    [InlineData("سيصدر القرار الأحد.", "2022-01-10T09:00:00+03:00", true)]
    [InlineData("صدر القرار الأسبوع الماضي.", "2022-01-09T09:00:00+03:00", false)]
    [InlineData("صدر القرار الأسبوع الماضي.", "2022-01-10T09:00:00+03:00", true)]
    [InlineData("صدر القرار منذ أيام.", "2022-01-10T09:00:00+03:00", false)]
    [InlineData("صدر القرار الخميس 6 يناير 2022.", "2022-02-10T09:00:00+03:00", false)]
    public void A_relative_word_is_stale_when_it_means_another_day(string text, string published, bool isStale) =>
        TimeWords.FindStale(ReadText.Of(text), Thursday, At(published)).Count.ShouldBe(isStale ? 1 : 0);

    [Fact]
    public void A_stale_word_tells_both_days()
    {
        var (written, published) = TimeWords.FindStale(ReadText.Of("صدر القرار أمس."), Thursday, At("2022-01-08T09:00:00+03:00")).ShouldHaveSingleItem();
        written.First.ShouldBe(new DateOnly(2022, 1, 5));
        published.First.ShouldBe(new DateOnly(2022, 1, 7));
    }

    [Fact]
    public void Two_words_for_one_day_are_told_apart()
    {
        var found = TimeWords.Find("أعلنت الخميس ثم أعلنت اليوم", Thursday);
        found[0].First.ShouldBe(found[1].First);
        found.Select(e => e.Word).ShouldBe(["الخميس", "اليوم"]);
        found.ShouldAllBe(e => e.IsRelative);
    }

    [Fact]
    public void A_publication_beyond_the_calendar_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => TimeWords.Find("اليوم", new(DateTimeOffset.MaxValue, TimeZoneInfo.Utc)));

    [Fact]
    public void Any_run_of_time_words_is_answered_with_places_in_the_text_and_days_in_order() =>
        Gen.Select(Gen.OneOf(Gen.OneOf(Pieces).Array[0, 14].Select(p => string.Join(' ', p)), Gen.OneOf(Pieces).Array[0, 10].Select(string.Concat), HostileText.Any), Gen.Int[0, 100_000], Gen.Enum<DayOfWeek>())
            .Sample((text, hours, weekStart) =>
            {
                var publication = new Publication(new DateTimeOffset(1950, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours * 10), Riyadh, weekStart);
                var end = 0;
                foreach (var e in TimeWords.Find(text, publication))
                {
                    if (e.Start < end || e.Length <= 0 || e.End > text.Length || e.First > e.Last || e.From > e.To || (e.First is null) != (e.Last is null)) return false;
                    end = e.End;
                }
                return true;
            }, iter: 20_000);

    [Theory]
    [InlineData("الخميس ")]
    [InlineData("نهاية الربع الأول من ")]
    [InlineData("من 3 إلى ")]
    [InlineData("الساعة ")]
    [InlineData("وألف ")]
    [InlineData("1/")]
    [InlineData("(6 يناير ")]
    [InlineData("الأسبوع الأول من ")]
    public void A_text_of_time_words_alone_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        TimeWords.Find(text, Thursday);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("SA", DayOfWeek.Sunday)]
    [InlineData("eg", DayOfWeek.Saturday)]
    [InlineData("LB", DayOfWeek.Monday)]
    [InlineData("FR", DayOfWeek.Monday)]
    public void A_week_begins_as_the_country_counts_it(string country, DayOfWeek day) => ArabicDate.WeekStart(country).ShouldBe(day);

    private static Publication At(string instant) => new(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Riyadh);

    private static string Write(TimeExpression e)
    {
        List<string> parts = [];
        if (e.Clock is { } clock) parts.Add(clock.ToString("HH:mm", CultureInfo.InvariantCulture) + (e.ClockEnd is { } end ? ".." + end.ToString("HH:mm", CultureInfo.InvariantCulture) : ""));
        else if (e.From is { } from) parts.Add($"{from:yyyy-MM-dd HH:mm}..{e.To:yyyy-MM-dd HH:mm}");
        else if (e.First is { } first) parts.Add(e.Last == first ? $"{first:yyyy-MM-dd}" : $"{first:yyyy-MM-dd}..{e.Last:yyyy-MM-dd}");
        else if (e.Kind == TimeKind.Duration) parts.AddRange(e.Amounts.Select(a => $"{a.Number} {a.Unit.ToString().ToLowerInvariant()}"));
        if (e.Kind != TimeKind.Clock && e.Part is { } part and not DayPart.Night) parts.Add(part.ToString().ToLowerInvariant());
        if (e.Grain is TimeGrain.Night or TimeGrain.Week or TimeGrain.Month or TimeGrain.Year) parts.Add(e.Grain.ToString().ToLowerInvariant());
        if (e.IsHijri) parts.Add("hijri");
        if (e.IsApproximate) parts.Add("approx");
        if (e.Warning != TimeWarning.None) parts.Add(e.Warning == TimeWarning.WeekdayMismatch ? "mismatch" : "none");
        return string.Join(' ', parts);
    }
}
