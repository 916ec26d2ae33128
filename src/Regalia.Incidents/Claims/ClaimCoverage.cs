using System.Globalization;
using Regalia.Incidents.Records;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Claims;

/// <summary>Why a snapshot cannot say anything on a window, and what must be said beside what it says.</summary>
internal static class ClaimCoverage
{
    /// <summary>Said beside a count of all sources.</summary>
    public const string MixedUnits =
        "Units of sources differ: what is not linked to another record counts for itself, be it an incident, a victim or a report.";

    /// <summary>Why not; null if it covers both windows.</summary>
    public static string? Missing(ClaimSample sample, ClaimReading reading, ClaimWindow first, ClaimWindow? second)
    {
        if (!sample.HasRecords)
        {
            return sample.Snapshot.Source.Level == RecordLevel.Incident
                ? "none of its records is an incident"
                : Said($"its unit is {Unit(sample.Snapshot.Source.Level)}, not an incident");
        }
        if (sample is not { First: { } from, Last: { } to })
        {
            return sample.Basis == YearBasis.Disclosed
                ? "it does not say when incidents became known"
                : "it does not say when incidents started";
        }
        if (first.From.Year < from)
        {
            return Said($"its records begin in {from}");
        }
        if (second is not { } last)
        {
            return sample.Latest(first.Months) is { } latest && latest.From <= first.To
                ? Said($"its records end in {to}, so that its latest years overlap with those before")
                : null;
        }
        return Math.Max(last.To.Year, first.To.Year) > to ? Said($"its records end in {to}")
            : sample.Day < last.To ? Said($"its state is of {sample.Day:yyyy-MM-dd}, before {last} ends")
            : null;
    }

    /// <summary>What must be said beside a finding.</summary>
    public static IEnumerable<string> Cautions(
        ClaimSample sample,
        ClaimReading reading,
        ClaimCount first,
        ClaimCount second
    )
    {
        if (sample.IncompleteFrom is { } incomplete && incomplete <= second.Window.To.Year)
        {
            yield return Said($"Records of {incomplete} and later are still coming in to {sample.Snapshot.Name}.");
        }
        if (first.Unknown + second.Unknown > 0)
        {
            yield return Said(
                $"Not counted, for it is not known whether the filter holds: {first.Unknown} in {first.Window}, {second.Unknown} in {second.Window}."
            );
        }
        if (first.Unlocated + second.Unlocated > 0)
        {
            yield return Said(
                $"Without a known country, and {(reading.CountsUnlocated ? "in the whole only" : "left out")}: {first.Unlocated} in {first.Window}, {second.Unlocated} in {second.Window}."
            );
        }
        if (first.Most + second.Most > first.Count + second.Count)
        {
            yield return "Of some only the year is known, and it lies in a window in part: the least and the most are given, and the interval holds for both.";
        }
        if (sample.Undated > 0)
        {
            yield return Said($"Without a date, and in no window: {sample.Undated} of {sample.Snapshot.Name}.");
        }
        if (reading.Level == ReadingLevel.EveryRow)
        {
            yield return "Levels are mixed: profiles of groups are counted as if each were an incident of the year of its profile.";
        }
    }

    /// <summary>
    /// How much more or less the source holds of everything: what rises or falls with it says as much of its makers as of the world.
    /// </summary>
    public static IEnumerable<string> Whole(ClaimSample sample, ClaimCount first, ClaimCount second)
    {
        if (first.Window.WholeYears is { } from && second.Window.WholeYears is { } to)
        {
            yield return Said(
                $"All its records of these levels, a year, for comparison: {Yearly(from):0.#} in {from}, {Yearly(to):0.#} in {to}."
            );
        }

        // The latest years may be more or fewer than those before.
        double Yearly(ClaimWindow years) => sample.Total(years) * 12.0 / years.Months;
    }

    private static string Unit(RecordLevel level) =>
        level switch
        {
            RecordLevel.Report => "a report",
            RecordLevel.VictimImpact => "a victim",
            RecordLevel.Campaign => "a campaign",
            _ => "a named group",
        };

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
