using CsCheck;
using Warraq.Arabic.Comparing;

namespace Warraq.Tests.Arabic.Comparing;

public sealed class ComparedTextTests
{
    /// <summary>-gone- +new+ ~old|new~ (spelling) #old|new# (figure); the rest stands in both.</summary>
    [Theory]
    [InlineData("وقال الوزير إن الجلسة انتهت.", "قال الوزير إن الجلسة انتهت.", "-و-قال الوزير إن الجلسة انتهت.")]
    [InlineData("اكتفى بالكتاب الأول.", "اكتفى الكتاب الأول.", "اكتفى -ب-الكتاب الأول.")]
    [InlineData("نشر كتابه أمس.", "نشر كتابها أمس.", "نشر كتاب-ه-+ها+ أمس.")]
    [InlineData("أعلنت الحكومة قرارها.", "أعلنت الحكومة قرارات.", "أعلنت الحكومة قرار-ها-+ات+.")]
    [InlineData("وبالوزراء", "وللوزراء", "و-بال-+لل+وزراء")]
    [InlineData("قال المتحدث", "قالت المتحدثة", "قال+ت+ المتحدث+ة+")]
    [InlineData("قُتل 8 من أفراد الأمن.", "قُتل 19 من أفراد الأمن.", "قُتل #8|19# من أفراد الأمن.")]
    [InlineData("قُتل ثمانية جنود.", "قُتل تسعة جنود.", "قُتل #ثمانية|تسعة# جنود.")]
    [InlineData("بلغ العدد 1,000 شخص.", "بلغ العدد ١٠٠٠ شخص.", "بلغ العدد ~1,000|١٠٠٠~ شخص.")]
    [InlineData("ذهب الى المدينه", "ذهب إلى المدينة", "ذهب ~الى|إلى~ ~المدينه|المدينة~")]
    [InlineData("كتــاب جديد", "كتاب جديد", "~كتــاب|كتاب~ جديد")]
    [InlineData("قال \"نعم\" ومضى", "قال «نعم» ومضى", "قال ~\"|«~نعم~\"|»~ ومضى")]
    [InlineData("قال الوزير ، ومضى", "قال الوزير، ومضى", "قال الوزير~ |~، ومضى")]
    [InlineData("انتهت الجلسة. ثم", "انتهت الجلسة؛ ثم", "انتهت الجلسة-.-+؛+ ثم")]
    [InlineData("وصل الوزير إلى بيروت", "وصل الرئيس إلى بيروت", "وصل -الوزير-+الرئيس+ إلى بيروت")]
    [InlineData("وصل الوزير إلى بيروت", "وصل الوزير أمس إلى بيروت", "وصل الوزير +أمس +إلى بيروت")]
    [InlineData("", "جديد", "+جديد+")]
    [InlineData("قديم", "", "-قديم-")]
    [InlineData("نص كما هو", "نص كما هو", "نص كما هو")]
    public void Only_what_changed_is_marked(string old, string @new, string marked) => Mark(ComparedText.Of(old, @new)).ShouldBe(marked);

    [Fact]
    public void A_sentence_of_the_news_is_told_as_an_editor_would_tell_it()
    {
        Mark(ComparedText.Of(
            "أعلنت وزارة الداخلية أن 8 من أفراد قوات الأمن قتلوا وأصيب 317 آخرون، في احتجاجات الأربعاء.",
            "وأعلنت النيابة العامة أن 19 من أفراد قوات الأمن قتلوا وأصيب 4353 آخرون، في احتجاجات يناير."))
            .ShouldBe("+و+أعلنت -وزارة الداخلية-+النيابة العامة+ أن #8|19# من أفراد قوات الأمن قتلوا وأصيب #317|4353# آخرون، في احتجاجات -الأربعاء-+يناير+.");
    }

    [Fact]
    public void A_word_that_stayed_in_the_middle_of_a_rewritten_passage_goes_with_it()
    {
        var text = ComparedText.Of("قال المدرب الجديد إن الفريق لعب جيداً من البداية.", "قال اللاعب القديم خسرنا من غير سبب واضح في البداية.");
        text.Pieces.Count(p => p.Kind == PieceKind.Same).ShouldBeLessThanOrEqualTo(3);
        (text.WordsGone, text.WordsNew).ShouldBe((7, 8));
    }

    [Fact]
    public void What_is_read_the_same_is_told_from_what_is_not()
    {
        ComparedText.Of("الى المدينه", "إلى المدينة").IsSpellingOnly.ShouldBeTrue();
        ComparedText.Of("إلى المدينة", "إلى المدينة").IsSpellingOnly.ShouldBeFalse();
        ComparedText.Of("إلى المدينة", "من المدينة").IsSpellingOnly.ShouldBeFalse();
        ComparedText.Of("قتل 8", "قتل 9").IsSpellingOnly.ShouldBeFalse();
    }

    [Fact]
    public void The_sides_are_the_two_texts_whatever_they_are()
    {
        Gen.Select(HostileText.Any, HostileText.Any).Sample((old, @new) => Holds(old, @new), iter: 3_000);
        var words = Gen.OneOf((string[])["قال", "وقال", "الوزير", "للوزير", "إن", "ان", "8", "١٩", "كتابه", "كتابها", "،", ".", "«", "\"", "\n", "ثمانية", "Reuters", "في", "من", "x"]).Array[0, 40];
        Gen.Select(words, words).Sample((old, @new) => Holds(string.Join(' ', old), string.Join(' ', @new)), iter: 3_000);
    }

    static void Holds(string old, string @new)
    {
        var text = ComparedText.Of(old, @new);
        string.Concat(text.Pieces.Select(p => p.Old)).ShouldBe(old);
        string.Concat(text.Pieces.Select(p => p.New)).ShouldBe(@new);
        foreach (var piece in text.Pieces)
        {
            if (piece.Kind == PieceKind.Same) piece.Old.ShouldBe(piece.New);
            else piece.Old.ShouldNotBe(piece.New);
            if (piece.Kind == PieceKind.Gone) piece.New.ShouldBeEmpty();
            if (piece.Kind == PieceKind.New) piece.Old.ShouldBeEmpty();
        }
    }

    static string Mark(ComparedText text) => string.Concat(text.Pieces.Select(p => p.Kind switch
    {
        PieceKind.Gone => $"-{p.Old}-",
        PieceKind.New => $"+{p.New}+",
        PieceKind.Spelling => $"~{p.Old}|{p.New}~",
        PieceKind.Figure => $"#{p.Old}|{p.New}#",
        _ => p.New,
    }));
}
