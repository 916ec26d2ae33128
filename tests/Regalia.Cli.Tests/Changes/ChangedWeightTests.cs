using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Changes;

/// <summary>A weight of the framework is changed like a value: the difference names it, and what it cannot reach stays.</summary>
public sealed class ChangedWeightTests : IDisposable
{
    private static readonly string[] Reached = ["defensive", "preparedness", "readiness"];
    private readonly ReleaseCopy _copy = new();

    [Fact]
    public void A_weight_moves_what_stands_above_it_only()
    {
        _copy.Text(
            "framework.yaml",
            "code: PRE_NCSI, parent: defensive, weight: 0.35",
            "code: PRE_NCSI, parent: defensive, weight: 0.30"
        );
        JsonElement json = RegaliaEntry.Run("data", "diff", "bundled", _copy.Folder, "--json", "--draws", "500").Json();
        JsonElement change = Assert.Single(json.List("changes"));
        Assert.Equal("framework", change.Text("table"));
        Assert.Contains("PRE_NCSI", change.Text("key"), StringComparison.Ordinal);
        JsonElement[] scores = json.At("moved").List("scores");
        Assert.Equal(Reached, scores.Select(s => s.Text("composite")).Distinct().Order(StringComparer.Ordinal));
        Assert.True(json.At("modifiedRelease").GetBoolean());
    }

    public void Dispose() => _copy.Dispose();
}
