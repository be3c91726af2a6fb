using System.Globalization;
using System.Text.Json;

namespace Warraq.Server.Commands.Text;

/// <summary>One line of input; a field that is missing or of the wrong kind is said in a sentence.</summary>
public sealed class TextLine(JsonElement line)
{
    public string Text(string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) throw new BadLineException($"The field “{name}” must be a text.");
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadLineException($"The field “{name}” holds half a surrogate pair.");
        }
    }

    public string TextOr(string name, string otherwise) => line.TryGetProperty(name, out _) ? Text(name) : otherwise;

    public decimal Number(string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)
            ? number
            : throw new BadLineException($"The field “{name}” must be a number of at most 28 digits.");

    public int WholeOr(string name, int least, int most, int otherwise)
    {
        if (!line.TryGetProperty(name, out _)) return otherwise;
        var number = Number(name);
        return number == decimal.Truncate(number) && number >= least && number <= most
            ? (int)number
            : throw new BadLineException($"The field “{name}” must be a whole number from {least} to {most}.");
    }

    public bool Flag(string name) => line.TryGetProperty(name, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new BadLineException($"The field “{name}” must be true or false."),
    };

    public DateOnly Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadLineException($"The field “{name}” must be a date such as 2022-01-06.");
}

/// <summary>A line that cannot be answered; the message is for the person who sent it.</summary>
public sealed class BadLineException(string message) : Exception(message);
