using System.Collections.Immutable;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Definitions;

/// <summary>A definition held against its known works, and what is odd about its query.</summary>
/// <param name="Entry">The definition.</param>
/// <param name="Size">Words, prefixes and phrases of its query.</param>
/// <param name="Findings">Impossible and redundant parts.</param>
/// <param name="Works">Anchors, then near misses, in the order of the file.</param>
public sealed record DefinitionCheck(
    CatalogueEntry Entry,
    int Size,
    ImmutableArray<QueryFinding> Findings,
    ImmutableArray<KnownWorkResult> Works
)
{
    /// <summary>Known works that are not as expected. A definition that is done must have none; a draft may.</summary>
    public ImmutableArray<KnownWorkResult> Failures => [.. Works.Where(work => !work.IsAsExpected)];

    /// <summary>Holds a definition against its known works.</summary>
    public static DefinitionCheck Of(CatalogueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new DefinitionCheck(
            entry,
            Leaves(entry.Query.Root),
            QueryFindings.Of(entry.Query),
            [
                .. entry.Definition.Anchors.Select(work => Result(work, isAnchor: true)),
                .. entry.Definition.NearMisses.Select(work => Result(work, isAnchor: false)),
            ]
        );

        KnownWorkResult Result(KnownWork work, bool isAnchor)
        {
            WorkText text = KnownWorkText.Of(work);
            return new KnownWorkResult(work, isAnchor, text, QueryEvaluation.Evaluate(entry.Query, text));
        }
    }

    private static int Leaves(QueryNode node) =>
        node switch
        {
            AndNode and => and.Operands.Sum(Leaves),
            OrNode or => or.Operands.Sum(Leaves),
            NotNode not => Leaves(not.Operand),
            NearNode near => Leaves(near.Left) + Leaves(near.Right),
            _ => 1,
        };
}
