using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Json;
using Spectre.Console;

namespace Regalia.Presentation.Terminal;

/// <summary>The indicators of a release, and one of them for all countries.</summary>
public static class ReleaseIndicatorTable
{
    /// <summary>Writes every indicator with its place in the framework.</summary>
    public static void WriteList(IAnsiConsole console, EvidenceRelease release, AssessmentFramework framework)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        var weights = framework.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        Table table = Screen.Table("Id", "Code", "Indicator", "Belongs to", "Weight", "Countries");
        foreach (
            Indicator indicator in release
                .Indicators.OrderBy(i => weights.ContainsKey(i.Id) ? 0 : 1)
                .ThenBy(i => i.Dimension, StringComparer.Ordinal)
        )
        {
            bool weighed = weights.TryGetValue(indicator.Id, out WeightedIndicator? place);
            var values = new Evidence.Derivation.IndicatorValues(release, EvidenceSelection.None);
            int countries = release.Countries.Count(c => values.Find(c.Code, indicator.Id) is not null);
            table.AddRow(
                Screen.Plain(indicator.Id),
                Screen.Plain(indicator.Code),
                Screen.Plain(indicator.Name),
                Screen.Plain(weighed ? place!.Parent : indicator.Dimension),
                Screen.Plain(
                    weighed
                        ? place!.Weight > 0
                            ? place.Weight.ToString("0.00", CultureInfo.InvariantCulture)
                            : "not yet measured"
                        : "not scored"
                ),
                Screen.Plain(
                    Assessment.Threat.ThreatModel.Estimates(indicator.Id)
                        ? "from counts"
                        : countries.ToString(CultureInfo.InvariantCulture)
                )
            );
        }
        console.Write(table);
        console.Line(ReleaseLine.Of(release));
    }

    /// <summary>Writes one indicator: definition, then the value of each country with its source.</summary>
    public static void Write(
        IAnsiConsole console,
        EvidenceRelease release,
        Indicator indicator,
        IReadOnlyList<EvidenceTrail> trails
    )
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(trails);
        console.Heading(indicator.Name + " (" + indicator.Id + ")");
        console.Line(indicator.Question);
        console.Line("Unit: " + indicator.Unit + (indicator.Series is null ? "" : " · series: " + indicator.Series));
        if (indicator.Low is not null)
        {
            console.Line(
                "Goalposts: 0 at "
                    + Figures.Raw(indicator.Low)
                    + ", 100 at "
                    + Figures.Raw(indicator.High)
                    + " ("
                    + indicator.Transformation
                    + "). "
                    + indicator.GoalpostsReason
            );
        }
        Table table = Screen.Table("Country", "Value", "Year", "Score", "Status", "Source");
        foreach (EvidenceTrail trail in trails)
        {
            table.AddRow(
                Screen.Plain(trail.Country.Name),
                Screen.Plain(Figures.Raw(trail.Value?.Value)),
                Screen.Plain(trail.Value?.Year.ToString(CultureInfo.InvariantCulture) ?? ""),
                Screen.Plain(Figures.Score(trail.Score)),
                Screen.Plain(Status(trail)),
                Screen.Plain(Source(trail))
            );
        }
        console.Write(table);
        console.Line(ReleaseLine.Of(release));
    }

    private static string Status(EvidenceTrail trail) =>
        trail.Value is { } value
            ? StatusWords.Of(value.Status)
                + (value.State == EvidenceState.Value ? "" : ", " + StatusWords.Of(value.State))
        : !trail.Estimates.IsEmpty ? "estimated from counts"
        : trail.Observations is [var first, ..] ? StatusWords.Of(first.State)
        : "no evidence";

    private static string Source(EvidenceTrail trail) =>
        trail.Value switch
        {
            { Observation: { } observation } => observation.Source + " · " + observation.Locator,
            { Position: { } position } => position.Commitment + " · " + position.Address,
            { Inputs.IsEmpty: false } value => value.Formula,
            _ => string.Join(", ", trail.Estimates.Select(e => e.Window.Window.SourceId)),
        };
}
