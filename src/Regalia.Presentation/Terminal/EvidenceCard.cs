using System.Globalization;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Json;
using Spectre.Console;

namespace Regalia.Presentation.Terminal;

/// <summary>One number with everything it rests on.</summary>
public static class EvidenceCard
{
    /// <summary>Writes the card.</summary>
    public static void Write(IAnsiConsole console, EvidenceRelease release, EvidenceTrail trail)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(trail);
        Indicator indicator = trail.Indicator;
        console.Heading(trail.Country.Name + " · " + indicator.Name + " (" + indicator.Id + ")");
        console.Line(indicator.Question);
        console.Line("Unit: " + indicator.Unit);
        if (indicator.Low is not null)
        {
            console.Line(
                "Score: 0 at "
                    + Figures.Raw(indicator.Low)
                    + ", 100 at "
                    + Figures.Raw(indicator.High)
                    + " ("
                    + indicator.Transformation
                    + "). "
                    + indicator.GoalpostsReason
            );
        }
        console.Line(
            "Score as coded: "
                + (trail.Score?.ToString("F1", CultureInfo.InvariantCulture) ?? Figures.Missing)
                + (trail.Weight is > 0 ? "" : " (not scored)")
        );
        if (trail.Value is { } value)
        {
            console.Heading("Value");
            WriteValue(console, release, value, depth: 0);
        }
        if (trail.Estimate is { } estimate)
        {
            console.Line(
                "Estimate: "
                    + Figures.Raw(estimate)
                    + ", the mean over the tabulations below with their probabilities; the score is the mean of their scores."
            );
        }
        WriteEstimates(console, release, trail);
        WriteOtherObservations(console, release, trail);
        if (trail.Value is null && trail.Estimates.IsEmpty && trail.Observations.IsEmpty)
        {
            console.Line("\nNo evidence in this release: not the same as none.");
            foreach (string input in indicator.DerivedAs is null ? [] : indicator.Inputs)
            {
                console.Line("  it is computed from " + input + ": " + InputState(release, trail, input));
            }
        }
        foreach (Caution caution in trail.Cautions)
        {
            console.Line("Caution: " + caution.Text);
        }
        console.Line();
        console.Line(ReleaseLine.Of(release));
    }

    private static string InputState(EvidenceRelease release, EvidenceTrail trail, string input)
    {
        if (release.PositionOf(trail.Country.Code.ToString(), input) is { } position)
        {
            return "position " + position.Commitment.ToString().ToLowerInvariant();
        }
        return release.ObservationsOf(input, trail.Country.Code) is [var newest, ..]
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{StatusWords.Of(newest.State)}, {newest.Year} ({newest.Place})"
            )
            : "no row";
    }

    private static void WriteValue(IAnsiConsole console, EvidenceRelease release, IndicatorValue value, int depth)
    {
        string indent = new(' ', 2 * (depth + 1));
        console.Line(
            indent
                + value.IndicatorId
                + " = "
                + Figures.Raw(value.Value)
                + (value.StandardError is { } se ? " (standard error " + Figures.Raw(se) + ")" : "")
                + string.Create(CultureInfo.InvariantCulture, $", {value.Year}, ")
                + StatusWords.Of(value.Status)
                + (value.State == EvidenceState.Value ? "" : ", " + StatusWords.Of(value.State))
        );
        if (!value.Inputs.IsEmpty)
        {
            console.Line(
                indent
                    + "computed: "
                    + value.Formula
                    + (
                        value.YearGap > 0
                            ? string.Create(CultureInfo.InvariantCulture, $", years {value.YearGap} apart")
                            : ""
                    )
            );
        }
        if (value.Observation is { } observation)
        {
            WriteSource(console, release, observation, indent);
        }
        if (value.Position is { } position)
        {
            console.Line(
                indent
                    + "position on "
                    + position.Instrument
                    + ": "
                    + position.Commitment.ToString().ToLowerInvariant()
                    + (position.Date is null ? ", no date" : ", " + position.Date)
            );
            console.Line(
                indent
                    + (position.Address ?? "no address")
                    + string.Create(CultureInfo.InvariantCulture, $" · positions.csv row {position.Row}")
            );
            WriteNote(console, position.Note, indent);
        }
        foreach (IndicatorValue input in value.Inputs)
        {
            WriteValue(console, release, input, depth + 1);
        }
    }

    private static void WriteSource(
        IAnsiConsole console,
        EvidenceRelease release,
        Observation observation,
        string indent
    )
    {
        Source source = release.Source(observation.Source)!;
        console.Line(
            indent + source.Publisher + ", " + source.Title + (source.Edition is null ? "" : ", " + source.Edition)
        );
        console.Line(
            indent
                + "at "
                + (observation.Locator ?? "no locator")
                + (source.Address is null ? "" : " · " + source.Address)
        );
        console.Line(
            indent
                + "licence "
                + release.LicenceOf(source).Name
                + (
                    source.Retrieved is { } day
                        ? " · read " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                        : ""
                )
                + (" · source " + source.Id + " · " + observation.Place)
        );
        WriteNote(console, observation.Note, indent);
        WriteNote(console, source.Note, indent);
    }

    private static void WriteNote(IAnsiConsole console, string? note, string indent)
    {
        if (note is not null)
        {
            console.Line(indent + "note: " + note);
        }
    }

    private static void WriteEstimates(IAnsiConsole console, EvidenceRelease release, EvidenceTrail trail)
    {
        foreach ((ThreatWindow window, ThreatPosterior posterior) in trail.Estimates)
        {
            Source? source = release.Source(window.Window.SourceId);
            console.Heading(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source?.Title ?? window.Window.SourceId}, {window.Window.From}–{window.Window.To}"
                )
            );
            console.Line(
                posterior.Counts is { } counts
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {counts.Incidents} state-sponsored incidents on private entities, {counts.Espionage} of them espionage; by year "
                    )
                        + string.Join(
                            ", ",
                            counts.ByYear.Select(y =>
                                string.Create(CultureInfo.InvariantCulture, $"{y.Year}: {y.Count}")
                            )
                        )
                    : "  no counts: the prior of all countries stands alone"
            );
            console.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  estimated rate {posterior.RateMean:F2} a year, share of espionage {posterior.ShareMean:F2}, log rate {posterior.Trend.Mean:+0.00;−0.00;0.00} a year"
                )
            );
            console.Line(
                "  source "
                    + window.Window.SourceId
                    + (source?.Address is null ? "" : " · " + source.Address)
                    + " · incident_counts.csv"
            );
        }
    }

    private static void WriteOtherObservations(IAnsiConsole console, EvidenceRelease release, EvidenceTrail trail)
    {
        Observation[] others = [.. trail.Observations.Where(o => o != trail.Value?.Observation)];
        if (others.Length == 0)
        {
            return;
        }
        console.Heading("Other observations, not scored");
        foreach (Observation observation in others)
        {
            console.Line(
                string.Create(CultureInfo.InvariantCulture, $"  {observation.Year}: ")
                    + (observation.Value is null ? StatusWords.Of(observation.State) : Figures.Raw(observation.Value))
                    + ", "
                    + StatusWords.Of(observation.Status)
            );
            WriteSource(console, release, observation, "    ");
        }
    }
}
