using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Derivation;

/// <summary>
/// Finds the values of indicators in a release: observed ones as they stand, derived ones from their inputs.
/// </summary>
/// <remarks>
/// Evidence that the selection leaves out, and rows whose state is unknown or not applicable, are no values: what is
/// missing stays missing and is never 0. Immutable; safe to share between threads.
/// </remarks>
public sealed class IndicatorValues(EvidenceRelease release, EvidenceSelection selection)
{
    public EvidenceRelease Release { get; } = release ?? throw new ArgumentNullException(nameof(release));

    public EvidenceSelection Selection { get; } = selection ?? throw new ArgumentNullException(nameof(selection));

    /// <summary>The newest usable value; <see langword="null"/> if there is none.</summary>
    /// <remarks>
    /// Indicators derived as incident_counts are the business of the assessment: always <see langword="null"/>.
    /// </remarks>
    /// <param name="country">The country; one that the release does not know has no values.</param>
    /// <param name="indicatorId">Id or code of the indicator.</param>
    /// <exception cref="ArgumentException">The release has no such indicator.</exception>
    public IndicatorValue? Find(Iso3 country, string indicatorId) => All(country, indicatorId).FirstOrDefault();

    /// <summary>Every usable value, newest first; empty if there is none.</summary>
    /// <remarks>
    /// Product and ratio: one value for each year of the first input, with the second input of the nearest year (of two
    /// equally near, the later). Sum: the same with every further input; all are needed. Each is multiplied by the
    /// indicator's factor. A ratio with a denominator of 0, or a result that is no finite number, is no value.
    /// Position: the mean of the weights of the positions on all instruments; each must have a row. Its year is that of
    /// the latest date, or the reference year where no date is given; positions stand until they are changed, so that
    /// they have no gap of years.
    /// </remarks>
    /// <param name="country">The country; one that the release does not know has no values.</param>
    /// <param name="indicatorId">Id or code of the indicator.</param>
    /// <exception cref="ArgumentException">The release has no such indicator.</exception>
    public ImmutableArray<IndicatorValue> All(Iso3 country, string indicatorId)
    {
        ArgumentNullException.ThrowIfNull(indicatorId);
        Indicator indicator = Release.Indicator(indicatorId) ?? throw Unknown(indicatorId);
        return indicator.DerivedAs switch
        {
            null => Observed(country, indicator),
            DerivationWay.Product or DerivationWay.Ratio or DerivationWay.Sum => Computed(country, indicator),
            DerivationWay.Position => FromPositions(country, indicator) is IndicatorValue value ? [value] : [],
            _ => [],
        };
    }

    private ImmutableArray<IndicatorValue> Observed(Iso3 country, Indicator indicator)
    {
        ImmutableArray<IndicatorValue>.Builder values = ImmutableArray.CreateBuilder<IndicatorValue>();
        foreach (Observation observation in Release.ObservationsOf(indicator.Id, country))
        {
            if (observation.Value is double value && Selection.Admits(Release, observation))
            {
                values.Add(
                    new IndicatorValue(
                        indicator.Id,
                        country,
                        value,
                        observation.StandardError,
                        observation.Year,
                        YearGap: 0,
                        observation.State,
                        observation.Status,
                        Inputs: [],
                        observation,
                        Position: null,
                        Formula: indicator.Id
                    )
                );
            }
        }

        return values.ToImmutable();
    }

    private ImmutableArray<IndicatorValue> Computed(Iso3 country, Indicator indicator)
    {
        ImmutableArray<IndicatorValue>[] inputs = [.. indicator.Inputs.Select(input => All(country, input))];
        if (Array.Exists(inputs, values => values.IsEmpty))
        {
            return [];
        }

        return
        [
            .. inputs[0]
                .Select(first =>
                    Compute(
                        country,
                        indicator,
                        [first, .. inputs.Skip(1).Select(values => Nearest(values, first.Year))]
                    )
                )
                .OfType<IndicatorValue>(),
        ];
    }

    // The values come newest first, so of two equally near the later is met first.
    private static IndicatorValue Nearest(ImmutableArray<IndicatorValue> values, int year) =>
        values.MinBy(value => Math.Abs(value.Year - year))!;

