using System.Globalization;

namespace Warraq.Benchmarks.Pages;

/// <summary>What was asked for on the command line of <c>pages</c>.</summary>
internal sealed record PagesSettings
{
    /// <summary>A running site's article; nothing is started then.</summary>
    public Uri? Url { get; private init; }

    /// <summary>A page made here behind the real cache, instead of the server.</summary>
    public bool Scratch { get; private init; }

    /// <summary>How the server is started. <c>{url}</c> and <c>{data}</c> are filled in.</summary>
    public string Serve { get; private init; } =
        $"dotnet {Path.Combine(AppContext.BaseDirectory, "Warraq.Server.dll")} serve --demo --urls {{url}} --data {{data}}";

    /// <summary>The article's path on the started server; empty: the first one linked from the front.</summary>
    public string Article { get; private init; } = "";

    public int Rounds { get; private init; } = 5;
    public int Seconds { get; private init; } = 5;
    public string? Json { get; private init; }

    /// <summary>Null when the command line cannot be understood.</summary>
    public static PagesSettings? Read(string[] args)
    {
        var settings = new PagesSettings();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--scratch")
            {
                settings = settings with { Scratch = true };
                continue;
            }

            if (++i == args.Length)
                return null;
            var value = args[i];
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            PagesSettings? next = args[i - 1] switch
            {
                "--url" when Uri.TryCreate(value, UriKind.Absolute, out var url) => settings with { Url = url },
                "--serve" => settings with { Serve = value },
                "--article" => settings with { Article = value },
                "--rounds" when number > 0 => settings with { Rounds = number },
                "--seconds" when number > 0 => settings with { Seconds = number },
                "--json" => settings with { Json = value },
                _ => null,
            };
            if (next is null)
                return null;
            settings = next;
        }

        return settings;
    }
}
