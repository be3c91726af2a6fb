using System.Globalization;
using Warraq.Server.Commands;

// The machine's locale decides nothing (DECISIONS 24); ICU itself stays loaded.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await RootCommands.RunAsync(args);