    private static IndicatorValue? Compute(Iso3 country, Indicator indicator, ImmutableArray<IndicatorValue> inputs)
    {
        (string sign, double value) = indicator.DerivedAs switch
        {
            DerivationWay.Product => (" × ", inputs[0].Value * inputs[1].Value),
            DerivationWay.Ratio => (" ÷ ", inputs[0].Value / inputs[1].Value),
            _ => (" + ", inputs.Aggregate(0d, (sum, input) => sum + input.Value)),
        };
        value *= indicator.Factor ?? 1;
        if (!double.IsFinite(value))
        {
            return null;
        }

        string terms = string.Join(sign, indicator.Inputs);
        bool bare = indicator.Factor is null or 1;
        bool braced = !bare && string.Equals(indicator.DerivedAs, DerivationWay.Sum, StringComparison.Ordinal);
        return new IndicatorValue(
            indicator.Id,
            country,
            value,
            StandardError: null,
            inputs[0].Year,
            inputs.Max(input => Math.Max(input.YearGap, Math.Abs(input.Year - inputs[0].Year))),
            EvidenceState.Value,
            StatusOf(inputs),
            inputs,
            Observation: null,
            Position: null,
            (braced ? $"({terms})" : terms) + (bare ? "" : $" × {CellText.Of(indicator.Factor!.Value)}")
        );
    }

    private IndicatorValue? FromPositions(Iso3 country, Indicator indicator)
    {
        ImmutableArray<IndicatorValue>.Builder inputs = ImmutableArray.CreateBuilder<IndicatorValue>();
        foreach (string instrument in indicator.Inputs)
        {
            Position? position = Release.PositionOf(country.ToString(), instrument);
            if (position is null || !Selection.Admits(position))
            {
                return null;
            }

            inputs.Add(FromPosition(country, instrument, position));
        }

        ImmutableArray<IndicatorValue> positions = inputs.ToImmutable();
        double factor = indicator.Factor ?? 1;
        double value = positions.Average(position => position.Value) * factor;
        if (positions.Length == 1)
        {
            return positions[0] with { IndicatorId = indicator.Id, Value = value };
        }

        return new IndicatorValue(
            indicator.Id,
            country,
            value,
            StandardError: null,
            positions.Max(position => position.Year),
            YearGap: 0,
            StateOf(positions),
            StatusOf(positions),
            positions,
            Observation: null,
            Position: null,
            $"mean of {string.Join(", ", indicator.Inputs)}" + (factor is 1 ? "" : $" × {CellText.Of(factor)}")
        );
    }

    private IndicatorValue FromPosition(Iso3 country, string instrument, Position position) =>
        new(
            instrument,
            country,
            position.Weight,
            StandardError: null,
            position.Year ?? Release.ReferenceYear,
            YearGap: 0,
            position.Commitment switch
            {
                Commitment.NoneFound => EvidenceState.NoneFound,
                Commitment.None
                or Commitment.NotSigned
                or Commitment.NotMember
                or Commitment.NotParty
                or Commitment.StatementAgainst => EvidenceState.No,
                _ => EvidenceState.Value,
            },
            position.Status,
            Inputs: [],
            Observation: null,
            position,
            $"position on {instrument}"
        );

    // A mean above 0 is a value; a mean of zeros is a plain no only if every zero is one.
    private static EvidenceState StateOf(ImmutableArray<IndicatorValue> positions) =>
        positions.Any(position => position.State == EvidenceState.Value) ? EvidenceState.Value
        : positions.All(position => position.State == EvidenceState.No) ? EvidenceState.No
        : EvidenceState.NoneFound;

    private static VerificationStatus StatusOf(ImmutableArray<IndicatorValue> inputs) =>
        inputs.All(input => input.Status == VerificationStatus.Sourced)
            ? VerificationStatus.Sourced
            : VerificationStatus.Unverified;

    private ArgumentException Unknown(string indicator) =>
        new(
            Spelling.Nearest(indicator, Release.Indicators.Select(i => i.Id)) is string near
                ? $"\"{indicator}\" is no indicator of this release; did you mean \"{near}\"?"
                : $"\"{indicator}\" is no indicator of this release",
            nameof(indicator)
        );
}
