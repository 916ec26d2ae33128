using Regalia.Incidents.Linking;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Tests.Linking.Judging;

/// <summary>How often judgements are right: of links (same or part_of), of merges (same only), of pairs kept apart.</summary>
internal sealed class PairFigures
{
    private readonly List<(LinkRelation Judged, LinkRelation Said)> pairs = [];

    internal PairFigures(IEnumerable<(LinkRelation Judged, LinkRelation Said)> pairs) => this.pairs.AddRange(pairs);

    internal int Count => pairs.Count;

    internal double LinkF1 => F1(LinkRelationWords.IsLink);

    internal double MergeF1 => F1(IsSame);

    internal int Different => pairs.Count(pair => pair.Judged == LinkRelation.Different);

    internal int KeptApart => pairs.Count(pair => pair.Judged == LinkRelation.Different && !pair.Said.IsLink());

    /// <summary>A row of a table: pairs, precision, recall and F1 of links, F1 of merges, kept apart; 95 % Wilson intervals.</summary>
    internal string Row(string name) =>
        FormattableString.Invariant(
            $"| {name} | {Count} | {Share(Right(LinkRelationWords.IsLink), Said(LinkRelationWords.IsLink))} | {Share(Right(LinkRelationWords.IsLink), Judged(LinkRelationWords.IsLink))} | {LinkF1:0.00} | {MergeF1:0.00} | {KeptApart} of {Different} |"
        );

    private static bool IsSame(LinkRelation relation) => relation == LinkRelation.Same;

    private static string Share(int part, int all)
    {
        if (all == 0)
        {
            return "none";
        }
        ShareInterval share = ShareInterval.From(part, all);
        return FormattableString.Invariant($"{share.Share:0.00} [{share.Lower:0.00}, {share.Upper:0.00}]");
    }

    private int Judged(Func<LinkRelation, bool> isIt) => pairs.Count(pair => isIt(pair.Judged));

    private int Said(Func<LinkRelation, bool> isIt) => pairs.Count(pair => isIt(pair.Said));

    private int Right(Func<LinkRelation, bool> isIt) => pairs.Count(pair => isIt(pair.Judged) && isIt(pair.Said));

    private double F1(Func<LinkRelation, bool> isIt) => 2.0 * Right(isIt) / Math.Max(1, Said(isIt) + Judged(isIt));
}
