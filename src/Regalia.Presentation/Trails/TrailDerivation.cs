using Regalia.Assessment.Threat;
using Regalia.Evidence.Derivation;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Trails;

/// <summary>How a value that nobody published as such came about.</summary>
internal static class TrailDerivation
{
    internal static IEnumerable<Block> Blocks(TrailSubject subject)
    {
        if (subject.Trail.Value is { Inputs.IsEmpty: false } value)
        {
            yield return new Paragraph(
                "Computed: "
                    + Prose.Code(value.Formula)
                    + (value.YearGap > 0 ? $", from years up to {Digits.Of(value.YearGap)} apart." : ".")
            );
            yield return Inputs(subject, value);
        }
        if (!subject.Trail.Estimates.IsEmpty)
        {
            yield return new Paragraph(
                "Estimated: each tabulation gives its own estimate from its counts and from what all countries suggest; each draw takes one "
                    + "of them, and they are never added up."
            );
            yield return Estimates(subject);
        }
        if (subject.Trail.Value is null && subject.Trail.Estimates.IsEmpty && !subject.Indicator.Inputs.IsEmpty)
        {
            yield return new Paragraph("It would be computed from:");
            yield return new BulletList([
                .. subject.Indicator.Inputs.Select(id =>
                    ScoreWords.Linked(subject.NameOf(id), subject.PageOf(id)) + ": " + State(subject, id)
                ),
            ]);
        }
    }

    private static DataTable Inputs(TrailSubject subject, IndicatorValue value) =>
        new(
            "inputs",
            "What it is computed from",
            [
                new DataColumn("Input"),
                new DataColumn("Value", IsNumber: true),
                new DataColumn("Year"),
                new DataColumn("Status"),
            ],
            [
                .. EvidenceTerms
                    .Trace(value)
                    .Skip(1)
                    .Select(input => new DataRow([
                        ScoreWords.Linked(subject.NameOf(input.IndicatorId), subject.PageOf(input.IndicatorId)),
                        Cell(subject, input),
                        Digits.Of(input.Year),
                        StatusWords.Of(input.Status),
                    ])),
            ]
        )
        {
            IsSortable = false,
        };

    private static DataCell Cell(TrailSubject subject, IndicatorValue input)
    {
        if (subject.Terms.Withheld(input) is { IsEmpty: false } licences)
        {
            return new DataCell(ScoreWords.Withheld) { Detail = (Prose)subject.Terms.Names(licences) };
        }
        string number = input.Inputs.IsEmpty ? ValueWords.Published(input.Value) : ValueWords.Computed(input.Value);
        string? detail = input.Position is { } position
            ? Guardrails.GuardrailWords.Code(position.Commitment).Replace('_', ' ')
            : ValueWords.State(input.State) ?? subject.Release.Indicator(input.IndicatorId)?.Unit;
        return new DataCell(number) { Number = input.Value, Detail = detail is null ? null : (Prose)detail };
    }

    private static DataTable Estimates(TrailSubject subject) =>
        new(
            "estimates",
            "Estimates by tabulation",
            [
                new DataColumn("Tabulation"),
                new DataColumn("Years"),
                new DataColumn("Incidents", IsNumber: true),
                new DataColumn("Of them espionage", IsNumber: true),
                new DataColumn("Estimate", IsNumber: true),
                new DataColumn("Chance that a draw takes it", IsNumber: true),
            ],
            [.. subject.Trail.Estimates.Select(e => Row(subject, e.Window, e.Posterior))]
        )
        {
            IsSortable = false,
        };

    private static DataRow Row(TrailSubject subject, ThreatWindow window, ThreatPosterior posterior)
    {
        bool shown = subject.Terms.Withheld(window).IsEmpty;
        double mean = Mean(subject.Indicator.Id, posterior);
        return new([
            subject.Release.Source(window.Window.SourceId)?.Series ?? window.Window.SourceId,
            $"{Digits.Of(window.Window.From)} to {Digits.Of(window.Window.To)}",
            Count(shown, posterior.Counts?.Incidents),
            Count(shown, posterior.Counts?.Espionage),
            shown ? new DataCell(ValueWords.Computed(mean)) { Number = mean } : ScoreWords.Withheld,
            new DataCell(ScoreWords.Percent(window.Probability)) { Number = window.Probability },
        ]);
    }

    private static DataCell Count(bool shown, int? count) =>
        !shown ? ScoreWords.Withheld
        : count is { } known ? new DataCell(Digits.Of(known)) { Number = known }
        : "not counted";

    /// <summary>What a tabulation says of an indicator of threat, in its unit.</summary>
    internal static double Mean(string indicator, ThreatPosterior posterior) =>
        indicator switch
        {
            ThreatModel.Rate => posterior.RateMean,
            ThreatModel.Share => posterior.ShareMean,
            _ => posterior.Trend.Mean,
        };

    private static string State(TrailSubject subject, string input) =>
        subject.Release.PositionOf(subject.Country.Code.ToString(), input) is { } position
            ? "position " + Guardrails.GuardrailWords.Code(position.Commitment).Replace('_', ' ')
        : subject.Release.ObservationsOf(input, subject.Country.Code) is [var newest, ..]
            ? $"{StatusWords.Of(newest.State)}, {Digits.Of(newest.Year)}"
        : "no row in the release";
}
