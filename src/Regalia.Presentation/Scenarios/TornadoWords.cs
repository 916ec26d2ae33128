using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Scenarios;

/// <summary>The words and figures of a tornado: of the label, or of readiness where there is too little evidence for a label.</summary>
/// <param name="tornado">The tornado.</param>
internal sealed class TornadoWords(Tornado tornado)
{
    private readonly bool _labelled = tornado.Bars.Any(b => b.RankChange is not null);

    internal Country Country => tornado.Result.Country;

    internal string Title =>
        (_labelled ? "What would move the label of " : "What would move the readiness of ")
        + Country.Name
        + ", one measure at a time";

    internal string Description =>
        HypotheticalMark.Line(Country)
        + " A row for each indicator with a bar for score 100 and one for score 0; the length is the "
        + Measure
        + ". The longest: "
        + string.Join(
            "; ",
            tornado
                .Bars.Take(3)
                .Select(b => $"{b.Indicator.Name} {(b.InFull ? "in full" : "not at all")} ({Figure(b)})")
        )
        + ".";

    /// <summary>What the length of a bar is.</summary>
    internal string Measure =>
        _labelled ? "change of the expected rank of the label, in labels" : "change of readiness, in points";

    internal string Falls => _labelled ? "◀ less vulnerable" : "◀ readiness falls";

    internal string Rises => _labelled ? "more vulnerable ▶" : "readiness rises ▶";

    /// <summary>An indicator with its bars, in full first.</summary>
    internal TornadoRow Row(TornadoBar[] bars) =>
        new(
            bars[0].Indicator.Name,
            PageAddress.Evidence(Country.Code, bars[0].Indicator.Id),
            Values(bars),
            Length(bars.FirstOrDefault(b => b.InFull)),
            Length(bars.FirstOrDefault(b => !b.InFull))
        );

    private TornadoLength? Length(TornadoBar? bar) =>
        bar is null
            ? null
            : new((_labelled ? bar.RankChange : bar.Outcome[CompositeCodes.Readiness].Change) ?? 0, Figure(bar));

    private string Figure(TornadoBar bar) =>
        _labelled
            ? ChangeFigures.Rank(bar.RankChange)
            : ChangeFigures.Of(bar.Outcome[CompositeCodes.Readiness]).Split(' ')[0];

    // A picture is made to be passed on: what its publisher keeps back is not in it.
    private string Values(TornadoBar[] bars)
    {
        string before =
            bars[0].Before?.Evidence is { } known && !tornado.Result.Release.MayBePassedOn(known)
                ? "(licence)"
                : ChangeFigures.Evidence(bars[0].Before, brief: true);
        return before + " → " + string.Join(" or ", bars.Select(b => ChangeFigures.Short(b.Value)));
    }
}
