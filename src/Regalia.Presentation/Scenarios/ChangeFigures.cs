using System.Globalization;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Scenarios;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;

namespace Regalia.Presentation.Scenarios;

/// <summary>Changes in figures and words, the same in tables and charts.</summary>
internal static class ChangeFigures
{
    /// <summary>Median change with its 90 % interval: "+2.3 (1.8 to 2.9)"; a change that no draw makes: "0.0".</summary>
    public static string Of(ScoreEffect effect) =>
        effect is not { Change: { } change, Low: { } low, High: { } high } ? Figures.Missing
        : low.Equals(0) && high.Equals(0) ? "0.0"
        : $"{Signed(change)} ({Signed(low)} to {Signed(high)})";

    /// <summary>A change of a share in percentage points: "+12", "−3", "0"; less than half a point: "&lt;1".</summary>
    public static string Points(double? before, double? after) =>
        (100 * (after - before)) switch
        {
            null => Figures.Missing,
            0 => "0",
            > -0.5 and < 0.5 => "<1",
            < 0 and { } fall => "−" + Figures.Score(-fall),
            { } rise => "+" + Figures.Score(rise),
        };

    /// <summary>A change of the expected rank: "−0.42".</summary>
    public static string Rank(double? change) =>
        change switch
        {
            null => Figures.Missing,
            { } number => (
                number < -0.005 ? "−"
                : number > 0.005 ? "+"
                : ""
            ) + Math.Abs(number).ToString("F2", CultureInfo.InvariantCulture),
        };

    /// <summary>
    /// Value that stands in the evidence: "0.5 (unverified)", "0 (none found, unverified)", "missing", "missing (not scored yet)".
    /// </summary>
    public static string Evidence(IndicatorScore? before, bool brief = false) =>
        before is null ? "missing (not scored yet)"
        : !before.IsPresent ? "missing"
        : brief ? Short(before.Raw!.Value) + (before.IsVerified ? "" : " (unverified)")
        : Figures.Raw(before.Raw) + Remarks(before);

    // "None found" and "no" are both coded 0, and are not the same.
    private static string Remarks(IndicatorScore before) =>
        before.Evidence?.State is EvidenceState.NoneFound or EvidenceState.No
            ? " (" + StatusWords.Of(before.Evidence.State) + (before.IsVerified ? ")" : ", unverified)")
        : before.IsVerified ? ""
        : " (unverified)";

    /// <summary>A value where there is little room: "0.085", "9.07 bn"; files have every digit.</summary>
    public static string Short(double value)
    {
        (double size, string unit) = Math.Abs(value) switch
        {
            >= 1e12 => (1e12, " tn"),
            >= 1e9 => (1e9, " bn"),
            >= 1e6 => (1e6, " mn"),
            _ => (1, ""),
        };
        return (value / size).ToString(size > 1 ? "0.##" : "0.###", CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>sourced, unverified or missing: what stands behind the value that is replaced.</summary>
    public static string Status(IndicatorScore? before) => before is null ? "missing" : StatusWords.Of(before);

    /// <summary>A value that is assumed: "1", "left out".</summary>
    public static string Assumed(AssumedValue value) => value.Value is null ? "left out" : Figures.Raw(value.Value);

    /// <summary>Probability of a label; null where none can be given.</summary>
    public static double? Probability(LabelOutcome label, int place) => label.Probabilities?[place].Probability;

    // A minus before a number that rounds to 0.0 would say that something falls.
    private static string Signed(double change) => Math.Abs(change) < 0.05 ? "0.0" : Figures.Change(change);
}
