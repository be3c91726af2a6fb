using System.CommandLine;
using Warraq.Import.Demo;
using Warraq.Platform;
using Warraq.Server.Serving;

namespace Warraq.Server.Commands;

/// <summary><c>serve</c>: the paper's web server and worker.</summary>
static class ServeCommand
{
    static readonly string[] Roles = ["all", "site", "newsroom", "worker"];

    public static Command Build()
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on (else WARRAQ_URLS, else http://localhost:5080)" };
        var role = new Option<string?>("--role") { Description = "all, site, newsroom or worker" };
        role.AcceptOnlyFromAmong(Roles);
        var demo = new Option<bool>("--demo") { Description = "Fill an empty paper with the demo paper first" };
        var command = new Command("serve", "Serve the paper") { urls, role, demo };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = Paper.Options(parsed);
            options = options with { Urls = parsed.GetValue(urls) ?? options.Urls, Role = parsed.GetValue(role) ?? options.Role };
            if (!Roles.Contains(options.Role))
            {
                await Console.Error.WriteLineAsync($"WARRAQ_ROLE is one of {string.Join(", ", Roles)}, not «{options.Role}».");
                return RootCommands.WrongUse;
            }
            if (!Warraq.Arabic.Letters.ArabicText.NormalizationWorks())
            {
                await Console.Error.WriteLineAsync("Unicode normalisation does nothing here: .NET runs without ICU (globalization-invariant mode). Install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
                return RootCommands.Refused;
            }
            using var database = await Paper.OpenAsync(options, cancel);
            // A secret that cannot be used is said now, not with the first comment.
            await PaperSecret.LoadAsync(database, cancel);
            if (parsed.GetValue(demo)) await DemoPaper.FillAsync(database, options, Path.Combine(AppContext.BaseDirectory, "samples"), cancel);
            await Serve.RunAsync(options, database, cancel);
            return RootCommands.Done;
        });
        return command;
    }
}
