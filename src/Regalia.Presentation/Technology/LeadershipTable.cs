using System.Globalization;
using Regalia.Presentation.Terminal;
using Regalia.Technology.Leadership;
using Spectre.Console;

namespace Regalia.Presentation.Technology;

/// <summary>Rankings as tables on a screen.</summary>
internal static class LeadershipTable
{
    /// <summary>What a window of fewer columns than that does not show, in words.</summary>
    internal const string Narrowed = "A window of 110 columns and more shows more columns; --csv and --json have all.";

    private const int NarrowBelow = 110;

    // Three lines of a window of 80 columns.
    private const int LongestName = 64;

    // Rank, name, top credit, share, 95 %, PP(top), H; with what a group is held against: without credit and PP(top).
    private static readonly int[] s_all = [.. Enumerable.Range(0, 10)];
    private static readonly int[] s_narrow = [0, 1, 2, 3, 4, 8, 9];
    private static readonly int[] s_narrowGroups = [0, 1, 3, 4, 9, 10, 11];

    internal static bool IsNarrow(IAnsiConsole console) => console.Profile.Width < NarrowBelow;

    internal static string Title(TechnologyLeadership one) =>
        LeadershipWords.Name(one.Technology)
        + ", "
        + one.Window
        + (one.Coverage.IsSmall ? " (*)" : "")
        + string.Create(
            CultureInfo.InvariantCulture,
            $": {one.Coverage.Works:#,##0} {(one.Coverage.Works == 1 ? "work" : "works")}, {one.Coverage.TopWorks:#,##0.##} in the top"
        );

    internal static string Lead(TechnologyLeadership one) =>
        one.Lead.Leaders.IsEmpty
            ? one.Coverage.Works > 0
                ? "Nobody leads: no credit of the top is located."
                : "Nobody leads: no work was found."
            : LeadershipWords.Leaders(one.Lead)
                + (one.Lead.Leaders.Length > 1 ? " lead together" : " leads")
                + ", lead ratio "
                + LeadershipWords.Ratio(one.Lead.Ratio)
                + (one.Interval?.Ratio is { } ratio ? " (" + LeadershipWords.Ratio(ratio) + ")" : "")
                + ", monopoly risk "
                + Risk(one.Lead)
                + (one.IsMethodSensitive ? ", sensitive to the method" : "")
                + ".";

