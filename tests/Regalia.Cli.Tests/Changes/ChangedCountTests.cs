using System.Globalization;
using System.Text.Json;
using Regalia.Cli.Tests.Harness;

namespace Regalia.Cli.Tests.Changes;

/// <summary>
/// One more incident in one year moves the threat of its country, and through the priors, which all countries share,
/// that of others a little; it moves nothing that a state does at home.
/// </summary>
public sealed class ChangedCountTests : IDisposable
{
    private static readonly string[] MayMove = ["threat", "pressure"];
    private readonly ReleaseCopy _copy = new();

    [Fact]
    public void One_more_incident_moves_threat_and_pressure_only()
    {
        _copy
            .Table(
                "incident_counts",
                t =>
                {
                    int row = Enumerable
                        .Range(1, t.Count)
                        .Single(r =>
                            t[r, "country"] == "BRA" && t[r, "source"] == "eurepoc-1.3" && t[r, "year"] == "2023"
                        );
                    int incidents = int.Parse(t[row, "incidents"], CultureInfo.InvariantCulture);
                    t[row, "incidents"] = (incidents + 1).ToString(CultureInfo.InvariantCulture);
                }
            )
            .Seal();
        JsonElement json = RegaliaEntry.Run("data", "diff", "bundled", _copy.Folder, "--json").Json();
        JsonElement change = Assert.Single(json.List("changes"));
        Assert.Equal("incident_counts", change.Text("table"));
        Assert.Equal("incidents", change.Text("column"));
        JsonElement[] scores = json.At("moved").List("scores");
        Assert.All(scores, s => Assert.Contains(s.Text("composite"), MayMove));
        Dictionary<string, double> threat = scores
            .Where(s => s.Text("composite") == "threat")
            .ToDictionary(s => s.Text("iso3"), s => s.Number("asCodedAfter") - s.Number("asCodedBefore"));
        Assert.True(threat["BRA"] > 0, "more incidents, more threat");
        Assert.Contains(threat, t => t.Key != "BRA" && t.Value != 0);
        Assert.All(threat.Where(t => t.Key != "BRA"), t => Assert.InRange(Math.Abs(t.Value), 0, threat["BRA"] / 10));
    }

    public void Dispose() => _copy.Dispose();
}
