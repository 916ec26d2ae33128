using System.Collections.Immutable;
using System.Text;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Linking;

/// <summary>A table of pairs with what was found of each: its own columns as they are, and behind them relation and score.</summary>
/// <param name="table">The table.</param>
/// <param name="pairs">The pairs of its rows.</param>
/// <param name="judged">What the machine makes of them.</param>
/// <param name="decisions">What people decided: their word is the relation, the score stays the machine's.</param>
/// <param name="withReasons">Whether to add the reasons.</param>
public sealed class PairAnswers(
    PairTable table,
    ImmutableArray<(RecordReference First, RecordReference Second)> pairs,
    ImmutableArray<PairJudgement> judged,
    CarriedDecisions decisions,
    bool withReasons
)
{
    /// <summary>The columns that are added.</summary>
    public static ImmutableArray<string> Added(bool withReasons) =>
        withReasons ? ["relation", "score", "reasons"] : ["relation", "score"];

    /// <summary>As CSV.</summary>
    public string Csv()
    {
        StringBuilder text = new();
        Row(text, table.Header.AddRange(Added(withReasons)));
        for (int i = 0; i < pairs.Length; i++)
        {
            Row(text, [.. table.Rows[i].Cells, .. Answer(pairs[i].First, pairs[i].Second, judged[i])]);
        }
        return text.ToString();
    }

    private string[] Answer(RecordReference first, RecordReference second, PairJudgement judgement)
    {
        LinkDecision? decision = decisions.Find(first, second);
        LinkRelation relation = decision?.Relation ?? judgement.Relation;
        string score = Digits.Of(LinkWords.Rounded(judgement.Score));
        if (!withReasons)
        {
            return [relation.Word(), score];
        }
        bool firstIsWhole = LinkWords.FirstIsWhole(first, judgement, decision);
        string[] reasons =
        [
            LinkWords.Sentence(first, second, relation, firstIsWhole),
            .. decision is null ? (string[])[] : [LinkWords.Decision(decision)],
            .. judgement.Reasons.Select(LinkWords.Reason),
        ];
        return [relation.Word(), score, string.Join("; ", reasons)];
    }

    private static void Row(StringBuilder text, ImmutableArray<string> cells) =>
        text.AppendJoin(',', cells.Select(CsvText.Quoted)).Append('\n');
}
