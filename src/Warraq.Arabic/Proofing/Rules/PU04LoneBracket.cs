namespace Warraq.Arabic.Proofing.Rules;

/// <summary>PU04: a bracket without its partner in the paragraph.</summary>
internal sealed class PU04LoneBracket : ParagraphRule
{
    public override string Id => "PU04";
    public override Severity Severity => Severity.Warning;
    public override FixKind Fix => FixKind.Question;
    public override string Reason => "قوس بلا قرين. لا يعرف القارئ أين تنتهي الجملة المعترضة؛ أغلق القوس أو احذفه.";

    public override void Check(ReadParagraph paragraph, Report report)
    {
        Stack<int>[] open = [new(), new(), new(), new()];
        foreach (var (at, opens) in paragraph.Edges)
        {
            var bracket = paragraph[at];
            if (!Punctuation.IsBracket(bracket)) continue;
            var stack = open[bracket is '(' or ')' ? 0 : bracket is '[' or ']' ? 1 : bracket is '{' or '}' ? 2 : 3];
            if (opens) stack.Push(at);
            else if (stack.Count > 0) stack.Pop();
            else if (!IsListItem(paragraph, at)) report.Add(paragraph, at, 1);
        }
        foreach (var at in open.SelectMany(stack => stack)) report.Add(paragraph, at, 1);
    }

    // «1) …» and «أ) …», and the mouth of a smile
    private static bool IsListItem(ReadParagraph paragraph, int at)
    {
        if (paragraph[at - 1] is ':' or '-' or ';') return true;
        var start = at;
        while (at - start < 4 && char.IsLetterOrDigit(paragraph[start - 1])) start--;
        return at > start && at - start < 4 && (start == 0 || char.IsWhiteSpace(paragraph[start - 1])) && (char.IsDigit(paragraph[start]) || at - start == 1);
    }
}
