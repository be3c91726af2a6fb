using Warraq.Benchmarks.Arabic;
using Warraq.Benchmarks.Archive;
using Warraq.Benchmarks.Pages;
using Warraq.Benchmarks.Search;

return args switch
{
    ["pages", .. var rest] => await PagesBench.RunAsync(rest),
    ["import", .. var rest] => await ArchiveBench.RunAsync(rest),
    ["arabic", .. var rest] => ArabicBench.Run(rest),
    ["relevance", .. var rest] => RelevanceBench.Run(rest),
    [LexiconLoad.Verb] => LexiconLoad.Report(),
    [ScratchSite.Verb] => await ScratchSite.RunAsync(),
    [BarePeer.Verb, var kind, var file] => await BarePeer.RunAsync(kind, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(PagesBench.Usage);
    Console.Error.WriteLine("import [--json FILE]");
    Console.Error.WriteLine("arabic [--json FILE]");
    Console.Error.WriteLine("relevance [--json FILE]");
    return 2;
}
