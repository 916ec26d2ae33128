using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Presentation.Indicators;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Views;

/// <summary>What an indicator is and why it has the weight that it has.</summary>
internal static class IndicatorDefinition
{
    internal static ImmutableArray<Block> Of(IndicatorSubject subject)
    {
        Indicator indicator = subject.Indicator;
        return
        [
            new Facts([
                new Fact("Id", Prose.Code(indicator.Id) + (indicator.Code is { } code ? " (" + code + ")" : "")),
                new Fact("Unit", indicator.Unit ?? "none"),
                .. Row("Series", indicator.Series is { } series ? series : null),
                new Fact("Belongs to", subject.Parent),
                new Fact("Weight", Weight(subject)),
                .. Row("Why this weight", subject.Place is { } place ? place.Reason : null),
                .. Row(
                    "Reads",
                    indicator.Direction switch
                    {
                        "raises" => "More of it makes a country more vulnerable.",
                        "lowers" => "More of it makes a country less vulnerable.",
                        _ => null,
                    }
                ),
                .. Row(
                    "Goalposts",
                    IndicatorWords.Goalposts(indicator) is { } goalposts
                        ? char.ToUpperInvariant(goalposts[0]) + goalposts[1..]
                        : null
                ),
                .. Row("Why these goalposts", indicator.GoalpostsReason),
                .. Row("Values it may have", Steps(indicator)),
                .. Row("Computed from", Inputs(subject)),
                .. Row("Stage of protection", indicator.Stage),
                .. Row("Layers it reaches", indicator.Layers.IsEmpty ? null : string.Join(", ", indicator.Layers)),
                .. Row("What to do about a low value", indicator.GapAction),
                .. Row("Note", indicator.Note),
            ]),
        ];
    }

    private static IEnumerable<Fact> Row(string term, Prose? text) =>
        text is null or { IsEmpty: true } ? [] : [new Fact(term, text)];

    private static IEnumerable<Fact> Row(string term, string? text) =>
        string.IsNullOrEmpty(text) ? [] : [new Fact(term, text)];

    private static string Weight(IndicatorSubject subject)
    {
        if (subject.Place is not { Weight: > 0 } place || subject.EffectiveWeight is not { } effective)
        {
            return subject.Place is null ? IndicatorWords.NotScored : IndicatorWords.NotYetMeasured;
        }
        AssessmentFramework framework = subject.Result.Framework;
        double siblings = framework
            .Scored.Where(i => string.Equals(i.Parent, place.Parent, StringComparison.Ordinal))
            .Sum(i => i.Weight);
        return $"{IndicatorWords.Percent(effective)} of {Root(framework, place.Parent)}; "
            + $"{IndicatorWords.Percent(place.Weight / siblings)} of {subject.Parent.ToLowerInvariant()}";
    }

    private static string Root(AssessmentFramework framework, string composite)
    {
        Composite at = framework.Composites.First(c => string.Equals(c.Code, composite, StringComparison.Ordinal));
        return at.Parent is { } parent ? Root(framework, parent) : at.Name.ToLowerInvariant();
    }

    private static string? Steps(Indicator indicator) =>
        indicator.Steps.IsEmpty ? null
        : ValueWords.Steps(indicator.Unit) is { IsEmpty: false } spelled
            ? string.Join("; ", spelled.Select(step => Figures.Raw(step.Value) + " " + step.Meaning))
        : string.Join(", ", indicator.Steps.Select(step => step.ToString("R", CultureInfo.InvariantCulture)));

    private static Prose? Inputs(IndicatorSubject subject) =>
        subject.Indicator.Inputs.IsEmpty
            ? null
            : Prose.Join(
                ", ",
                subject.Indicator.Inputs.Select(id =>
                    subject.Result.Release.Indicator(id) is { } input
                        ? Prose.To(input.Name, PageAddress.Indicator(input.Id))
                    : subject.Result.Release.Instruments.FirstOrDefault(i =>
                        string.Equals(i.Id, id, StringComparison.Ordinal)
                    )
                        is { } instrument
                        ? Prose.To(instrument.Name, PageAddress.Instrument(instrument.Id))
                    : (Prose)id
                )
            );
}
