using Regalia.Assessment.Guardrails;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>Coverage on the screen: the finding, countries x stages, and one country in full.</summary>
internal static class CoverageTable
{
    private const int NarrowestForNames = 100;

    private static readonly (CoverageElement Element, char Full, char Part)[] Letters =
    [
        (CoverageElement.CyberMeans, 'C', 'c'),
        (CoverageElement.KnowHow, 'K', 'k'),
        (CoverageElement.StateConduct, 'S', 's'),
    ];

    internal static void WriteFinding(IAnsiConsole console, CoverageFinding finding)
    {
        console.Heading("What the instruments that hold cover of state-sponsored theft of know-how");
        console.Line(FindingText.Headline(finding));
        console.Line();
        console.Line(FindingText.Exceptions(finding));
        if (!finding.StatesNotFullyRestrained.IsEmpty)
        {
            Table table = Screen.Table("Instrument", "Stages", "Cyber means", "Conduct of states", "Countries");
            foreach (InstrumentReach reach in finding.StatesNotFullyRestrained)
            {
                table.AddRow(
                    Screen.Plain(reach.Reading.Instrument.Id),
                    Screen.Plain(GuardrailWords.Stages(reach.Reading.Instrument.Stages)),
                    Screen.Plain(GuardrailWords.Of(reach.Reading.CyberMeans)),
                    Screen.Plain(GuardrailWords.Of(reach.Reading.StateConduct)),
                    Screen.Plain(FindingText.Countries(reach))
                );
            }
            console.Write(table);
        }

        console.Line(
            finding.Voluntary.IsEmpty
                ? "No voluntary text names all three either."
                : "Voluntary texts that name all three: "
                    + string.Join(
                        "; ",
                        finding.Voluntary.Select(r => r.Reading.Instrument.Id + ": " + FindingText.Countries(r))
                    )
                    + "."
        );
        console.Line(FindingText.Open(finding));
        if (!finding.NotCounted.IsEmpty)
        {
            console.Line(
                "Not counted: "
                    + string.Join(
                        "; ",
                        finding
                            .NotCounted.GroupBy(r => r.Uncounted!.Value)
                            .OrderBy(g => g.Key)
                            .Select(g =>
                                GuardrailWords.Of(g.Key) + ": " + string.Join(", ", g.Select(r => r.Instrument.Id))
                            )
                    )
                    + "."
            );
        }
    }

    internal static void WriteCountries(IAnsiConsole console, IReadOnlyList<CountryCoverage> countries)
    {
        // Beside four verdicts a narrow screen has no room for names; codes say the same.
        bool named = console.Profile.Width >= NarrowestForNames;
        string[] heads = named ? ["", "Country"] : [""];
        Table table = Screen.Table([.. heads, .. CoverageStages.All.Select(Capital)]);
        foreach (TableColumn column in table.Columns)
        {
            column.NoWrap();
        }
        foreach (CountryCoverage country in countries)
        {
            string[] head = named ? [country.Country.Code, country.Country.Name] : [country.Country.Code];
            table.AddRow([.. head.Concat(country.Stages.Select(Short)).Select(Screen.Plain)]);
        }

        console.Write(table);
        foreach (
            CoverageVerdict verdict in countries
                .SelectMany(c => c.Stages)
                .Select(s => s.Verdict)
                .Distinct()
                .OrderDescending()
        )
        {
            console.Line(Legend(verdict) + ": " + GuardrailWords.Meaning(verdict));
        }
        if (countries.SelectMany(c => c.Stages).Any(s => !s.IsVerified))
        {
            console.Line("* unverified: rests on rows that nobody has checked");
        }
        if (countries.SelectMany(c => c.Stages).Any(s => s.AtBest > s.Verdict))
        {
            console.Line("? could be better: something of an instrument that holds was not read");
        }
    }

    internal static void WriteStage(IAnsiConsole console, StageCoverage stage)
    {
        console.Heading(
            Capital(stage.Stage)
                + ": "
                + GuardrailWords.Of(stage.Verdict)
                + (stage.AtBest > stage.Verdict ? " (at best " + GuardrailWords.Of(stage.AtBest) + ")" : "")
                + (
                    stage.IsVerified
                        ? ""
                        : ", unverified (verified rows alone: " + GuardrailWords.Of(stage.VerifiedVerdict) + ")"
                )
        );
        if (!stage.Counted.IsEmpty)
        {
            Table table = Screen.Table("Instrument", "Position", "Cyber", "Know-how", "States", "Binding", "Disputes");
            foreach (StageInstrument instrument in stage.Counted)
            {
                table.AddRow([
                    Screen.Plain(instrument.Cell.Instrument.Id),
                    Screen.Plain(
                        GuardrailWords.Of(instrument.Cell)
                            + (instrument.Cell.Date is { } date ? ", " + date : "")
                            + (
                                instrument.Cell.Position is not null
                                && instrument.Cell.Instrument.Status == Evidence.VerificationStatus.Unverified
                                    ? " (row of the instrument unverified)"
                                    : ""
                            )
                    ),
                    .. Enum.GetValues<CoverageElement>()
                        .Select(e => Screen.Plain(GuardrailWords.Of(instrument.Reading[e], e))),
                ]);
            }
            console.Write(table);
        }

        console.Line("Not covered:");
        foreach (CoverageGap gap in stage.Gaps)
        {
            console.Line("- " + GuardrailWords.Of(gap) + ".");
        }
        if (stage.Gaps.IsEmpty)
        {
            console.Line("- Nothing of what this analysis looks at.");
        }
        if (!stage.NotCounted.IsEmpty)
        {
            console.Line(
                "Not counted: "
                    + string.Join(
                        "; ",
                        stage.NotCounted.Select(i =>
                            i.Cell.Instrument.Id
                            + " ("
                            + GuardrailWords.Of(i.Cell)
                            + ": "
                            + GuardrailWords.Of(i.Uncounted!.Value)
                            + ")"
                        )
                    )
                    + "."
            );
        }
        if (!stage.Unknown.IsEmpty)
        {
            console.Line(
                "Position unknown: "
                    + string.Join(
                        ", ",
                        stage.Unknown.Select(c => c.Instrument.Id + (c.IsLeftOut ? " (row left out)" : ""))
                    )
                    + "."
            );
        }
    }

    internal static string Capital(string stage) => char.ToUpperInvariant(stage[0]) + stage[1..];

    private static string Short(StageCoverage stage) =>
        Short(stage.Verdict)
        + (stage.Verdict == CoverageVerdict.InPieces ? " " + Named(stage) : "")
        + (stage.IsVerified ? "" : GuardrailWords.Mark)
        + (stage.AtBest > stage.Verdict ? "?" : "");

    // Four columns of verdicts have to fit beside the names of countries.
    private static string Short(CoverageVerdict verdict) =>
        verdict == CoverageVerdict.BindingStatesNotFullyRestrained ? "states open" : GuardrailWords.Of(verdict);

    private static string Legend(CoverageVerdict verdict)
    {
        (string brief, string full) = (Short(verdict), GuardrailWords.Of(verdict));
        return string.Equals(brief, full, StringComparison.Ordinal) ? full : brief + " (" + full + ")";
    }

    private static string Named(StageCoverage stage) =>
        string.Concat(
            Letters.Select(l =>
                stage.Together(l.Element) switch
                {
                    Extent.Yes => l.Full.ToString(),
                    Extent.Partial => l.Part.ToString(),
                    _ => "",
                }
            )
        );
}
