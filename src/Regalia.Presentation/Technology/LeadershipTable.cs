using System.Globalization;
using Regalia.Presentation.Terminal;
using Regalia.Technology.Leadership;
using Spectre.Console;

namespace Regalia.Presentation.Technology;

/// <summary>Rankings as tables on a screen.</summary>
internal static class LeadershipTable
{
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
            ? "Nobody leads: no credit of the top is located."
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

    internal static Table Leads(IReadOnlyList<TechnologyLeadership> ranked)
    {
        bool hasWindows = ranked.Any(r => r.Window != ranked[0].Window);
        Table table = Screen.Table(
            "Technology",
            "Leader",
            "Share",
            "Second",
            "Share",
            "Ratio",
            "95 %",
            "Risk (unverified)",
            "Method"
        );
        foreach (int number in (int[])[2, 4, 5, 6])
        {
            table.Columns[number].RightAligned().NoWrap();
        }
        foreach (TechnologyLeadership one in ranked)
        {
            Lead lead = one.Lead;
            table.AddRow(
                Screen.Plain(
                    LeadershipWords.Name(one.Technology)
                        + (hasWindows ? ", " + one.Window : "")
                        + (one.Coverage.IsSmall ? " (*)" : "")
                ),
                Screen.Plain(
                    lead.Leaders.IsEmpty ? Figures.Missing : string.Join(" = ", lead.Leaders.Select(CountryNames.Iso3))
                ),
                Screen.Plain(LeadershipWords.Percent(one.Of(lead.Leader)?.ShareOfTop)),
                Screen.Plain(CountryNames.Iso3(lead.Second) ?? Figures.Missing),
                Screen.Plain(LeadershipWords.Percent(one.Of(lead.Second)?.ShareOfTop)),
                Screen.Plain(lead.Leaders.IsEmpty ? Figures.Missing : LeadershipWords.Ratio(lead.Ratio)),
                Screen.Plain(LeadershipWords.Ratio(one.Interval?.Ratio)),
                Screen.Plain(LeadershipWords.Risk(lead.Risk?.Level)),
                Screen.Plain(one.IsMethodSensitive ? "sensitive" : "stable")
            );
        }
        return table;
    }

    internal static Table Countries(TechnologyLeadership one, int limit)
    {
        Table table = Standings("Country");
        foreach (CountryStanding country in one.Countries.Take(limit))
        {
            Row(table, CountryNames.Name(country.Country), country.Figures, one);
        }
        return table;
    }

    internal static Table Institutions(TechnologyLeadership one)
    {
        Table table = Standings("Institution");
        foreach (InstitutionStanding institution in one.Institutions)
        {
            string name =
                institution.Institution.Name.Length > 0
                    ? institution.Institution.Name
                    : string.Create(CultureInfo.InvariantCulture, $"I{institution.Institution.Number}");
            Row(
                table,
                name + " (" + (CountryNames.Iso3(institution.Institution.Country) ?? "country unknown") + ")",
                institution.Figures,
                one
            );
        }
        return table;
    }

    internal static Table Groups(TechnologyLeadership one)
    {
        Table table = Standings("Group");
        table.AddColumn(new TableColumn("Best outside").PadLeft(0).PadRight(2));
        table.AddColumn(new TableColumn("Ratio").RightAligned().PadLeft(0).PadRight(2));
        foreach (GroupStanding group in one.Groups)
        {
            Row(
                table,
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

    private static Table Standings(string what)
    {
        Table table = Screen.Table(
            "Rank",
            what,
            "Top\ncredit",
            "Share",
            "95 %",
            "Ranks",
            "Works",
            "Share\nof all",
            "PP(top)",
            "H"
        );
        for (int i = 2; i < table.Columns.Count; i++)
        {
            table.Columns[i].RightAligned().NoWrap();
        }
        return table;
    }

    private static void Row(
        Table table,
        string name,
        Standing figures,
        TechnologyLeadership one,
        params ReadOnlySpan<string> more
    )
    {
        List<Text> cells =
        [
            Screen.Plain(LeadershipWords.Number(figures.Rank)),
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
        table.AddRow(cells);
    }
}
