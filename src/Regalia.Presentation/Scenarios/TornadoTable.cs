using Regalia.Assessment.Framework;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Scenarios;

/// <summary>The tornado on the terminal: one line a measure, with a bar to the side to which it moves the label.</summary>
internal static class TornadoTable
{
    /// <summary>Narrower than this the columns would break inside words.</summary>
    private const int NarrowBelow = 110;

    public static void Write(IAnsiConsole console, Tornado tornado)
    {
        bool narrow = console.Profile.Width < NarrowBelow;
        bool labelled = tornado.Bars.Any(b => b.RankChange is not null);
        console.Heading("What single measures would move, each alone");
        foreach (AssumedWeight weight in tornado.Weights)
        {
            console.Line($"Under a weight of {Figures.Raw(weight.Weight)} for {weight.Code}, on both sides.");
        }
        if (tornado.Bars.IsEmpty)
        {
            console.Line("No indicator can be moved.");
            return;
        }
        int half = narrow ? 6 : 9;
        (string left, string right) = labelled ? ("better", "worse") : ("falls", "rises");
        Table table = Screen.Table(
            narrow ? "Id" : "Indicator",
            "Value",
            left.PadLeft(half) + "│" + right,
            "Rank",
            "Readiness",
            "Stays"
        );
        for (int column = narrow ? 0 : 1; column < table.Columns.Count; column++)
        {
            table.Columns[column].NoWrap().PadRight(narrow ? 1 : 2);
        }
        table.Columns[^1].PadRight(0);
        for (int column = 3; column < table.Columns.Count; column++)
        {
            table.Columns[column].RightAligned();
        }
        double longest = tornado.Bars.Max(b => Math.Abs(Length(b, labelled)));
        foreach (TornadoBar bar in tornado.Bars)
        {
            table.AddRow(
                Screen.Plain(narrow ? bar.Indicator.Id : bar.Indicator.Name),
                Screen.Plain(Value(bar)),
                Screen.Plain(Arm(Length(bar, labelled), longest, half)),
                Screen.Plain(ChangeFigures.Rank(bar.RankChange)),
                Screen.Plain(Readiness(bar.Outcome, narrow)),
                Screen.Plain(Figures.Percent(bar.Outcome.LabelStays))
            );
        }
        console.Write(table);
        console.Line(
            "Each line changes one value and nothing else: in full (score 100) or not at all (score 0). Rank: change of the"
                + " expected rank of the label, in labels; below 0 is less vulnerable. Readiness: points"
                + (narrow ? "" : " and 90 % interval")
                + ". Stays: share of the draws in which the label stays. * = unverified; – = no value."
                + (tornado.Bars.Any(b => Math.Abs(b.Value) >= 1e6) ? " mn, bn, tn: 10^6, 10^9, 10^12." : "")
        );
        console.Line("Single measures do not add up. --csv and --json give the probability of every label.");
    }

    private static double Length(TornadoBar bar, bool labelled) =>
        (labelled ? bar.RankChange : bar.Outcome[CompositeCodes.Readiness].Change) ?? 0;

    private static string Value(TornadoBar bar) =>
        (
            bar.Before.IsPresent
                ? ChangeFigures.Short(bar.Before.Raw!.Value) + (bar.Before.IsVerified ? "" : "*")
                : Figures.Missing
        )
        + " → "
        + ChangeFigures.Short(bar.Value);

    private static string Readiness(ScenarioOutcome outcome, bool narrow)
    {
        string whole = ChangeFigures.Of(outcome[CompositeCodes.Readiness]);
        return narrow ? whole.Split(' ')[0] : whole;
    }

    // Left of the line or right of it; the longest bar fills its half.
    private static string Arm(double length, double longest, int half)
    {
        int filled =
            longest > 0 ? (int)Math.Round(half * Math.Abs(length) / longest, MidpointRounding.AwayFromZero) : 0;
        string bar = new('█', filled);
        return length < 0 ? bar.PadLeft(half) + "│" + new string(' ', half) : new string(' ', half) + "│" + bar;
    }
}
