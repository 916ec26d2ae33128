using System.Text.Json;
using Regalia.Assessment;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>The method followed through for one country, every figure computed from the release.</summary>
internal sealed class MethodExample
{
    private const string WorkedThrough = "BRA";

    private readonly ViewSource _source;
    private readonly CountryAssessment _assessed;
    private readonly BundleScope _scope;

    private MethodExample(ViewSource source)
    {
        _source = source;
        _assessed =
            source.Result.Countries.FirstOrDefault(c =>
                string.Equals(c.Country.Code.ToString(), WorkedThrough, StringComparison.Ordinal)
            ) ?? source.Result.Countries[0];
        _scope = new BundleScope(source.Result, [_assessed.Country.Code], source.ShowsRestricted);
    }

    /// <summary>The country.</summary>
    internal Iso3 Country => _assessed.Country.Code;

    /// <summary>As a part of the page.</summary>
    internal Section Section =>
        new(
            "example",
            "Worked through: " + _assessed.Country.Name,
            [
                .. Indicator(),
                new DataTable(
                    "example-table",
                    "From parts to composites, as coded, and what the draws make of it",
                    [new("Composite"), new("As coded"), new("In the draws", IsNumber: true)],
                    [.. _source.Framework.Composites.Reverse().Select(Row)]
                )
                {
                    IsSortable = false,
                    Note =
                        "As coded: values as published and stated weights, without any draw. The draws lie around it, not always evenly, "
                        + "for errors at an end of a scale can go one way only.",
                },
                new Paragraph(Label()),
                new Paragraph(
                    Prose.To("All of it: the profile of " + _assessed.Country.Name, PageAddress.Country(Country))
                ),
                new Note(NoteKind.Reading, ReleaseLine.NotAspi),
            ]
        );

    internal static MethodExample Of(ViewSource source) => new(source);

    /// <summary>As a part of a JSON object: the country, then each composite with its parts.</summary>
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("country", Country.ToString());
        json.WriteString("label", _assessed.Label.Shown);
        json.WriteStartArray("composites");
        foreach (Composite composite in _source.Framework.Composites)
        {
            CompositeScore score = _assessed[composite.Code];
            bool shown = _scope.Withheld(_assessed, score).IsEmpty;
            json.WriteStartObject();
            json.WriteString("code", composite.Code);
            json.WriteString("name", composite.Name);
            json.WriteString("parent", composite.Parent);
            json.WriteNumberOrNull("weight", composite.Parent is null ? null : composite.Weight);
            json.WriteString("aggregation", composite.Geometric ? "geometric" : "arithmetic");
            json.WriteNumberOrNull("asCoded", shown ? score.AsCoded : null);
            json.WriteNumberOrNull("value", score.Value);
            json.WriteNumberOrNull("low", score.Low);
            json.WriteNumberOrNull("high", score.High);
            json.WriteNumber("coverage", score.Coverage);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // The first indicator whose value may be passed on: one is enough to see the rule.
    private IEnumerable<Block> Indicator()
    {
        if (
            _assessed.Indicators.FirstOrDefault(i =>
                i is { Evidence: not null, AsCoded: not null } && _scope.Withheld(i).IsEmpty
            ) is
            { Indicator: { } indicator, Evidence: { } value, AsCoded: { } score }
        )
        {
            yield return new Paragraph(
                Prose.To(indicator.Name, PageAddress.Evidence(Country, indicator.Id))
                    + FormattableString.Invariant(
                        $": the value {Figures.Raw(value.Value)} ({indicator.Unit ?? "no unit"}, {value.Year}) lies between {Figures.Raw(indicator.Low)}, which scores 0, and {Figures.Raw(indicator.High)}, which scores 100, on a {(string.Equals(indicator.Transformation, "linear", StringComparison.Ordinal) ? "linear" : "logarithmic")} scale: score {score:F1}."
                    )
            );
        }
    }

    private DataRow Row(Composite composite)
    {
        CompositeScore score = _assessed[composite.Code];
        return new DataRow([
            composite.Name,
            Formula(composite, score),
            new DataCell(MeasureWords.Score(score.Low, score.Value, score.High))
            {
                Number = score.Value,
                Interval = score is { Low: { } low, Value: { } value, High: { } high }
                    ? new ScoreInterval(low, value, high)
                    : null,
            },
        ]);
    }

    private Prose Formula(Composite composite, CompositeScore score)
    {
        (double Weight, double Score, bool IsShown)[] parts = [.. Parts(composite)];
        return score.AsCoded is not { } result ? "no evidence"
            : !_scope.Withheld(_assessed, score).IsEmpty || parts.Any(p => !p.IsShown)
                ? "withheld: it would give a figure away that may not be passed on"
            : composite.Geometric
                ? FormattableString.Invariant(
                    $"√({string.Join(" · ", parts.Select(p => FormattableString.Invariant($"{p.Score:F1}")))}) = {result:F1}"
                )
            : Mean(parts, result);
    }

    private static string Mean((double Weight, double Score, bool IsShown)[] parts, double result)
    {
        double all = parts.Sum(p => p.Weight);
        string sum = string.Join(
            " + ",
            parts.Select(p => FormattableString.Invariant($"{p.Weight:0.00}·{p.Score:F1}"))
        );
        return Math.Abs(all - 1) < 1e-9
            ? FormattableString.Invariant($"{sum} = {result:F1}")
            : FormattableString.Invariant($"({sum}) / {all:0.00} = {result:F1}");
    }

    private IEnumerable<(double Weight, double Score, bool IsShown)> Parts(Composite composite)
    {
        foreach (Composite part in _source.Framework.Composites.Where(c => IsPart(c.Parent, composite)))
        {
            CompositeScore score = _assessed[part.Code];
            if (score.AsCoded is { } coded)
            {
                yield return (part.Weight, coded, _scope.Withheld(_assessed, score).IsEmpty);
            }
        }
        foreach (WeightedIndicator part in _source.Framework.Scored.Where(i => IsPart(i.Parent, composite)))
        {
            IndicatorScore score = _assessed.Indicators.First(i =>
                string.Equals(i.Indicator.Id, part.Code, StringComparison.Ordinal)
            );
            if (score.AsCoded is { } coded)
            {
                yield return (part.Weight, coded, _scope.Withheld(score).IsEmpty);
            }
        }
    }

    private static bool IsPart(string? parent, Composite composite) =>
        string.Equals(parent, composite.Code, StringComparison.Ordinal);

    private Prose Label()
    {
        LabelOutcome label = _assessed.Label;
        return label.ShownProbability is { } probability
            ? "The label: "
                + Prose.Strong(label.Shown)
                + ", "
                + ProbabilityWords.Of(probability)
                + " ("
                + Figures.Percent(probability)
                + " of the draws)."
            : (Prose)("No label: " + label.Shown + ".");
    }
}
