namespace Warraq.Browser;

/// <summary>Tests that read the demo paper share one server and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class DemoPaper : ICollectionFixture<RunningPaper>, ICollectionFixture<Chromium>
{
    public const string Name = "demo paper";
}
