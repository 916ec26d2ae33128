using System.Collections.Immutable;
using Regalia.Evidence;

namespace Regalia.Assessment.Guardrails;

/// <summary>
/// Which instruments cover state-sponsored theft of know-how for each country and stage, and what they leave out.
/// Computed from the rows alone; the rule is in docs/guardrails.md.
/// </summary>
public sealed class CoverageAnalysis
{
    private CoverageAnalysis(PositionMatrix matrix, ImmutableArray<CountryCoverage> countries, CoverageFinding finding)
    {
        Matrix = matrix;
        Countries = countries;
        Finding = finding;
    }

    /// <summary>The positions that it rests on.</summary>
    public PositionMatrix Matrix { get; }

    /// <summary>Every assessed country, by code.</summary>
    public ImmutableArray<CountryCoverage> Countries { get; }

    /// <summary>What it comes to.</summary>
    public CoverageFinding Finding { get; }

    /// <summary>Number of instruments that do not count because nobody has checked their row.</summary>
    public int InstrumentsLeftOut => Finding.NotCounted.Count(r => r.Uncounted == UncountedReason.Unverified);

    /// <summary>Analyses all assessed countries.</summary>
    /// <param name="evidence">Rows of a release, or made by hand.</param>
    public static CoverageAnalysis Of(GuardrailEvidence evidence)
    {
        PositionMatrix matrix = PositionMatrix.Of(evidence);
        ImmutableArray<InstrumentReading> readings =
        [
            .. matrix.Instruments.Select(i => InstrumentReading.Of(i, evidence.VerifiedOnly)),
        ];
        ImmutableArray<CountryCoverage> countries =
        [
            .. Enumerable
                .Range(0, matrix.Holders.Length)
                .Select(row => new CountryCoverage(
                    matrix.Holders[row],
                    [.. CoverageStages.All.Select(stage => CoverageOf(matrix, readings, row, stage))]
                )),
        ];
        return new(matrix, countries, FindingOf(matrix, readings, countries));
    }

    private static StageCoverage CoverageOf(
        PositionMatrix matrix,
        ImmutableArray<InstrumentReading> readings,
        int row,
        string stage
    )
    {
        var counted = ImmutableArray.CreateBuilder<StageInstrument>();
        var notCounted = ImmutableArray.CreateBuilder<StageInstrument>();
        var unknown = ImmutableArray.CreateBuilder<PositionCell>();
        CoverageVerdict open = CoverageVerdict.Nothing;
        for (int column = 0; column < readings.Length; column++)
        {
            InstrumentReading reading = readings[column];
            PositionCell cell = matrix[row, column]!;
            if (!reading.Instrument.Stages.Contains(stage, StringComparer.Ordinal))
            {
                continue;
            }

            if (cell.Kind == PositionKind.Unknown)
            {
                if (reading.Uncounted != UncountedReason.AgreedByNobody)
                {
                    unknown.Add(cell);
                }
            }
            else if (UncountedFor(cell, reading) is { } reason)
            {
                notCounted.Add(new(cell, reading, reason));
                open = reason == UncountedReason.StandingUnknown ? Best(open, reading.AtBest) : open;
            }
            else if (cell.Holds)
            {
                counted.Add(new(cell, reading, Uncounted: null));
                open = Best(open, reading.AtBest);
            }
        }

        CoverageVerdict verdict = counted.Select(i => i.Reading.Verdict).DefaultIfEmpty().Max();
        return new(
            stage,
            counted.ToImmutable(),
            notCounted.ToImmutable(),
            unknown.ToImmutable(),
            verdict,
            Best(open, verdict),
            counted.Where(IsVerified).Select(i => i.Reading.Verdict).DefaultIfEmpty().Max(),
            [.. CoverageGaps.Of(counted, verdict)]
        );
    }

    private static UncountedReason? UncountedFor(PositionCell cell, InstrumentReading reading) =>
        cell.Kind == PositionKind.StatementAgainst ? UncountedReason.Rejected
        : cell.Holds ? reading.Uncounted
        : cell.Kind == PositionKind.Signatory ? reading.Uncounted ?? UncountedReason.SignedOnly
        : cell.Kind == PositionKind.Invited ? reading.Uncounted ?? UncountedReason.InvitedOnly
        : null;

    private static CoverageFinding FindingOf(
        PositionMatrix matrix,
        ImmutableArray<InstrumentReading> readings,
        ImmutableArray<CountryCoverage> countries
    )
    {
        InstrumentReach[] reaches =
        [
            .. Enumerable
                .Range(0, readings.Length)
                .Select(column =>
                {
                    PositionCell[] cells =
                    [
                        .. Enumerable.Range(0, countries.Length).Select(row => matrix[row, column]!),
                    ];
                    InstrumentReading reading = readings[column];
                    return new InstrumentReach(
                        reading,
                        [.. cells.Where(c => reading.Uncounted is null && c.Holds).Select(c => c.Holder)],
                        cells.Count(c => c.Kind == PositionKind.Unknown)
                    );
                }),
        ];
        InstrumentReach[] counting = [.. reaches.Where(r => !r.Countries.IsEmpty)];
        return new(
            countries.Length,
            CoverageStages.All.Length,
            [.. countries.Where(c => c.Stages.Any(s => s.Verdict == CoverageVerdict.Binding)).Select(c => c.Country)],
            countries.Sum(c => c.Stages.Count(s => s.Verdict == CoverageVerdict.Binding)),
            With(counting, CoverageVerdict.Binding),
            With(counting, CoverageVerdict.BindingStatesNotFullyRestrained),
            With(counting, CoverageVerdict.Voluntary),
            [
                .. reaches.Where(r =>
                    r.Reading.AtBest == CoverageVerdict.Binding
                    && (r.Reading.Verdict != CoverageVerdict.Binding || r.Unknown > 0)
                ),
            ],
            [.. readings.Where(r => r.Uncounted is not null)]
        );
    }

    private static ImmutableArray<InstrumentReach> With(InstrumentReach[] reaches, CoverageVerdict verdict) =>
        [.. reaches.Where(r => r.Reading.Verdict == verdict)];

    private static bool IsVerified(StageInstrument instrument) =>
        instrument.Cell.Status == VerificationStatus.Sourced
        && instrument.Cell.Instrument.Status == VerificationStatus.Sourced;

    private static CoverageVerdict Best(CoverageVerdict one, CoverageVerdict other) => one > other ? one : other;
}
