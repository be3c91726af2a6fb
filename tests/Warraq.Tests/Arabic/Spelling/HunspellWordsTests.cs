using CsCheck;
using Warraq.Arabic.Spelling;

namespace Warraq.Tests.Arabic.Spelling;

/// <summary>The reader of the Hunspell format, on tiny dictionaries written for these tests and on the one of the machine.</summary>
public class HunspellWordsTests
{
    private const string Affixes = """
        SET UTF-8
        FLAG long
        AF 3
        AF NaPl # 1
        AF PrWa # 2
        AF PrWaNa # 3
        IGNORE ًٌٍَُِّْـ
        ICONV 1
        ICONV ﻻ لا
        NEEDAFFIX XX
        FORBIDDENWORD FF
        MAP 1
        MAP ةه
        REP 1
        REP ه$ ة
        PFX Wa Y 1
        PFX Wa 0 و .
        PFX Pr Y 1
        PFX Pr 0 ال .
        SFX Na Y 2
        SFX Na 0 0/2 .
        SFX Na ة ت/3 ة
        SFX Pl N 2
        SFX Pl 0 ات [^ة]
        SFX Pl ة ات ة
        """;

    private const string Words = "5\nمدينة/1\nكتاب/1\tst:كتب\nسهم/2\nدار/1 po:noun\nبلا\n";

    [Theory]
    [InlineData("مدينة", true)]
    [InlineData("مدينات", true)]
    [InlineData("كتابات", true)]
    [InlineData("مدينةات", false)]
    [InlineData("المدينة", true)]
    [InlineData("والمدينة", false)]
    [InlineData("ومدينة", true)]
    [InlineData("الكتاب", true)]
    [InlineData("السهم", true)]
    [InlineData("المدينات", false)]
    [InlineData("مَدِينَـة", true)]
    [InlineData("بﻻ", true)]
    [InlineData("مدرسة", false)]
    [InlineData("", false)]
    public void Affixes_stand_where_flags_and_conditions_allow_them(string word, bool known) => HunspellWords.Read(Affixes, Words).Contains(word).ShouldBe(known);

    [Theory]
    [InlineData("short", "SFX A Y 1\nSFX A 0 ون .\n", "معلم/A\n")]
    [InlineData("num", "FLAG num\nSFX 901 Y 1\nSFX 901 0 ون .\n", "معلم/12,901\n")]
    [InlineData("UTF-8", "FLAG UTF-8\nSFX ض Y 1\nSFX ض 0 ون .\n", "معلم/ض\n")]
    [InlineData("long", "FLAG long\nSFX zz Y 1\nSFX zz 0 ون .\n", "معلم/aazz\n")]
    public void Flags_are_written_in_four_ways(string kind, string affixes, string words)
    {
        kind.ShouldNotBeEmpty();
        var dictionary = HunspellWords.Read("SET UTF-8\n" + affixes, "1\n" + words);
        dictionary.Contains("معلمون").ShouldBeTrue();
        dictionary.Contains("معلمين").ShouldBeFalse();
    }

    [Fact]
    public void A_suffix_may_stand_upon_a_suffix_and_a_prefix_with_both()
    {
        var dictionary = HunspellWords.Read("PFX W Y 1\nPFX W 0 و .\nSFX A Y 1\nSFX A 0 ات/P .\nSFX P Y 1\nSFX P 0 هم .\n", "1\nاجتماع/AW\n");
        foreach (var word in new[] { "اجتماع", "اجتماعات", "اجتماعاتهم", "واجتماع", "واجتماعات", "واجتماعاتهم" }) dictionary.Contains(word).ShouldBeTrue(word);
        dictionary.Contains("اجتماعهم").ShouldBeFalse();
    }

    [Fact]
    public void A_stem_that_needs_an_affix_and_a_forbidden_word_are_not_accepted()
    {
        var dictionary = HunspellWords.Read("NEEDAFFIX X\nFORBIDDENWORD F\nSFX A Y 1\nSFX A 0 ة .\n", "3\nمدرس/AX\nدار/A\nدارة/F\n");
        dictionary.Contains("مدرس").ShouldBeFalse();
        dictionary.Contains("مدرسة").ShouldBeTrue();
        dictionary.Contains("دارة").ShouldBeFalse();
    }

    [Fact]
    public void A_prefix_without_cross_product_stands_with_no_suffix()
    {
        var dictionary = HunspellWords.Read("PFX W N 1\nPFX W 0 و .\nSFX A Y 1\nSFX A 0 ون .\n", "1\nمعلم/AW\n");
        dictionary.Contains("ومعلم").ShouldBeTrue();
        dictionary.Contains("ومعلمون").ShouldBeFalse();
    }

    [Theory]
    [InlineData("FLAG odd\n", "1\nا\n", "Line 1 of the affix file")]
    [InlineData("FLAG long\nSFX A Y 1\nSFX A 0 ا .\n", "1\nا\n", "Line 3 of the affix file")]
    [InlineData("AF 1\nAF A\n", "1\nا/7\n", "Line 2 of the word list")]
    [InlineData("SET KOI8-R\n", "1\nا\n", "UTF-8")]
    [InlineData("SFX A Y 1\nSFX A 0 ا [ب\n", "1\nا\n", "bracket")]
    public void A_file_that_is_not_in_the_format_is_refused_with_its_line(string affixes, string words, string says) =>
        Should.Throw<FormatException>(() => HunspellWords.Read(affixes, words)).Message.ShouldContain(says);

    [Fact]
    public void Any_text_is_read_or_refused_and_any_word_is_answered()
    {
        var tiny = HunspellWords.Read(Affixes, Words);
        HostileText.Any.Sample(text =>
        {
            try
            {
                HunspellWords.Read(text, text).Contains(text);
                HunspellWords.Read("SET UTF-8\n" + text, "1\n" + text).Contains(text);
            }
            catch (FormatException)
            {
                // said in a sentence
            }
            tiny.Contains(text);
        });
    }

    [Fact]
    public void The_dictionary_of_the_machine_is_read_fast_and_small_and_knows_what_it_should()
    {
        var (affixes, words) = SpellingFolder.Find().ShouldNotBeNull("bin/check installs hunspell-ar");
        var before = GC.GetTotalMemory(true);
        var begun = TimeProvider.System.GetTimestamp();
        var dictionary = HunspellWords.Load(affixes, words);
        TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(4)); // 0.15 s on a free core; bin/bench proofing measures it
        (GC.GetTotalMemory(true) - before).ShouldBeLessThan(40_000_000);
        dictionary.Count.ShouldBeGreaterThan(150_000);
        foreach (var word in new[] { "الكتاب", "وبالمدرسة", "سيكتبونها", "مسؤولياتهم", "فاستقبلوه", "للمدن", "كتابان" }) dictionary.Contains(word).ShouldBeTrue(word);
        foreach (var word in new[] { "الى", "أبرزشؤون", "زاخاروفا", "المدرسه", "كتتاب" }) dictionary.Contains(word).ShouldBeFalse(word);
        dictionary.Replacements.ShouldNotBeEmpty();
        dictionary.Alike.ShouldContain("ةه");
        GC.KeepAlive(dictionary);
    }
}
