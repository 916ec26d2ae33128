using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>All countries by name: label with its probability, the dimensions as intervals, coverage, and a range of places.</summary>
internal static class HomeTable
{
    private static readonly ImmutableArray<string> Dimensions =
    [
        CompositeCodes.Exposure,
        CompositeCodes.Threat,
        CompositeCodes.Preparedness,
        CompositeCodes.Guardrails,
    ];

    internal static DataTable Of(ViewSource source, HomeChoice choice, IReadOnlyList<CountryAssessment> countries)
    {
        ImmutableArray<string> shown = Dimensions.Contains(choice.Composite, StringComparer.Ordinal)
            ? Dimensions
            : [choice.Composite, .. Dimensions];
        bool isCompared = !source.Result.Comparisons.IsEmpty;
        string measure = Name(source, choice.Composite);
        ImmutableArray<DataRow> rows =
        [
            .. countries.Select(country => new DataRow([
                Prose.To(country.Country.Name, PageAddress.Country(country.Country.Code)),
                Label(source, country.Label),
                .. shown.Select(code => ScoreWords.Cell(country[code])),
                Coverage(country),
                .. isCompared ? [Places(source, choice.Composite, country)] : Array.Empty<DataCell>(),
            ])),
        ];
        return new DataTable(
            "countries-table",
            "Labels and scores of every country, by name",
            [
                new DataColumn("Country"),
                new DataColumn("Label") { Description = "With the share of the draws that gave it." },
                .. shown.Select(code => new DataColumn(Name(source, code), IsNumber: true)
                {
                    Description = ScoreWords.Meaning(code) + ". 90 % interval, 0 to 100.",
                }),
                new DataColumn("Evidence", IsNumber: true)
                {
                    Description = "Share of the weight with a value, in the dimension where it is lowest.",
                },
                .. isCompared
                    ?
                    [
                        new DataColumn(measure + ": place", IsNumber: true)
                        {
                            Description = string.Create(
                                CultureInfo.InvariantCulture,
                                $"Range of places among {source.Result.Countries.Length}, highest score first: countries that the evidence does not tell apart share one."
                            ),
                        },
                    ]
                    : Array.Empty<DataColumn>(),
            ],
            rows
        )
        {
            Note =
                ReleaseLine.NotAspi
                + " Checked: share of the weight that somebody read in a source. Near a mark: so close to the limit for showing one "
                + "label or a run that another seed may show it otherwise. "
                + (
                    isCompared
                        ? "Places are ranges: two countries are told apart where one is above the other in more than 80 % of the draws."
                        : ""
                ),
        };
    }

    private static DataCell Label(ViewSource source, LabelOutcome label)
    {
        ImmutableArray<string> names = source.Framework.Labels.Names;
        return new DataCell(label.Shown)
        {
            // The worse end of a run; both ends stand in words.
            Tone = label.Range is [.., var worst]
                ? ChartPalette.Label(names.IndexOf(worst), names.Length)
                : ChartPalette.Unknown,
            Detail = label.ShownProbability is { } share
                ? (Prose)(ScoreWords.Percent(share) + " of draws" + (label.IsNearMark ? ", near a mark" : ""))
                : null,
        };
    }

    private static DataCell Coverage(CountryAssessment country)
    {
        double coverage = AssessmentTable.LowestCoverage(country);
        return new DataCell(ScoreWords.Percent(coverage))
        {
            Number = coverage,
            Detail = ScoreWords.Percent(country.VerifiedShare) + " checked",
        };
    }

    private static DataCell Places(ViewSource source, string composite, CountryAssessment country) =>
        PlaceRange.Among(source.Result, composite, country.Country.Code) is { } places
            ? new DataCell(places.Shown) { Number = places.First }
            : "not compared";

    private static string Name(ViewSource source, string composite) =>
        source.Framework.Composites.First(c => string.Equals(c.Code, composite, StringComparison.Ordinal)).Name;
}
