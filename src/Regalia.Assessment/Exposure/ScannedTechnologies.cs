using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Technology;
using Regalia.Technology.Definitions;
using Regalia.Technology.Exposure;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;

namespace Regalia.Assessment.Exposure;

/// <summary>Two indicators of exposure from the results of a scan of publications, beside those of a release.</summary>
/// <remarks>
/// Finished definitions count, drafts only where they are asked for. A country that is in no work of complete results has a
/// measured 0. Incomplete results say nothing of anybody and are refused. The release's own figures stay as they are.
/// </remarks>
public static class ScannedTechnologies
{
    private const string SourceId = "technology-results";

    /// <summary>The release and the framework with the two indicators in them.</summary>
    /// <param name="release">The release.</param>
    /// <param name="framework">Its framework, which says how they count.</param>
    /// <param name="results">Merged results of a scan.</param>
    /// <param name="options">Window, drafts and threads.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">
    /// The results are damaged, incomplete or hold nothing that counts; or the framework does not say how they count.
    /// </exception>
    public static (EvidenceRelease Release, AssessmentFramework Framework) Add(
        EvidenceRelease release,
        AssessmentFramework framework,
        TechnologyResults results,
        ScanSelection options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(options);
        TechnologyRules rules =
            framework.Technology
            ?? throw new InvalidDataException(
                "this release does not say how technology results count: its framework.yaml has no `technology:`; take the section from the bundled release"
            );
        TechnologyExposure exposure = TechnologyExposure.Measure(
            results,
            new ExposureOptions(Window(results, options), rules.Places, Counting(results, options))
            {
                Threads = options.Threads,
            },
            cancellation
        );
        if (exposure.Counted.IsEmpty)
        {
            throw new InvalidDataException(
                $"no work of {exposure.Window} in any of the technologies that count has a country; name another window with --technology-window"
            );
        }
        return (
            release.WithTechnology(Evidence(release, rules, results, options, exposure)),
            framework with
            {
                Indicators = Among(Among(framework.Indicators, rules.Leading.Place), rules.Credit.Place),
            }
        );
    }

    // After its last sibling, for outputs keep the order of the framework.
    private static ImmutableArray<WeightedIndicator> Among(
        ImmutableArray<WeightedIndicator> indicators,
        WeightedIndicator added
    )
    {
        int sibling = indicators
            .ToList()
            .FindLastIndex(i => i.Weight > 0 && string.Equals(i.Parent, added.Parent, StringComparison.Ordinal));
        return indicators.Insert(sibling + 1, added);
    }

    private static YearWindow Window(TechnologyResults results, ScanSelection options)
    {
        if (!results.IncompleteParts.IsEmpty)
        {
            throw new InvalidDataException(
                "these technology results are incomplete, so that a country without works may have some: "
                    + string.Join(", ", results.IncompleteParts.Take(3))
                    + (results.IncompleteParts.Length > 3 ? " and others" : "")
                    + " could not be read; mend the snapshot and scan again"
            );
        }
        if (results.Years.IsEmpty)
        {
            throw new InvalidDataException("these technology results hold no work of any technology");
        }
        return options.Window ?? YearWindow.EndingIn(results.Years[^1]);
    }

    private static ImmutableArray<int> Counting(TechnologyResults results, ScanSelection options)
    {
        ImmutableArray<int> counting =
        [
            .. Enumerable
                .Range(0, results.Technologies.Length)
                .Where(t => options.WithDrafts || results.Technologies[t].Status == DefinitionStatus.Done),
        ];
        return counting.IsEmpty
            ? throw new InvalidDataException(
                "all technologies of these results have draft definitions, which do not count; --technology-drafts counts them all the same"
            )
            : counting;
    }

    private static TechnologyEvidence Evidence(
        EvidenceRelease release,
        TechnologyRules rules,
        TechnologyResults results,
        ScanSelection options,
        TechnologyExposure exposure
    )
    {
        TechnologyOrigin origin = Origin(rules, results, options, exposure);
        Dictionary<CountryCode, CountryExposure> countries = exposure.Countries.ToDictionary(c => c.Country);
        return new TechnologyEvidence(
            origin,
            new Licence(
                "OWN-SCAN",
                "Counted by the user from a snapshot of works",
                Address: null,
                Open: true,
                "Bare counts that the user made; OpenAlex gives its records to the public domain, another snapshot has its owner's terms.",
                Row: 0
            ),
            new Source(
                SourceId,
                "Technology results of " + origin.Snapshot + (origin.IsSynthetic ? " (SYNTHETIC DATA)" : ""),
                "Counted by the user of Regalia",
                Series: null,
                "results " + origin.Digest[..Math.Min(12, origin.Digest.Length)],
                Address: null,
                "OWN-SCAN",
                VerificationStatus.Sourced,
                Retrieved: null,
                origin.Text,
                Row: 0
            ),
            [
                Indicator(rules.Leading, "technologies", exposure.Counted.Length, "linear", exposure.Counted.Length),
                Indicator(rules.Credit, "% of located top-10 % credit", rules.Credit.High!.Value, "log1p", 100),
            ],
            [
                .. release.Countries.SelectMany(c =>
                {
                    CountryExposure? found = CodeOf(c) is { } code ? countries.GetValueOrDefault(code) : null;
                    return (Observation[])
                        [
                            Observe(c, rules.Leading, origin, found?.Leading, 1),
                            Observe(c, rules.Credit, origin, found?.Share, 100),
                        ];
                }),
            ],
            Places(release, results, exposure)
        );
    }

