using Warraq.Arabic.Words;

namespace Warraq.Tests.Arabic.Words;

public class NameSpellingTests
{
    [Fact]
    public void Every_case_of_names_holds()
    {
        foreach (var c in CaseFile.Read("arabic-names.json"))
            NameSpelling.AreSame(c.GetProperty("a").GetString()!, c.GetProperty("b").GetString()!)
                .ShouldBe(c.GetProperty("relation").GetString() == "same", c.ToString());
    }

    [Theory]
    [InlineData("عبد الله", "عبدالله", true)]
    [InlineData("أبو ظبي", "أبوظبي", true)]
    [InlineData("فلاديمير بوتين", "فلاديمير بوتن", true)]
    [InlineData("البرازيل", "برازافيل", false)]
    [InlineData("سوريا", "السورية", false)]
    [InlineData("", "", true)]
    [InlineData("مالي", "مالطا", false)]
    public void Two_spellings_are_one_name_or_not(string a, string b, bool same) => NameSpelling.AreSame(a, b).ShouldBe(same);
}
