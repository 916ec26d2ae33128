using System.Collections.Immutable;
using CsCheck;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;

namespace Regalia.Incidents.Tests.Decisions;

/// <summary>Decisions of every shape that a file can hold.</summary>
internal static class AnyDecision
{
    private static readonly Gen<string> Word = Gen.OneOf(
            "a",
            "=1+1",
            "'",
            "\"",
            ",",
            ";",
            "-",
            "@",
            "é",
            "İ",
            "ก",
            "😀",
            "x y"
        )
        .Array[1, 5]
        .Select(string.Concat);

    private static readonly Gen<(DecisionAction, LinkRelation?)> Action = Gen.OneOf<(DecisionAction, LinkRelation?)>(
        (DecisionAction.Confirm, LinkRelation.Same),
        (DecisionAction.Confirm, LinkRelation.PartOf),
        (DecisionAction.Confirm, LinkRelation.Related),
        (DecisionAction.Reject, LinkRelation.Different),
        (DecisionAction.Reject, LinkRelation.Related),
        (DecisionAction.Withdraw, null)
    );

    private static readonly Gen<LinkDecision> One = Gen.Select(
        Word,
        Word,
        Word,
        Action,
        Gen.Int[0, 2_000_000_000],
        (a, b, text, action, seconds) =>
            new LinkDecision(
                new("s" + a, a),
                new("t", b),
                b,
                "",
                action.Item1,
                action.Item2,
                text,
                DateTimeOffset.UnixEpoch.AddSeconds(seconds),
                text + a
            )
    );

    internal static Gen<ImmutableArray<LinkDecision>> List { get; } =
        One.Array[1, 4].Select(decisions => ImmutableArray.Create(decisions));
}
