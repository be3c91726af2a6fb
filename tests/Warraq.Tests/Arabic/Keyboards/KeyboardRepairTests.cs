using Warraq.Arabic.Keyboards;

namespace Warraq.Tests.Arabic.Keyboards;

public class KeyboardRepairTests
{
    [Fact]
    public void Every_case_of_the_keyboard_holds()
    {
        foreach (var c in CaseFile.Read("arabic-keyboard.json"))
            KeyboardRepair.Suggest(c.GetProperty("typed").GetString()!).ShouldBe(c.GetProperty("intended").GetString());
    }

    [Fact]
    public void Every_row_of_the_specification_holds()
    {
        foreach (var row in Spec.Read("keyboard.md"))
            (KeyboardRepair.Suggest(row[1], row[0] == "azerty" ? LatinLayout.Azerty : LatinLayout.Qwerty) ?? "–").ShouldBe(row[2], row[1]);
    }
}
