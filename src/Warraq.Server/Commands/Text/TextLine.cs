using System.Globalization;
using System.Text.Json;

namespace Warraq.Server.Commands.Text;

/// <summary>One line of input; a field that is missing or of the wrong kind is said in a sentence.</summary>
public sealed class TextLine(JsonElement line)
{
    public string Text(string name) =>
        line.TryGetProperty(name, out var value) ? Text(name, value) : throw new BadLineException($"The field “{name}” must be a text.");

    private static string Text(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) throw new BadLineException($"The field “{name}” must be a text.");
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

    public bool FlagOr(string name, bool otherwise) => line.TryGetProperty(name, out _) ? Flag(name) : otherwise;

    /// <summary>An object inside the line; an empty one when it is not there.</summary>
    public TextLine Part(string name) => new(!line.TryGetProperty(name, out var value) ? Empty
        : value.ValueKind == JsonValueKind.Object ? value : throw new BadLineException($"The field “{name}” must be an object."));

    /// <summary>A list of objects; none when it is not there.</summary>
    public IEnumerable<TextLine> Parts(string name) => Items(name).Select(item => item.ValueKind == JsonValueKind.Object
        ? new TextLine(item) : throw new BadLineException($"The field “{name}” must be a list of objects."));

    /// <summary>A list of texts; none when it is not there.</summary>
    public IEnumerable<string> Texts(string name) => Items(name).Select(item => Text(name, item));

    /// <summary>The texts of an object by their names, in the order of the line.</summary>
    public IEnumerable<(string Name, string Text)> Named(string name) => !line.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Object
        ? throw new BadLineException($"The field “{name}” must be an object.")
        : value.EnumerateObject().Select(property => (property.Name, Text(property.Name, property.Value)));

    public DateOnly Day(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadLineException($"The field “{name}” must be a date such as 2022-01-06.");

    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    private IEnumerable<JsonElement> Items(string name) => !line.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new BadLineException($"The field “{name}” must be a list.");
}

/// <summary>A line that cannot be answered; the message is for the person who sent it.</summary>
public sealed class BadLineException(string message) : Exception(message);
