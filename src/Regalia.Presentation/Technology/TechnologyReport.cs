using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Regalia.Technology;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;
using Spectre.Console;

namespace Regalia.Presentation.Technology;

/// <summary>One technology: who leads, how that came, how sure it is, and what it rests on.</summary>
/// <param name="results">The results it is made from.</param>
/// <param name="windows">The technology in all windows, the earliest first; the last is shown in full.</param>
public sealed class TechnologyReport(TechnologyResults results, ImmutableArray<TechnologyLeadership> windows)
{
    private const int Rows = 10;

    private TechnologyLeadership Last => windows[^1];

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (results.IsSynthetic)
        {
            console.Line(LeadershipWords.Synthetic);
        }
        console.Heading(LeadershipTable.Title(Last));
        console.Line(
            Last.Technology.Category + "; stage: " + (Last.Technology.Stage ?? LeadershipWords.Unstaged) + "."
        );
        console.Line(LeadershipTable.Lead(Last));
        if (Last.Interval is { Used: > 0 } interval)
        {
            console.Line(
                "Over the replicates it leads in "
                    + LeadershipWords.Percent(interval.LeaderLeads)
                    + "; risk high in "
                    + LeadershipWords.Percent(interval.High)
                    + ", medium in "
                    + LeadershipWords.Percent(interval.Medium)
                    + ", low in "
                    + LeadershipWords.Percent(interval.Low)
                    + "."
            );
        }
        console.Line(LeadershipWords.RiskRule);
        console.Heading("Countries");
        LeadershipTable.Write(console, LeadershipTable.Countries(console, Last, Rows));
        Trend(console);
        console.Heading("Institutions");
        LeadershipTable.Write(console, LeadershipTable.Institutions(console, Last));
        if (LeadershipTable.Cut(Last) is { } cut)
        {
            console.Line(cut);
        }
        if (LeadershipTable.IsNarrow(console))
        {
            console.Line(LeadershipTable.Narrowed);
        }
        Methods(console);
        Coverage(console);
        foreach (
            string note in LeadershipNotes
                .Of(results, [Last])
                .Where(n =>
                    !ReferenceEquals(n, LeadershipWords.Synthetic) && !ReferenceEquals(n, LeadershipWords.RiskRule)
                )
        )
        {
            console.Line("- " + note);
        }
        LeadershipTable.Sureness(console, windows);
    }

    /// <summary>As CSV: a row for every country and window.</summary>
    public string Csv() => LeadershipCsv.Countries(results, windows, int.MaxValue).ToString();

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            LeadershipJson.WriteResults(json, results);
            json.WriteStrings("notes", LeadershipNotes.Of(results, windows));
            json.WriteStartArray("windows");
            foreach (TechnologyLeadership window in windows)
            {
                LeadershipJson.WriteRanked(json, window, int.MaxValue);
            }
            json.WriteEndArray();
        });

    /// <summary>The trend as a picture; <see langword="null"/> where there is nothing to draw.</summary>
    public string? Svg() => LeadershipChart.Of(windows, results.IsSynthetic)?.Svg(SvgUse.Alone);

    private void Trend(IAnsiConsole console)
    {
        ImmutableArray<CountryCode> drawn = LeadershipChart.Drawn(Last);
        if (windows.Length < 2 || drawn.IsEmpty)
        {
            return;
        }
        console.Heading("Share of the top over windows");
        TechnologyLeadership[] located = [.. windows.SkipWhile(w => w.Lead.Leaders.IsEmpty)];
        if (located.Length < windows.Length)
        {
            console.Line($"No credit of the top is located in any window before {located[0].Window}.");
        }
        // Window, leader, and for every country its share and interval.
        int columns = 2 + (2 * drawn.Length);
        int[] kept =
        [
            .. Enumerable.Range(0, columns).Where(n => n < 3 || n % 2 == 0 || !LeadershipTable.IsNarrow(console)),
        ];
        Table table = LeadershipTable.Kept(
            kept,
            ["Window", "Leader", .. drawn.SelectMany(c => new[] { CountryNames.Iso3(c)!, "95 %" })],
            n => n >= 2
        );
        foreach (TechnologyLeadership window in located)
        {
            LeadershipTable.Add(
                table,
                kept,
                [
                    Screen.Plain(window.Window.ToString()),
                    Screen.Plain(LeadershipTable.Leader(window.Lead)),
                    .. drawn.SelectMany(c => Shares(window, window.Of(c))),
                ]
            );
        }
        console.Write(table);
    }

    // No work is no credit: a share of nothing, unless nothing at all is located.
    private static Text[] Shares(TechnologyLeadership window, Standing? figures) =>
        [
            Screen.Plain(LeadershipWords.Percent(window.Lead.Leaders.IsEmpty ? null : figures?.ShareOfTop ?? 0)),
            Screen.Plain(LeadershipWords.Percent(figures?.Interval?.Share)),
        ];

    private void Methods(IAnsiConsole console)
    {
        if (Last.Methods.All(m => m.Lead.Leaders.IsEmpty))
        {
            return;
        }
        console.Heading("Does it hang on the method?");
        Table table = Screen.Table("Counting", "Top", "Leader", "Lead ratio", "Risk (unverified)", "Differs");
        table.Columns[3].RightAligned();
        foreach (MethodOutcome method in Last.Methods)
        {
            string[] differs =
            [
                .. method.IsOtherLeader ? (string[])["leader"] : [],
                .. method.IsOtherRisk ? (string[])["risk"] : [],
            ];
            table.AddRow(
                Screen.Plain(LeadershipWords.Counting(method.Counting)),
                Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"{(int)method.Top} %")),
                Screen.Plain(LeadershipWords.Leaders(method.Lead)),
                Screen.Plain(method.Lead.Leaders.IsEmpty ? Figures.Missing : LeadershipWords.Ratio(method.Lead.Ratio)),
                Screen.Plain(LeadershipWords.Risk(method.Lead.Risk?.Level)),
                Screen.Plain(differs.Length == 0 ? "no" : string.Join(", ", differs))
            );
        }
        console.Write(table);
    }

    private void Coverage(IAnsiConsole console)
    {
        console.Heading("What it rests on");
        Table table = Screen.Table("Year", "Works", "Threshold", "Above", "Tied", "Weight of tied");
        for (int i = 1; i < table.Columns.Count; i++)
        {
            table.Columns[i].RightAligned();
        }
        foreach (TopThreshold threshold in Last.Thresholds)
        {
            table.AddRow(
                Screen.Plain(threshold.Year.ToString(CultureInfo.InvariantCulture)),
                Screen.Plain(LeadershipWords.Number(threshold.Works)),
                Screen.Plain(threshold.Works == 0 ? Figures.Missing : LeadershipWords.Number(threshold.Citations)),
                Screen.Plain(LeadershipWords.Number(threshold.Above)),
                Screen.Plain(LeadershipWords.Number(threshold.At)),
                Screen.Plain(
                    threshold.At == 0 ? Figures.Missing : threshold.Weight.ToString("F3", CultureInfo.InvariantCulture)
                )
            );
        }
        console.Write(table);
        WindowCoverage coverage = Last.Coverage;
        console.Line(
            "Credit without a country: "
                + LeadershipWords.Percent(coverage.UnlocatedShare)
                + " of all, "
                + LeadershipWords.Percent(coverage.UnlocatedTopShare)
                + " of the top; works without any country: "
                + LeadershipWords.Number(coverage.WorksWithoutCountry)
                + "."
        );
    }
}
