using System.Globalization;
using Warraq.Arabic.Numbers;
using Warraq.Arabic.Statements.Figures;
using Warraq.Arabic.Words;
using FigureRanges = Warraq.Arabic.Statements.Figures.Ranges;

namespace Warraq.Benchmarks.Numbers;

/// <summary>Numbers, ordinals, shares and ranges.</summary>
internal static class NumberKinds
{
    public static IReadOnlyList<RecognizerKind> All { get; } =
    [
        new("numbers", "Number.NumberModel.json", LeftOutOfNumbers, input => NumberReader.All(ReadText.Of(input), fractions: true).Select(n => new Recognized(input.Substring(n.Start, n.Length), Write(n.Value)))),
        new("ordinals", "Number.OrdinalModel.json", _ => null, input => Ordinals(input, references: true)),
        new("ordinals, plain", "Number.OrdinalModelSuppressExtendedTypes.json", _ => null, input => Ordinals(input, references: false)),
        new("shares of a hundred", "Number.PercentModel.json", _ => null, input => PercentReader.All(ReadText.Of(input)).Select(p => new Recognized(input.Substring(p.Start, p.Length), Write(p.Value) + "%"))),
        new("bounds and ranges", "Number.NumberRangeModel.json", _ => null, Ranges),
    ];

    static IEnumerable<Recognized> Ordinals(string input, bool references) =>
        OrdinalReader.All(ReadText.Of(input), references).Select(o => new Recognized(input.Substring(o.Start, o.Length), o.Origin switch
        {
            OrdinalOrigin.Start => Write(o.Value),
            var origin => $"{origin.ToString().ToLowerInvariant()}{(o.Value < 0 ? "" : "+")}{o.Value}",
        }));

    /// <summary>The bounds of the figure reader, before it asks what is counted.</summary>
    static IEnumerable<Recognized> Ranges(string input)
    {
        var text = new FigureText(ReadText.Of(input));
        var found = new QuantityFinder(text).Find().FindAll(q => q.Kind == QuantityKind.Number);
        new FigureRanges(text).Join(found);
        var bounds = new Bounds(text);
        for (var i = 0; i < found.Count; i++) bounds.Bind(found[i], i + 1 < found.Count ? found[i + 1] : null);
        bounds.Join(found);
        foreach (var q in found)
        {
            var interval = q.Op switch
            {
                FigureOp.Approx => null,
                FigureOp.Ge => $"[{Write(q.Min!.Value)},)",
                FigureOp.Gt => $"({Write(q.Min!.Value)},)",
                FigureOp.Le => $"(,{Write(q.Max!.Value)}]",
                FigureOp.Lt => $"(,{Write(q.Max!.Value)})",
                FigureOp.Range => $"{(q.IsOpen == true ? '(' : '[')}{Write(q.Min!.Value)},{Write(q.Max!.Value)}{(q.IsOpen == false ? ']' : ')')}",
                _ when q.BoundFirst < q.First => $"[{Write(q.Min!.Value)},{Write(q.Max!.Value)}]", // «يساوي 20»
                _ => null,
            };
            if (interval is not null) yield return new(Part(text, q), interval);
        }
    }

    // with the words of the bound, without a و joined to the first
    static string Part(FigureText text, Quantity q)
    {
        var first = text.Words[q.BoundFirst];
        var start = q.BoundFirst == q.First ? q.Start : first.Start + (first.Search is ['و', _, _, ..] && !first.Search.StartsWith("واحد", StringComparison.Ordinal) ? 1 : 0);
        return text.Read.Text[start..Math.Max(q.End, text.Words[Math.Max(q.BoundNext, q.Next) - 1].End)];
    }

    static string? LeftOutOfNumbers(RecognizerCase c)
    {
        if (c.Input.Contains('^')) return "powers";
        if (c.Wanted.Any(w => w.Text.Any(letter => letter is 'e' or 'E'))) return "exponents";
        return c.Wanted.Any(w => w.Text.Contains(" على ", StringComparison.Ordinal) || w.Text.Contains(" من ", StringComparison.Ordinal) || w.Text.Contains(" في ", StringComparison.Ordinal)) ? "divisions (واحد على عشرين، جزء من مئة)" : null;
    }

    static string Write(decimal value) => RecognizerCase.Canonical(value.ToString(CultureInfo.InvariantCulture));
}
