using System.Text;

namespace Warraq.Server.Commands.Proof;

/// <summary>The paragraphs of a text file, or of standard input.</summary>
static class TextFile
{
    const int Largest = 20 << 20;

    /// <summary>Reads a file as UTF-8; blank lines part nothing more than line ends do.</summary>
    /// <param name="name">A path, or <c>-</c> for standard input.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The lines that hold something.</returns>
    /// <exception cref="IOException">No such file, too large, or not UTF-8; the message is for the person at the terminal.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(string name, CancellationToken cancel)
    {
        if (name != "-" && !File.Exists(name)) throw new IOException($"There is no file {name}.");
        await using var stream = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
        using var bytes = new MemoryStream();
        var room = new byte[1 << 16];
        while (await stream.ReadAsync(room, cancel) is > 0 and var read)
        {
            bytes.Write(room, 0, read);
            if (bytes.Length > Largest) throw new IOException($"The text is larger than {Largest >> 20} MB.");
        }
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length).TrimStart('\uFEFF');
            return [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => !string.IsNullOrWhiteSpace(line))];
        }
        catch (DecoderFallbackException e)
        {
            throw new IOException("The text is not UTF-8. Save it as UTF-8, or bring it in with “import page”, which knows other encodings.", e);
        }
    }
}
