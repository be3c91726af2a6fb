using System.Globalization;
using Warraq.Server.Commands;

// The machine's locale decides nothing (DECISIONS 24); ICU itself stays loaded.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
#pragma warning disable RS0030 // This is the one place that sets what the ban forbids reading.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
#pragma warning restore RS0030
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await RootCommands.RunAsync(args);
