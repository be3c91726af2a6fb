using Warraq.Benchmarks.Language;
using Warraq.Benchmarks.Archive;
using Warraq.Benchmarks.Attributions;
using Warraq.Benchmarks.Desk;
using Warraq.Benchmarks.Figures;
using Warraq.Benchmarks.Numbers;
using Warraq.Benchmarks.NumbersDates;
using Warraq.Benchmarks.Pages;
using Warraq.Benchmarks.Proofing;
using Warraq.Benchmarks.Search;

return args switch
{
    ["pages", .. var rest] => await PagesBench.RunAsync(rest),
    ["import", .. var rest] => await ArchiveBench.RunAsync(rest),
    ["desk", .. var rest] => await DeskBench.RunAsync(rest),
    ["arabic", .. var rest] => ArabicBench.Run(rest),
    ["attributions", .. var rest] => AttributionsBench.Run(rest),
    ["relevance", .. var rest] => RelevanceBench.Run(rest),
    ["related", .. var rest] => RelatedBench.Run(rest),
    ["search", .. var rest] => SearchBench.Run(rest),
    ["figures", .. var rest] => FiguresBench.Run(rest),
    ["numbers", .. var rest] => NumbersBench.Run(rest),
    ["dates", .. var rest] => DatesBench.Run(rest),
    ["proofing", .. var rest] => ProofingBench.Run(rest),
    ["compare", ..] => CompareBench.Run(),
    ["hostile", .. var rest] => HostileBench.Run(rest),
    [LexiconLoad.Verb] => LexiconLoad.Report(),
    [ScratchSite.Verb] => await ScratchSite.RunAsync(),
    [BarePeer.Verb, var kind, var file] => await BarePeer.RunAsync(kind, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(PagesBench.Usage);
    Console.Error.WriteLine("import [--json FILE]");
    Console.Error.WriteLine(DeskBench.Usage);
    Console.Error.WriteLine("arabic [--json FILE]");
    Console.Error.WriteLine("attributions [--failures] [--json FILE]");
    Console.Error.WriteLine("compare");
    Console.Error.WriteLine("hostile [--count N]");
    Console.Error.WriteLine(RelevanceBench.Usage);
    Console.Error.WriteLine("related [--each N] [--stories N]");
    Console.Error.WriteLine(SearchBench.Usage);
    Console.Error.WriteLine("figures [--failures] [--json FILE]");
    Console.Error.WriteLine("numbers [--failures] [--json FILE]");
    Console.Error.WriteLine("dates [--json FILE | --failures]");
    Console.Error.WriteLine(ProofingBench.Usage);
    return 2;
}