    private static TechnologyOrigin Origin(
        TechnologyRules rules,
        TechnologyResults results,
        ScanSelection options,
        TechnologyExposure exposure
    )
    {
        ImmutableArray<string> Ids(IEnumerable<int> technologies) =>
            [.. technologies.Select(t => results.Technologies[t].Id)];
        bool IsDraft(int technology) => results.Technologies[technology].Status == DefinitionStatus.Draft;
        return new TechnologyOrigin(
            (results as StoredResults)?.Manifest.SnapshotName ?? "a snapshot",
            results.Digest,
            results.AsOf,
            exposure.Window.First,
            exposure.Window.Last,
            rules.Places,
            results.IsSynthetic,
            [
                .. Enumerable
                    .Range(exposure.Window.First, exposure.Window.Length)
                    .Where(year => YearWindow.IsYoung(year, results.AsOf)),
            ],
            Ids(exposure.Counted),
            Ids(exposure.Counted.Where(IsDraft)),
            options.WithDrafts ? [] : Ids(Enumerable.Range(0, results.Technologies.Length).Where(IsDraft)),
            Ids(exposure.WithoutWorks)
        );
    }

    private static Indicator Indicator(
        ScannedIndicator scanned,
        string unit,
        double high,
        string transformation,
        double maximum
    ) =>
        new(
            scanned.Place.Code,
            Code: null,
            scanned.Name,
            scanned.Question,
            unit,
            IndicatorKind.Measure,
            CompositeCodes.Exposure,
            scanned.Place.Parent,
            "raises",
            Low: 0,
            high,
            scanned.GoalpostsReason,
            transformation,
            Steps: [],
            Minimum: 0,
            maximum,
            Stage: null,
            ["ip-intensive", "economy"],
            Series: null,
            DerivedAs: null,
            Inputs: [],
            Factor: null,
            GapAction: null,
            scanned.Note,
            Row: 0
        );

    private static Observation Observe(
        Country country,
        ScannedIndicator scanned,
        TechnologyOrigin origin,
        MeasuredFigure? figure,
        double unit
    )
    {
        double? error = figure?.StandardError * unit;
        return new Observation(
            country.Code,
            scanned.Place.Code,
            origin.To,
            (figure?.Value ?? 0) * unit,
            error > 0 ? error : null,
            figure is null ? EvidenceState.No : EvidenceState.Value,
            SourceId,
            "technologies.csv of the bundle, " + country.Code,
            // Nobody has held a draft against works that it must and must not find.
            origin.Drafts.IsEmpty
                ? VerificationStatus.Sourced
                : VerificationStatus.Unverified,
            (origin.IsSynthetic ? "SYNTHETIC DATA. " : "")
                + (
                    figure is null ? "Not one work in any of the technologies that count."
                    : figure.Interval is { } interval
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"Interval of 95 % of the bootstrap: {interval.Low * unit:0.####} to {interval.High * unit:0.####}."
                        )
                    : "Without an interval."
                ),
            Row: 0
        );
    }

    private static ImmutableArray<TechnologyPlace> Places(
        EvidenceRelease release,
        TechnologyResults results,
        TechnologyExposure exposure
    )
    {
        Dictionary<(CountryCode, int), TechnologyStanding> standings = exposure.Standings.ToDictionary(s =>
            (s.Country, s.Technology)
        );
        return
        [
            .. from country in release.Countries.OrderBy(c => c.Code)
            from technology in exposure.Counted
            select Place(
                country,
                results.Technologies[technology],
                CodeOf(country) is { } code ? standings.GetValueOrDefault((code, technology)) : null
            ),
        ];
    }

    private static TechnologyPlace Place(Country country, MatchedTechnology technology, TechnologyStanding? standing) =>
        new(
            country.Code,
            technology.Id,
            technology.Name,
            technology.Status == DefinitionStatus.Draft,
            standing?.Rank,
            standing?.Interval?.Rank.Low,
            standing?.Interval?.Rank.High,
            standing?.TopCredit ?? 0,
            standing?.Share ?? 0,
            standing?.Interval?.Share.Low,
            standing?.Interval?.Share.High,
            standing?.IsLeading ?? false
        );

    private static CountryCode? CodeOf(Country country) =>
        CountryCode.TryParse(country.Iso2, out CountryCode code) ? code : null;
}
