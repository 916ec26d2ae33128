using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Threat;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Presentation.Bundles.Tables;

/// <summary>1_values.csv: every value that a score rests on, with its sources; also the values that are not there.</summary>
internal sealed class ValuesTable : BundleTable
{
    internal override string File => "1_values.csv";

    internal override string Description =>
        "Stage 1: a row for each scored indicator and country, also where there is no value.";

    internal override ImmutableArray<BundleColumn> Columns(BundleScope scope) =>
        [
            BundleColumn.Country,
            BundleColumn.Indicator,
            BundleColumn.Whole(
                "year",
                "",
                "",
                "The year the value describes; of a computed value that of its first input, of an estimate the last one counted.",
                "no value"
            ),
            BundleColumn.Number(
                "value",
                "as in framework.csv",
                "",
                "The value before any goalposts.",
                BundleColumn.WithheldOrMissing
            ),
            BundleColumn.Number(
                "standard_error",
                "as in framework.csv",
                "above 0",
                "As published.",
                "withheld, or none was published"
            ),
            BundleColumn.Text(
                "state",
                "What the evidence says. none_found: a search found nothing, which is no proof that there is nothing; no: "
                    + "the source says that there is none; estimated: from incident counts; unknown: no value; "
                    + "not_selected: there is a value, but the choice of evidence leaves it out.",
                range: "value, none_found, no, estimated, unknown, not_applicable, not_selected"
            ),
            BundleColumn.Text(
                "status",
                "Whether everything it rests on was read at the source.",
                "no value",
                "sourced, unverified"
            ),
            BundleColumn.List("source", "Ids of the sources, see LICENCES.md.", "no value"),
            BundleColumn.List("locator", "Where in each source: series, row, page or address.", "not given"),
            BundleColumn.List("licence", "Licences of these sources, see LICENCES.md.", "no value"),
            BundleColumn.Whole(
                "year_gap",
                "years",
                "0 or more",
                "Greatest distance between the years of the inputs.",
                "no value"
            ),
            BundleColumn.Text("formula", "How the value came about.", "no value"),
            BundleColumn.Text(
                "inputs",
                "What it was computed from, as id@year=value, joined with ; (a count of espionage as espionage/incidents).",
                "observed, or no value"
            ),
            BundleColumn.Withheld,
        ];

    protected override void Fill(CsvText rows, BundleScope scope)
    {
        foreach (CountryAssessment country in scope.Countries)
        {
            foreach (IndicatorScore score in country.Indicators)
            {
                rows.Text(country.Country.Code.ToString()).Text(score.Indicator.Id);
                WriteValue(rows, scope, country, score);
                rows.EndRow();
            }
        }
    }

    /// <summary>The cells of a row after country and indicator: year to withheld.</summary>
    internal static void WriteValue(CsvText rows, BundleScope scope, CountryAssessment country, IndicatorScore score)
    {
        if (score.Evidence is { } value)
        {
            Found(rows, scope, score, value);
        }
        else if (score.Estimate is { } estimate)
        {
            Estimated(rows, scope, country, score, estimate);
        }
        else
        {
            Missing(rows, scope, country, score);
        }
    }

    private static void Found(CsvText rows, BundleScope scope, IndicatorScore score, IndicatorValue value)
    {
        ImmutableArray<string> withheld = scope.Withheld(score);
        bool shown = withheld.IsEmpty;
        IndicatorValue[] roots = [.. EvidenceTerms.Roots(value)];
        rows.Whole(value.Year)
            .Number(shown ? value.Value : null)
            .Number(shown ? value.StandardError : null)
            .Text(Words.Of(value.State))
            .Text(Words.Of(value.Status))
            .List(scope.Terms.Sources(score))
            .List(roots.Select(EvidenceTerms.LocatorOf).OfType<string>())
            .List(scope.Terms.Licences(score))
            .Whole(value.YearGap)
            .Text(value.Formula)
            .Text(string.Join(';', EvidenceTerms.Trace(value).Skip(1).Select(input => Input(scope, input))))
            .List(withheld);
    }

    private static string Input(BundleScope scope, IndicatorValue input)
    {
        bool hidden = !scope.IncludeRestricted && EvidenceTerms.Roots(input).Any(scope.Terms.IsRestricted);
        return $"{input.IndicatorId}@{Digits.Of(input.Year)}={(hidden ? "withheld" : Digits.Of(input.Value))}";
    }

    private static void Estimated(
        CsvText rows,
        BundleScope scope,
        CountryAssessment country,
        IndicatorScore score,
        double estimate
    )
    {
        ImmutableArray<string> withheld = scope.Withheld(score);
        ImmutableArray<ThreatWindow> windows = scope.Result.Threat.Windows;
        rows.Whole(windows.Max(w => w.Window.To))
            .Number(withheld.IsEmpty ? estimate : null)
            .Number(null)
            .Text("estimated")
            .Text(score.IsVerified ? Words.Sourced : Words.Unverified)
            .List(scope.Terms.Sources(score))
            .List(
                windows.Select(w =>
                    $"incident_counts.csv, {w.Window.SourceId}, {country.Country.Code.ToString()}, {Years(w)}"
                )
            )
            .List(scope.Terms.Licences(score))
            .Whole(0)
            .Text("posterior mean over " + string.Join(" and ", windows.Select(w => $"{w.Window.SourceId} {Years(w)}")))
            .Text(
                string.Join(
                    ';',
                    windows.Select(w =>
                        $"{w.Window.SourceId}@{Years(w)}={(withheld.IsEmpty ? Counts(score, w.Countries[country.Country.Code].Counts) : "withheld")}"
                    )
                )
            )
            .List(withheld);
    }

    private static string Years(ThreatWindow window) =>
        $"{Digits.Of(window.Window.From)}-{Digits.Of(window.Window.To)}";

    private static string Counts(IndicatorScore score, LocatedIncidents? counts) =>
        (score.Indicator.Id, counts) switch
        {
            (_, null) => "unknown",
            (ThreatModel.Share, _) => $"{Digits.Of(counts.Espionage)}/{Digits.Of(counts.Incidents)}",
            (ThreatModel.Trend, _) => string.Join(
                " ",
                counts.ByYear.Select(y => $"{Digits.Of(y.Year)}:{Digits.Of(y.Count)}")
            ),
            _ => Digits.Of(counts.Incidents),
        };

    private static void Missing(CsvText rows, BundleScope scope, CountryAssessment country, IndicatorScore score) =>
        rows.Whole(null)
            .Number(null)
            .Number(null)
            .Text(Why(scope, country.Country.Code, score.Indicator))
            .Text(null)
            .List([])
            .List([])
            .List([])
            .Whole(null)
            .Text(null)
            .Text(null)
            .List([]);

    /// <summary>The word for a value that is not there: unknown, not_applicable, not_selected.</summary>
    internal static string Why(BundleScope scope, Iso3 country, Indicator indicator)
    {
        bool leftOut = ThreatModel.Estimates(indicator.Id)
            ? scope.Result.Framework.Threat.Windows.Any(w =>
                scope
                    .Release.CountsOf(country, w.SourceId)
                    .Any(c => w.Holds(c.Year) && !scope.Result.Selection.Admits(scope.Release, c))
            )
            : new IndicatorValues(scope.Release, EvidenceSelection.None).Find(country, indicator.Id) is not null;
        return leftOut ? "not_selected"
            : scope.Release.ObservationsOf(indicator.Id, country).Any(o => o.State == EvidenceState.NotApplicable)
                ? Words.Of(EvidenceState.NotApplicable)
            : Words.Of(EvidenceState.Unknown);
    }
}
