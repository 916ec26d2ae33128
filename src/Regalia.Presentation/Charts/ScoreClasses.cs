using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Charts;

/// <summary>
/// Five classes of a score with fixed limits, the same for every measure and release, so that no country changes its colour
/// because another one moved. The class is that of the median; a score on a limit belongs to the class above it.
/// </summary>
internal static class ScoreClasses
{
    private const double Hair = 0.5;

    /// <summary>Said of a country whose interval is not there.</summary>
    internal const string Insufficient = "insufficient evidence";

    /// <summary>Said of a country where much of the weight has no evidence.</summary>
    internal const string LowData = "low data";

    /// <summary>Limits of each class: "0–20".</summary>
    internal static ImmutableArray<string> Names { get; } =
    [
        .. Enumerable
            .Range(0, ChartPalette.Classes.Length)
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"{Limit(place)}–{Limit(place + 1)}")),
    ];

    /// <summary>The class of a score: "40–60"; in words where there is none.</summary>
    internal static string Of(ScoreInterval? value) =>
        value is null ? Insufficient : Names[ChartPalette.Classes.IndexOf(ChartPalette.Class(value.Value))];

    /// <summary>The class of a country in words, with what is to be said of its evidence.</summary>
    internal static string Of(CountryMark country) =>
        Of(country.Value) + (country is { IsLowData: true, Value: not null } ? ", " + LowData : "");

    /// <summary>
    /// How a country's surface is painted: in the tone of its class, which stands out against the ground by itself. A hair of the
    /// same tone around it keeps small islands from vanishing.
    /// </summary>
    internal static Paint Paint(ScoreInterval? value)
    {
        ChartTone tone = value is null ? ChartPalette.Unknown : ChartPalette.Class(value.Value);
        return new Paint(tone, tone) { HasPattern = value is null, LineWidth = Hair };
    }

    /// <summary>The figures of a map or a tile grid as a table.</summary>
    internal static DataTable Table(ChartHead head, ImmutableArray<CountryMark> countries, string measure) =>
        new(
            head.Id + "-data",
            head.Title,
            [
                new DataColumn("Country"),
                new DataColumn(measure + ", 90 % interval", IsNumber: true),
                new DataColumn("Median", IsNumber: true),
                new DataColumn("Class of the median")
                {
                    Description =
                        "Fixed limits; a score on a limit is in the class above. The class goes by the median before rounding: 39.7 is "
                        + "shown as 40, but is in the class below.",
                },
            ],
            [
                .. countries.Select(c => new DataRow([
                    c.Link is { } link ? Prose.To(c.Country.Name, link) : c.Country.Name,
                    c.Value is { } interval
                        ? new DataCell(Interval(interval)) { Number = interval.Low }
                        : new DataCell(Insufficient),
                    c.Value is { } score
                        ? new DataCell(Briefs.Figure.Score(score.Value, score.Low, score.High)) { Number = score.Value }
                        : new DataCell(Insufficient),
                    new DataCell(Of(c)),
                ])),
            ]
        );

    /// <summary>The interval as it is shown: "41–53".</summary>
    internal static string Interval(ScoreInterval interval) =>
        Briefs.Figure.Score(interval.Low, interval.Low, interval.High)
        + "–"
        + Briefs.Figure.Score(interval.High, interval.Low, interval.High);

    private static int Limit(int place) => 100 * place / ChartPalette.Classes.Length;
}
