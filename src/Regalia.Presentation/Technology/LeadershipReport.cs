using System.Collections.Immutable;
using System.Globalization;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Regalia.Technology.Leadership;
using Regalia.Technology.Results;
using Spectre.Console;

namespace Regalia.Presentation.Technology;

/// <summary>Who leads: rankings of technologies.</summary>
/// <param name="results">The results they are made from.</param>
/// <param name="ranked">The rankings.</param>
/// <param name="by">What is ranked.</param>
/// <param name="limit">Rows of each ranking at most; <see langword="null"/>: all in files, and one line a technology in a table of many.</param>
public sealed class LeadershipReport(
    TechnologyResults results,
    ImmutableArray<TechnologyLeadership> ranked,
    RankedBy by,
    int? limit
)
{
    private const int Screenful = 10;

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (results.IsSynthetic)
        {
            console.Line(LeadershipWords.Synthetic);
        }
        if (ranked.IsEmpty)
        {
            console.Line("No technology is ranked.");
            return;
        }
        TechnologyLeadership first = ranked[0];
        console.Heading(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Top {(int)first.Top} % of works by citations, {LeadershipWords.Counting(first.Counting)} counting, {(ranked.All(r => r.Window == first.Window) ? first.Window.ToString() : "all windows")}"
            )
        );
        if (by == RankedBy.Country && ranked.Length > 1 && limit is null)
        {
            console.Write(LeadershipTable.Leads(console, ranked));
        }
        else
        {
            foreach (TechnologyLeadership one in ranked)
            {
                console.Line(LeadershipTable.Title(one));
                LeadershipTable.Write(
                    console,
                    by switch
                    {
                        RankedBy.Country => LeadershipTable.Countries(console, one, limit ?? Screenful),
                        RankedBy.Institution => LeadershipTable.Institutions(console, one),
                        _ => LeadershipTable.Groups(console, one),
                    }
                );
                if (by == RankedBy.Country)
                {
                    console.Line(LeadershipTable.Lead(one));
                }
            }
            if (
                by == RankedBy.Institution
                && ranked.Select(LeadershipTable.Cut).FirstOrDefault(c => c is not null) is { } cut
            )
            {
                console.Line(cut);
            }
        }
        if (LeadershipTable.IsNarrow(console))
        {
            console.Line(LeadershipTable.Narrowed);
        }
        if (by == RankedBy.Group)
        {
            console.Line(
                "Groups overlap, so each is ranked by itself among the countries that are not in it; works of several members count once."
            );
        }
        foreach (
            string note in LeadershipNotes
                .Of(results, ranked)
                .Where(n => !ReferenceEquals(n, LeadershipWords.Synthetic))
        )
        {
            console.Line("- " + note);
        }
        LeadershipTable.Sureness(console, ranked);
    }

    /// <summary>As CSV: a row for each of what is ranked.</summary>
    public string Csv() =>
        (
            by switch
            {
                RankedBy.Country => LeadershipCsv.Countries(results, ranked, limit ?? int.MaxValue),
                RankedBy.Institution => LeadershipCsv.Institutions(results, ranked),
                _ => LeadershipCsv.Groups(results, ranked),
            }
        ).ToString();

    /// <summary>As JSON: all there is.</summary>
    public string Json() =>
        Envelope.Write(json =>
        {
            LeadershipJson.WriteResults(json, results);
            json.WriteStrings("notes", LeadershipNotes.Of(results, ranked));
            json.WriteStartArray("technologies");
            foreach (TechnologyLeadership one in ranked)
            {
                LeadershipJson.WriteRanked(json, one, by == RankedBy.Country ? limit ?? int.MaxValue : Screenful);
            }
            json.WriteEndArray();
        });

    /// <summary>As files of a folder.</summary>
    public LeadershipBundle Bundle() => new(results, ranked);
}
