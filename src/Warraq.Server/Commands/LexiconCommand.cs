using System.CommandLine;
using System.Globalization;
using Warraq.Arabic.Lexicon;
using Warraq.Arabic.Words;

namespace Warraq.Server.Commands;

/// <summary><c>lexicon</c>: what the lexicon holds, and its contradictions; <c>lexicon WORD…</c>: how words are read.</summary>
static class LexiconCommand
{
    public static Command Build()
    {
        var words = new Argument<string[]>("word") { Description = "Show how these words are read", Arity = ArgumentArity.ZeroOrMore };
        var homographs = new Option<bool>("--homographs") { Description = "List the forms that two words share, too" };
        var command = new Command("lexicon", "Check the lexicon for contradictions, or show how it reads a word") { words, homographs };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(words) is { Length: > 0 } asked)
            {
                foreach (var word in asked) Read(output, word);
                return RootCommands.Done;
            }
            var book = WordBook.Current;
            foreach (var group in book.Lexemes.GroupBy(l => l.Class).OrderBy(g => g.Key))
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key,-10} {group.Count(),7:N0}"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"forms",-10} {book.FormCount,7:N0}"));
            var problems = LexiconCheck.Run(book);
            foreach (var problem in problems.Where(p => p.IsContradiction || parsed.GetValue(homographs)))
                output.WriteLine($"{(problem.IsContradiction ? "contradiction" : "homograph")}: {problem.Lemma} {problem.Problem}");
            var contradictions = problems.Count(p => p.IsContradiction);
            output.WriteLine($"{contradictions} contradictions, {problems.Count - contradictions} homographs");
            return contradictions == 0 ? RootCommands.Done : RootCommands.Refused;
        });
        return command;
    }

    static void Read(TextWriter output, string word)
    {
        Span<WordReading> room = stackalloc WordReading[WordReader.MostReadings];
        var count = WordReader.Read(word, room);
        if (count == 0) output.WriteLine($"{word}: not known");
        foreach (var reading in room[..count])
        {
            var lexeme = WordBook.Current[reading.Lexeme];
            var kind = lexeme.Kind.Length == 0 ? "" : $" ({lexeme.Kind})";
            output.WriteLine($"{word}: {lexeme.Lemma} {lexeme.Class}{kind}, {reading.Form}; joined before it: {reading.Proclitics}{(reading.SameSpelling ? "" : "; spelt otherwise")}");
        }
    }
}
