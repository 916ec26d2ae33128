using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Incidents;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Which records the explorer shows. What is chosen here is one filter, the same that a trend counts.</summary>
public sealed record IncidentsChoice
{
    /// <summary>The snapshot.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>What the records stand for; null for any. A trend counts one level only.</summary>
    public RecordLevel? Level { get; init; }

    /// <summary>Criteria that must hold.</summary>
    public ImmutableArray<string> Holds { get; init; } = [];

    /// <summary>Countries of victims; any of them.</summary>
    public ImmutableArray<Iso3> Victims { get; init; } = [];

    /// <summary>Region of victims; null for any.</summary>
    public string? Region { get; init; }

    /// <summary>First year; null for no bound.</summary>
    public int? From { get; init; }

    /// <summary>Last year; null for no bound.</summary>
    public int? To { get; init; }

    /// <summary>By which date a record falls into a year.</summary>
    public YearBasis By { get; init; } = YearBasis.Started;

    /// <summary>What is taken beside the filter; a trend counts without it.</summary>
    public RecordNarrowing Narrowing { get; init; } = RecordNarrowing.Nothing;

    /// <summary>Whether the timeline is by month instead of by year.</summary>
    public bool IsByMonth { get; init; }

    /// <summary>Which screenful, first = 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The filter of the choice; empty for every record.</summary>
    public string Filter =>
        string.Join(
            " and ",
            [
                .. Level is { } level ? (string[])["level:" + level.Word()] : [],
                .. FilterBesideLevel is { Length: > 0 } rest ? (string[])[rest] : [],
            ]
        );

    /// <summary>The filter and what it is narrowed by; empty for every record.</summary>
    public string InWords => string.Join(", ", new[] { Filter, Narrowing.InWords }.Where(w => w.Length > 0));

    /// <summary>The filter without the level, which a trend is told apart.</summary>
    public string FilterBesideLevel =>
        string.Join(
            " and ",
            [
                .. Holds,
                .. Victims.IsEmpty ? [] : (string[])["country:" + string.Join(',', Victims)],
                .. Region is null ? [] : (string[])["region:" + Region],
                .. Years is null ? [] : (string[])["year:" + Years],
            ]
        );

    /// <summary>The years as an address holds them: "2014", "2014..2022", "2014.."; null for all.</summary>
    public string? Years =>
        From is null && To is null ? null
        : From == To ? Year(From)
        : Year(From) + ".." + Year(To);

    // Filters want four digits.
    private static string Year(int? year) => year?.ToString("D4", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The address of the choice.</summary>
    public PageAddress Address
    {
        get
        {
            PageAddress address = PageAddress.Incidents.With("in", Snapshot.Name);
            address = Level is { } level ? address.With("level", level.Word()) : address;
            address = address.With("is", Holds).With("victim", Victims.Select(v => v.ToString()));
            address = Region is null ? address : address.With("region", Region);
            address = Years is null ? address : address.With("years", Years);
            address = address.With("by", By == YearBasis.Disclosed ? "disclosed" : "started");
            address = Narrowing.Sector is { } sector ? address.With("sector", sector) : address;
            address = Narrowing.Sponsor is { } sponsor ? address.With("sponsor", sponsor) : address;
            address = Narrowing.Month is { } month ? address.With("month", month.ToString()) : address;
            address = IsByMonth ? address.With("step", "month") : address;
            return Page == 1 ? address : address.With("page", Page.ToString(CultureInfo.InvariantCulture));
        }
    }
}
