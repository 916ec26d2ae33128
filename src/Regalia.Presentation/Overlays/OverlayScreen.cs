using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Labels;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Assessment.Scenarios;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Overlays;

/// <summary>An own assessment on the terminal, below the public one and between two lines with its marking.</summary>
public static class OverlayScreen
{
    private const int NarrowBelow = 110;
    private const int BarWidth = 20;
    private const int NarrowBarWidth = 12;

    /// <summary>Writes the marking, the public tables, the own ones, and the marking again.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="own">The own assessment.</param>
    /// <param name="publicPart">Writes the public assessment.</param>
    public static void Write(IAnsiConsole console, OverlayAssessment own, Action<IAnsiConsole> publicPart)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(publicPart);
        console.Line(OverlayWords.MarkingLine(own));
        publicPart(console);
        console.Heading("Own assessment of " + own.Result.Country.Name + ", not public");
        console.Line(OverlayWords.Basis(own));
        if (OverlayWords.LeftOut(own) is { } leftOut)
        {
            console.Line(leftOut);
        }
        WriteLabels(console, own);
        WriteComposites(console, own);
        WriteAnswers(console, own);
        WriteAdvice(console, own);
        WriteSectors(console, own);
        console.Line();
        console.Line(OverlayWords.MarkingLine(own));
    }

    private static void WriteLabels(IAnsiConsole console, OverlayAssessment own)
    {
        console.Line();
        console.Line("Label from public evidence: " + OverlayWords.Label(own.Result.Label));
        console.Line("Label with own answers (" + OverlayAssessment.Mark + "): " + OverlayWords.Label(own.Own.Label));
        if (own.Result.Label.Probabilities is null && own.Own.Label.Probabilities is null)
        {
            return;
        }
        Table table = Screen.Table("Probability of each label", "Public", "", "Own", "");
        table.Columns[0].NoWrap();
        table.Columns[2].RightAligned();
        table.Columns[4].RightAligned();
        int width = console.Profile.Width < NarrowBelow ? NarrowBarWidth : BarWidth;
        foreach (string name in own.Result.Framework.Labels.Names)
        {
            double? before = Probability(own.Result.Label, name);
            double? after = Probability(own.Own.Label, name);
            table.AddRow(
                Screen.Plain(name),
                Screen.Plain(before is { } b ? Figures.Bar(b, width) : ""),
                Screen.Plain(Figures.Percent(before)),
                Screen.Plain(after is { } a ? Figures.Bar(a, width) : ""),
                Screen.Plain(Figures.Percent(after))
            );
        }
        console.Write(table);
        if (OverlayWords.Stability(own) is { } stability)
        {
            console.Line(stability);
        }
    }

    private static void WriteComposites(IAnsiConsole console, OverlayAssessment own)
    {
        Table table = Screen.Table("Scores (0 to 100)", "Public", "90 %", "Own", "90 %", "Change", "90 %");
        foreach (TableColumn number in table.Columns.Skip(1))
        {
            number.RightAligned().NoWrap();
        }
        foreach (string code in CompositeCodes.Shown)
        {
            ScoreEffect effect = own.Own[code];
            table.AddRow(
                Screen.Plain(effect.Before.Name),
                Screen.Plain(Figures.Score(effect.Before.Value)),
                Screen.Plain(Figures.Interval(effect.Before)),
                Screen.Plain(Figures.Score(effect.After.Value)),
                Screen.Plain(Figures.Interval(effect.After)),
                Screen.Plain(OverlayWords.Change(effect.Change)),
                Screen.Plain(OverlayWords.Change(effect.Low) + " to " + OverlayWords.Change(effect.High))
            );
        }
        console.Write(table);
        console.Line("Change: median over the draws of own minus public, both under the same draw.");
    }

    private static void WriteAnswers(IAnsiConsole console, OverlayAssessment own)
    {
        if (own.Answers.IsEmpty)
        {
            return;
        }
        bool narrow = console.Profile.Width < NarrowBelow;
        console.Heading(
            "Own answers beside public values (scores 0 to 100 as coded; points if that answer alone were public)"
        );
        Table table = narrow
            ? Screen.Table("Question", "Answer", "Public", "Own", "Diff.", "Points")
            : Screen.Table("Question", "Answer", "Public", "Own", "Diff.", "Points", "Marking");
        foreach (TableColumn figures in table.Columns.Skip(narrow ? 0 : 1))
        {
            figures.NoWrap();
        }
        foreach (OwnScore answer in own.Answers)
        {
            ScoreEffect? moved = answer.On(answer.Axis);
            string points = OverlayWords.Points(moved);
            Text[] figures =
            [
                Screen.Plain(OverlayWords.Answer(answer).Replace(' ', '\n')),
                Screen.Plain(OverlayWords.Public(answer).Replace(' ', '\n')),
                Screen.Plain(OverlayWords.Own(answer)),
                Screen.Plain(OverlayWords.Whole(answer.Difference)),
                Screen.Plain(
                    moved is null ? points : points.Replace(" (", " " + answer.Axis + "\n(", StringComparison.Ordinal)
                ),
            ];
            table.AddRow(
                narrow
                    ? [Screen.Plain(answer.Question), .. figures]
                    :
                    [
                        Screen.Plain(answer.Question + (answer.Indicator is null ? "" : "\n" + answer.Name)),
                        .. figures,
                        Screen.Plain(answer.Marking.Label()),
                    ]
            );
        }
        console.Write(table);
        console.Line("unverified = a public value that nobody has checked. – = no such number; never zero.");
        console.Line(OverlayWords.AddingUp(own));
    }

    private static void WriteAdvice(IAnsiConsole console, OverlayAssessment own)
    {
        OwnScore[] publish = [.. own.ToPublish];
        if (publish.Length > 0)
        {
            console.Heading("What to publish first");
            foreach ((int place, OwnScore answer) in publish.Index())
            {
                string stage = answer.Indicator?.Stage is { } named ? ", " + named : "";
                console.Line(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{place + 1}. {answer.Name} ({answer.Question}{stage})"
                    )
                );
                Indented(console, OverlayWords.Sentence(answer));
                if (answer.Item is { } item)
                {
                    Indented(console, "Counts as evidence: " + item.Evidence);
                }
            }
        }
        OwnScore[] rest = [.. own.Answers.Except(publish)];
        if (rest.Length > 0)
        {
            console.Heading("The other answers");
            foreach (OwnScore answer in rest)
            {
                console.Line(answer.Question + ": " + OverlayWords.Sentence(answer));
            }
        }
    }

    private static void WriteSectors(IAnsiConsole console, OverlayAssessment own)
    {
        if (own.Extract.Overlay.Sectors.IsEmpty)
        {
            return;
        }
        console.Heading("Crown-jewel sectors and what reaches them");
        Table table = Screen.Table("Sector", "Share", "Layer", "Duties", "Services", "Marking");
        foreach (CrownJewelSector sector in own.Extract.Overlay.Sectors)
        {
            table.AddRow(
                Screen.Plain(sector.Sector),
                Screen.Plain(sector.ValueShare is { } share ? Figures.Raw(share) + " %" : "not stated"),
                Screen.Plain(sector.Layer),
                Screen.Plain(sector.Duties.IsEmpty ? "none" : string.Join(", ", sector.Duties)),
                Screen.Plain(sector.Services.IsEmpty ? "none" : string.Join(", ", sector.Services)),
                Screen.Plain(sector.Marking.Label())
            );
        }
        console.Write(table);
        if (own.CrownJewels is { } jewels)
        {
            console.Line(OverlayWords.Reading(jewels));
        }
    }

    private static void Indented(IAnsiConsole console, string text) =>
        console.Write(new Padder(new Text(text), new Padding(3, 0, 0, 0)));

    private static double? Probability(LabelOutcome label, string name) =>
        label.Probabilities?.First(p => string.Equals(p.Label, name, StringComparison.Ordinal)).Probability;
}
