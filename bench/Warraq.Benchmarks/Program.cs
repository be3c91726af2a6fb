using Warraq.Benchmarks.Pages;

return args switch
{
    ["pages", .. var rest] => await PagesBench.RunAsync(rest),
    [ScratchSite.Verb] => await ScratchSite.RunAsync(),
    [BarePeer.Verb, var kind, var file] => await BarePeer.RunAsync(kind, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(PagesBench.Usage);
    return 2;
}
