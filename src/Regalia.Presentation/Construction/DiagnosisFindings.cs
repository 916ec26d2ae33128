using System.Collections.Immutable;
using System.Globalization;
using Regalia.Indices;

namespace Regalia.Presentation.Construction;

/// <summary>What stands out in a <see cref="Diagnosis"/>, in plain words, each sort with the table that has it all.</summary>
/// <param name="About">What sort of thing this is.</param>
/// <param name="File">The table.</param>
/// <param name="Found">One line each, the most striking first; empty if nothing stands out.</param>
internal sealed record DiagnosisFindings(string About, string File, ImmutableArray<string> Found)
{
    private const double FewValues = 2.0 / 3.0;

    /// <summary>Alpha below this is called low.</summary>
    internal const double LowAlpha = 0.6;

    private const int MovesMost = 3;

    internal static IEnumerable<DiagnosisFindings> Of(Diagnosis index)
    {
        yield return new(
            "Units with less than two thirds of the values",
            DiagnosisFiles.Availability,
            [
                .. index
                    .Availability.Units.Where(unit => unit.AvailableShare < FewValues)
                    .OrderBy(unit => unit.AvailableShare)
                    .Select(unit =>
                        Invariant($"{unit.Unit}: {unit.Indicators - unit.Missing} of {unit.Indicators} values")
                    ),
            ]
        );
        yield return new(
            $"May say the same twice (siblings, correlation {Plain(index.Options.High)} or more)",
            DiagnosisFiles.Flags,
            [.. Pairs(index, "high").OrderByDescending(f => f.Correlation.Coefficient).Select(Siblings)]
        );
        yield return new(
            $"Pull against each other (siblings, correlation {Plain(index.Options.Low)} or less)",
            DiagnosisFiles.Flags,
            [.. Pairs(index, "low").OrderBy(f => f.Correlation.Coefficient).Select(Siblings)]
        );
        if (!index.Build.Given.Denominators.Codes.IsEmpty)
        {
            yield return new(
                $"May measure how large a unit is (as given, correlation with a denominator {Plain(index.Options.Denominator)} or more in size)",
                DiagnosisFiles.Flags,
                [
                    .. Pairs(index, "denominator")
                        .OrderByDescending(f => Math.Abs(f.Correlation.Coefficient))
                        .Select(f => $"{f.First} with {f.Second}: {Coefficient(f.Correlation)}"),
                ]
            );
        }

        yield return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Hang together loosely (children of an aggregate, Cronbach's alpha below {LowAlpha})"
            ),
            DiagnosisFiles.Alphas,
            [
                .. OfChildren(index)
                    .Where(alpha => alpha.Value < LowAlpha)
                    .OrderBy(alpha => alpha.Value)
                    .Select(alpha =>
                        Invariant($"{alpha.Aggregate.Code}, {alpha.Variables} variables of level {alpha.Level}: ")
                        + IndexWords.Coefficient(alpha.Value)
                    ),
            ]
        );
        if (index.IsAggregated)
        {
            yield return AgainstParent(index);
            foreach (LeaveOneOut level in index.LeftOut)
            {
                yield return Movers(level);
            }
        }
    }

    /// <summary>Alpha of each aggregate over the highest level that it is made of, in the last stage.</summary>
    internal static IEnumerable<Diagnosis.Alpha> OfChildren(Diagnosis index) =>
        index
            .Alphas.Where(alpha => string.Equals(alpha.Stage, index.LastStage, StringComparison.Ordinal))
            .GroupBy(alpha => alpha.Aggregate)
            .Select(group => group.MaxBy(alpha => alpha.Level)!);

    private static DiagnosisFindings AgainstParent(Diagnosis index) =>
        new(
            "Go against the aggregate they are part of (negative correlation with the parent)",
            DiagnosisFiles.Parents,
            [
                .. index
                    .Parents.Where(found =>
                        found.Kind == CorrelationKind.Pearson
                        && found.Pair.Correlation.Coefficient < 0.0
                        && string.Equals(
                            index.Build.Definition[found.Pair.Code].Parent,
                            found.Pair.Ancestor,
                            StringComparison.Ordinal
                        )
                    )
                    .OrderBy(found => found.Pair.Correlation.Coefficient)
                    .Select(found =>
                        $"{found.Pair.Code} in {found.Pair.Ancestor}: {Coefficient(found.Pair.Correlation)}"
                    ),
            ]
        );

    private static DiagnosisFindings Movers(LeaveOneOut level)
    {
        (LeftOut Left, int Place)[] ordered =
        [
            .. level
                .Elements.Select((left, place) => (left, place))
                .Where(pair => pair.left.MeanAbsoluteRankChange > 0.0)
                .OrderByDescending(pair => pair.left.MeanAbsoluteRankChange),
        ];
        string number = (level.Elements[0].Variable.Level ?? 0).ToString(CultureInfo.InvariantCulture);
        return new(
            $"Move the ranking most when left out, of level {number}",
            DiagnosisFiles.LeftOut,
            [.. ordered.Take(MovesMost).Select(pair => Mover(level, pair.Left, pair.Place))]
        );
    }

    private static string Mover(LeaveOneOut level, LeftOut left, int place)
    {
        (double shift, IndexUnit? unit) = DiagnosisParts.Largest(level, place);
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{left.Variable.Code}: {left.MeanAbsoluteRankChange:0.0} ranks up or down on average"
            )
            + (
                unit is null
                    ? ""
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"; most of all {unit}, {Math.Abs(shift):0} {(shift > 0.0 ? "up" : "down")}"
                    )
            );
    }

    private static IEnumerable<CorrelationFlag> Pairs(Diagnosis index, string why) =>
        index.Flags.Where(flag => string.Equals(flag.Why, why, StringComparison.Ordinal)).Select(flag => flag.Found);

    private static string Siblings(CorrelationFlag flag) =>
        $"{flag.First} and {flag.Second} in {flag.Group}: {Coefficient(flag.Correlation)}";

    private static string Coefficient(Correlation correlation) => IndexWords.Coefficient(correlation.Coefficient);

    private static string Plain(double number) =>
        (number < 0.0 ? "−" : "") + Math.Abs(number).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
