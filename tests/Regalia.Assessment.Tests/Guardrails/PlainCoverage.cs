using Row = System.Collections.Generic.Dictionary<string, string>;

namespace Regalia.Assessment.Tests.Guardrails;

/// <summary>A second implementation of the verdicts, on the words of the tables, that shares nothing with the first.</summary>
internal static class PlainCoverage
{
    private static readonly string[] Commits = ["party", "endorsed", "statement", "member"];
    private static readonly string[] GroupSpeaks = ["statement_against", "signatory", "statement", "endorsed", "party"];

    /// <summary>nothing 0, in pieces 1, voluntary 2, binding of persons 3, binding 4.</summary>
    public static int Verdict(
        string country,
        string stage,
        List<Row> instruments,
        List<Row> positions,
        List<Row> groups
    )
    {
        int best = 0;
        foreach (Row i in instruments)
        {
            if (
                ("|" + i["stages"] + "|").Contains("|" + stage + "|")
                && Holds(country, i, positions, groups)
                && Stands(i)
            )
            {
                best = Math.Max(best, Worth(i));
            }
        }
        return best;
    }

    private static bool Holds(string country, Row instrument, List<Row> positions, List<Row> groups)
    {
        string? said = positions
            .Find(p => p["jurisdiction"] == country && p["instrument"] == instrument["id"])
            ?["position"];
        said ??= groups
            .Where(g => g["kind"] == "group" && g["members"].Split('|').Contains(country))
            .SelectMany(g =>
                positions.Where(p => p["jurisdiction"] == g["code"] && p["instrument"] == instrument["id"])
            )
            .Select(p => p["position"])
            .Where(GroupSpeaks.Contains)
            .OrderBy(p => Array.IndexOf(GroupSpeaks, p))
            .FirstOrDefault();
        bool all = instrument["addressees"] == "un-members";
        return said switch
        {
            null => all,
            "statement_against" => false,
            _ => all || Commits.Contains(said),
        };
    }

    private static bool Stands(Row i)
    {
        if (i["addressees"] == "nobody" || i["binding"] == "contested")
        {
            return false;
        }
        return i["standing"] == "in_force" || (i["standing"] == "adopted" && i["binding"] == "no");
    }

    private static int Worth(Row i)
    {
        string three = i["covers_cyber"] + " " + i["covers_ip"] + " " + i["covers_state_conduct"];
        bool voluntary = i["binding"] == "no";
        if (three == "yes yes yes")
        {
            return voluntary ? 2 : 4;
        }
        if (!voluntary && i["covers_cyber"] != "no" && i["covers_ip"] == "yes")
        {
            return 3;
        }
        return three.Contains("yes") || three.Contains("partial") ? 1 : 0;
    }
}
