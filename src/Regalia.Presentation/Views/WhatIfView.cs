using System.Collections.Immutable;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Assessment.Similarity;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Scenarios;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>What a change would do. Hypothetical: every face of it says so.</summary>
public static class WhatIfView
{
    /// <summary>Codes of the pillars whose weights have a field of their own on the page, which bears the code as its name.</summary>
    public static ImmutableArray<string> Pillars => CountrySimilarities.ReadinessProfile;

    /// <summary>What is wrong with what is assumed; empty if nothing is. The page of an address with faults is not made.</summary>
    public static ImmutableArray<Fault> Check(ViewSource source, WhatIfChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        ScenarioReading read = Read(source, choice);
        if (read.Scenario is not { } scenario)
        {
            return [.. read.Faults.Select(Named)];
        }
        if (choice.Tornado && !scenario.Values.IsEmpty)
        {
            // As on the command line: one table cannot hold both.
            return
            [
                Fault(
                    "tornado",
                    "1",
                    "values that are set, or every measure in turn",
                    "leave out either set or tornado"
                ),
            ];
        }
        return
        [
            .. scenario
                .Values.Where(v => WhatIfTerms.IsWithheld(source, choice.Country, v.Indicator))
                .Select(v =>
                    Fault(
                        "set",
                        v.Indicator,
                        "an indicator whose published value may be passed on",
                        "what it changes would give the value away; leave it out, or ask a dashboard of your own"
                    )
                ),
        ];
    }

    /// <summary>Makes the view. It runs the draws, which takes a moment.</summary>
    /// <remarks>Without anything assumed every measure is tried in turn. The same seed gives the digits of <c>regalia whatif</c>.</remarks>
    /// <exception cref="ArgumentException"><see cref="Check"/> has found something.</exception>
    public static View Of(ViewSource source, WhatIfChoice choice)
    {
        if (Check(source, choice) is [var fault, ..])
        {
            throw new ArgumentException(fault.ToString(), nameof(choice));
        }
        ScenarioReading read = Read(source, choice);
        Scenario scenario = read.Scenario!;
        bool changed = scenario.Values.Length + scenario.Weights.Length > 0;
        var options = new AssessmentOptions
        {
            Seed = source.Result.Seed,
            Draws = source.Result.Draws,
            Selection = source.Result.Selection,
        };
        ScenarioComparison? comparison = changed ? Compare(source, choice.Country, read, options) : null;
        Tornado? tornado =
            choice.Tornado || !changed
                ? WhatIfTerms.Shown(
                    source,
                    Tornado.Of(
                        source.Release,
                        source.Framework,
                        choice.Country,
                        weights: scenario.Weights,
                        options: options
                    )
                )
                : null;
        var report = new HypotheticalReport(comparison, tornado);
        return new View(
            "whatif-" + choice.Country.Code.ToString(),
            Page(source, choice.Country, scenario, (comparison, tornado)),
            report.Csv,
            report.Json,
            tornado is not null
                ? HypotheticalColumns.Tornado(source.Framework.Labels.Names)
                : HypotheticalColumns.Comparison
        )
        {
            Command =
                "regalia whatif "
                + choice.Country.Code.ToString()
                + string.Concat(choice.Values.Select(v => " --set " + v))
                + string.Concat(choice.Weights.Select(w => " --weight " + w))
                + (tornado is null ? "" : " --tornado")
                + MeasureWords.Options(source.Result, draws: true)
                + " --csv",
        };
    }

    private static Publication Page(
        ViewSource source,
        Country country,
        Scenario scenario,
        (ScenarioComparison? Comparison, Tornado? Tornado) answer
    )
    {
        string name = country.Name;
        CountryAssessment assessed = source.Result.Countries.First(c => c.Country.Code == country.Code);
        CompositeScore readiness = assessed[CompositeCodes.Readiness];
        return new Publication(
            "What if, in " + name,
            "As assessed, readiness in "
                + name
                + " stands "
                + MeasureWords.Score(readiness.Low, readiness.Value, readiness.High)
                + ", and the label is "
                + Prose.Strong(assessed.Label.Shown)
                + ". This page shows what would be if something were otherwise.",
            [
                WhatIfExamples.Of(source, country),
                WhatIfControls.Of(source, country, scenario),
                new Section(
                    "answer",
                    answer.Comparison is null ? "Every measure in turn" : "What would change",
                    [
                        .. answer.Comparison is null ? [] : WhatIfComparison.Blocks(source, answer.Comparison),
                        .. answer.Tornado is null ? [] : WhatIfTornado.Blocks(answer.Tornado),
                        new Note(
                            NoteKind.Hypothetical,
                            "What if, for " + name + " (" + country.Code.ToString() + "); not an assessment."
                        ),
                    ]
                ),
                new Note(NoteKind.Reading, ReleaseLine.NotAspi),
                MeasureWords.Basis(source.Result),
            ]
        )
        {
            Kicker = "What if",
            IsHypothetical = true,
        };
    }

    private static ScenarioComparison Compare(
        ViewSource source,
        Country country,
        ScenarioReading read,
        AssessmentOptions options
    )
    {
        ScenarioResult result = ScenarioAssessor.Assess(
            source.Release,
            source.Framework,
            country,
            [read.Scenario!],
            options
        );
        return new ScenarioComparison(result, result.Outcomes[0], read.Cautions);
    }

    private static ScenarioReading Read(ViewSource source, WhatIfChoice choice) =>
        ScenarioReader.Read(source.Release, source.Framework, "assumed", choice.Values, choice.Weights);

    // On a page the parameters have other names than the options.
    private static Fault Named(Fault fault) =>
        fault.File switch
        {
            ScenarioReader.ValuesName => fault with { File = "set" },
            ScenarioReader.WeightsName => fault with { File = "w" },
            _ => fault,
        };

    private static Fault Fault(string parameter, string value, string expected, string mend) =>
        new(parameter, Row: null, Column: null, value, expected, mend, FaultKind.Content);
}