    internal static string Risk(Lead lead) =>
        LeadershipWords.Risk(lead.Risk?.Level)
        + (
            lead.Risk is { } risk
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $", unverified thresholds ({risk.InLeader:0.##} of {risk.Leading} leading institutions)"
                )
                : ""
        );

    /// <summary>Codes of those who lead; equals lead together.</summary>
    internal static string Leader(Lead lead) =>
        lead.Leaders.IsEmpty ? Figures.Missing : string.Join(" = ", lead.Leaders.Select(CountryNames.Iso3));

    internal static Table Leads(IAnsiConsole console, IReadOnlyList<TechnologyLeadership> ranked)
    {
        bool hasWindows = ranked.Any(r => r.Window != ranked[0].Window);
        int[] kept = IsNarrow(console) ? [0, 1, 2, 5, 7, 8] : [.. Enumerable.Range(0, 9)];
        Table table = Kept(
            kept,
            ["Technology", "Leader", "Share", "Second", "Share", "Ratio", "95 %", "Risk\n(unverified)", "Method"],
            n => n is 2 or 4 or 5 or 6
        );
        foreach (TechnologyLeadership one in ranked)
        {
            Lead lead = one.Lead;
            Add(
                table,
                kept,
                [
                    Screen.Plain(
                        LeadershipWords.Name(one.Technology)
                            + (hasWindows ? ", " + one.Window : "")
                            + (one.Coverage.IsSmall ? " (*)" : "")
                    ),
                    Screen.Plain(Leader(lead)),
                    Screen.Plain(LeadershipWords.Percent(one.Of(lead.Leader)?.ShareOfTop)),
                    Screen.Plain(CountryNames.Iso3(lead.Second) ?? Figures.Missing),
                    Screen.Plain(LeadershipWords.Percent(one.Of(lead.Second)?.ShareOfTop)),
                    Screen.Plain(lead.Leaders.IsEmpty ? Figures.Missing : LeadershipWords.Ratio(lead.Ratio)),
                    Screen.Plain(LeadershipWords.Ratio(one.Interval?.Ratio)),
                    Screen.Plain(LeadershipWords.Risk(lead.Risk?.Level)),
                    Screen.Plain(
                        one.IsMethodSensitive ? "sensitive"
                        : lead.Leaders.IsEmpty ? Figures.Missing
                        : "stable"
                    ),
                ]
            );
        }
        return table;
    }

    /// <summary>A table of standings; where it has no row, that there is none.</summary>
    internal static void Write(IAnsiConsole console, Table standings)
    {
        if (standings.Rows.Count > 0)
        {
            console.Write(standings);
        }
        else
        {
            console.Line("None has a work in this window.");
        }
    }

    internal static Table Countries(IAnsiConsole console, TechnologyLeadership one, int limit)
    {
        int[] kept = IsNarrow(console) ? s_narrow : s_all;
        Table table = Standings(kept, "Country");
        foreach (CountryStanding country in one.Countries.Take(limit))
        {
            Row(table, kept, CountryNames.Name(country.Country), country.Figures, one);
        }
        return table;
    }

    internal static Table Institutions(IAnsiConsole console, TechnologyLeadership one)
    {
        int[] kept = IsNarrow(console) ? s_narrow : s_all;
        Table table = Standings(kept, "Institution");
        foreach (InstitutionStanding institution in one.Institutions)
        {
            string name =
                institution.Institution.Name.Length > 0
                    ? Short(institution.Institution.Name)
                    : string.Create(CultureInfo.InvariantCulture, $"I{institution.Institution.Number}");
            Row(
                table,
                kept,
                name + " (" + (CountryNames.Iso3(institution.Institution.Country) ?? "country unknown") + ")",
                institution.Figures,
                one
            );
        }
        return table;
    }

    /// <summary>That names were cut; null where none was.</summary>
    internal static string? Cut(TechnologyLeadership one) =>
        one.Institutions.Any(i => !ReferenceEquals(Short(i.Institution.Name), i.Institution.Name))
            ? "Long names end in …; --csv and --json have all of them."
            : null;

    // By what a reader takes for letters, so that none is torn; wide ones count twice, for they are as wide as two.
    private static string Short(string name)
    {
        int width = 0;
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(name);
        int end = 0;
        while (letters.MoveNext())
        {
            width += letters.GetTextElement().GetCellWidth();
            if (width > LongestName)
            {
                return name[..end].TrimEnd(' ', ',', '(', '-') + "…";
            }
            if (width < LongestName)
            {
                end = letters.ElementIndex + letters.GetTextElement().Length;
            }
        }
        return name;
    }

    internal static Table Groups(IAnsiConsole console, TechnologyLeadership one)
    {
        int[] kept = IsNarrow(console) ? s_narrowGroups : [.. s_all, 10, 11];
        Table table = Standings(kept, "Group");
        foreach (GroupStanding group in one.Groups)
        {
            Row(
                table,
                kept,
                group.Group.Id,
                group.Figures,
                one,
                group.BestOutside.IsNone ? Figures.Missing : CountryNames.Name(group.BestOutside),
                group.RatioToOutside is { } ratio ? LeadershipWords.Ratio(ratio) : Figures.Missing
            );
        }
        return table;
    }

    /// <summary>What the intervals are.</summary>
    internal static void Sureness(IAnsiConsole console, IReadOnlyList<TechnologyLeadership> ranked)
    {
        if (LeadershipNotes.Sureness(ranked) is { } sureness)
        {
            console.Line("- " + sureness);
        }
    }

    private static Table Standings(int[] kept, string what) =>
        Kept(
            kept,
            [
                "Rank",
                what,
                "Top\ncredit",
                "Share",
                "95 %",
                "Ranks",
                "Works",
                "Share\nof all",
                "PP(top)",
                "H",
                "Best outside",
                "Ratio",
            ],
            n => n is (>= 2 and < 10) or 11
        );

    /// <summary>A table of some of its columns.</summary>
    internal static Table Kept(int[] kept, string[] headings, Func<int, bool> isNumber)
    {
        Table table = Screen.Table([.. kept.Select(n => headings[n])]);
        for (int i = 0; i < kept.Length; i++)
        {
            if (isNumber(kept[i]))
            {
                table.Columns[i].RightAligned().NoWrap();
            }
        }
        return table;
    }

    /// <summary>A row of it, of which those columns are kept.</summary>
    internal static void Add(Table table, int[] kept, Text[] cells) => table.AddRow(kept.Select(n => cells[n]));

    private static void Row(
        Table table,
        int[] kept,
        string name,
        Standing figures,
        TechnologyLeadership one,
        params ReadOnlySpan<string> more
    )
    {
        List<Text> cells =
        [
            // Where no credit is located at all nobody is before anybody.
            Screen.Plain(figures.ShareOfTop is null ? Figures.Missing : LeadershipWords.Number(figures.Rank)),
            Screen.Plain(name),
            Screen.Plain(LeadershipWords.Number(figures.TopCredit)),
            Screen.Plain(LeadershipWords.Percent(figures.ShareOfTop)),
            Screen.Plain(LeadershipWords.Percent(figures.Interval?.Share)),
            Screen.Plain(LeadershipWords.Ranks(figures.Interval?.Rank)),
            Screen.Plain(
                one.Counting == Counting.Whole
                    ? LeadershipWords.Number(figures.Works)
                    : LeadershipWords.Number(figures.Publications)
            ),
            Screen.Plain(LeadershipWords.Percent(figures.ShareOfPublications)),
            Screen.Plain(LeadershipWords.Percent(figures.TopRate)),
            Screen.Plain(LeadershipWords.Number(figures.HIndex)),
        ];
        foreach (string cell in more)
        {
            cells.Add(Screen.Plain(cell));
        }
        Add(table, kept, [.. cells]);
    }
}
