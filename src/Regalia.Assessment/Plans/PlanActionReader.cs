using System.Collections.Immutable;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Plans;

/// <summary>Reads the actions of a plan and holds them against the release and against each other.</summary>
internal sealed class PlanActionReader(string file, EvidenceRelease release, TlpMarking marking, List<Fault> faults)
{
    private readonly List<(PlanAction Action, PlanEntry Entry)> _read = [];

    public ImmutableArray<PlanAction> Read(IEnumerable<Entry> entries)
    {
        foreach (Entry entry in entries)
        {
            PlanEntry values = new(entry.Node, "actions[" + entry.Key + "]", file, faults);
            _read.Add((Read(entry, values), values));
        }
        CheckDependencies();
        return [.. _read.Select(pair => pair.Action)];
    }

    private PlanAction Read(Entry entry, PlanEntry values)
    {
        PlanAction action = new(
            Id(values),
            values.Required("action"),
            Gap(values),
            values.Number("target", "a number in the unit of the indicator", _ => true),
            Practices(values),
            values.Flag("own_idea"),
            Effort(values),
            values.Rise("preparedness"),
            values.Rise("readiness"),
            values.Ids("depends_on"),
            values.Text("owner"),
            values.Day("due"),
            values.Text("cost"),
            Status(values),
            values.Text("proof"),
            values.Marking("marking") ?? marking,
            values.Text("note"),
            entry.Line
        );
        values.RefuseTheRest();
        CheckTrace(action, values);
        return action;
    }

    // Ids are joined by commas and travel into calendars: plain letters and digits only.
    private static string Id(PlanEntry values)
    {
        string id = values.Required(PlanReader.ActionKey);
        if (id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
        {
            values.Report(PlanReader.ActionKey, id, "letters, digits, - _ and . alone", "use an id like A01");
        }
        return id;
    }

    private string? Gap(PlanEntry values)
    {
        if (values.Text("gap") is not string word)
        {
            return null;
        }
        if (release.Indicator(word) is { } indicator)
        {
            return indicator.Id;
        }
        string? near = Spelling.Nearest(word, release.Indicators.Select(indicator => indicator.Id));
        values.Report(
            "gap",
            word,
            "the id of an indicator",
            near is null ? "`regalia data show` lists them" : "did you mean " + near + "?"
        );
        return word;
    }

    private ImmutableArray<string> Practices(PlanEntry values)
    {
        ImmutableArray<string> ids = values.Ids("practices");
        foreach (string id in ids)
        {
            if (!release.Practices.Any(practice => string.Equals(practice.Id, id, StringComparison.Ordinal)))
            {
                string? near = Spelling.Nearest(id, release.Practices.Select(practice => practice.Id));
                values.Report(
                    "practices",
                    id,
                    "ids of practices",
                    near is null ? "`regalia practice list` lists them" : "did you mean " + near + "?"
                );
            }
        }
        return ids;
    }

    private static double Effort(PlanEntry values)
    {
        if (values.Number("effort", "a number above 0", number => number > 0) is { } effort)
        {
            return effort;
        }
        if (values.Text("effort") is null)
        {
            values.Required("effort");
        }
        return 1;
    }

    private static string Status(PlanEntry values)
    {
        string word = values.Text("status") ?? ActionStatus.Proposed;
        if (!ActionStatus.All.Contains(word, StringComparer.Ordinal))
        {
            string? near = Spelling.Nearest(word, ActionStatus.All);
            values.Report(
                "status",
                word,
                string.Join(", ", ActionStatus.All[..^1]) + " or " + ActionStatus.All[^1],
                near is null ? "use one of these words" : "did you mean " + near + "?"
            );
        }
        return word;
    }

    // Every action says where it comes from: a gap and a practice, or somebody's own idea.
    private static void CheckTrace(PlanAction action, PlanEntry values)
    {
        if (action.OwnIdea && !action.Practices.IsEmpty)
        {
            values.Report(
                "own_idea",
                "true",
                "false where practices are named",
                "take the practices out, or write own_idea: false"
            );
        }
        else if (!action.OwnIdea && (action.Practices.IsEmpty || action.Gap is null))
        {
            values.Report(
                action.Practices.IsEmpty ? "practices" : "gap",
                null,
                "a gap and a practice that the action draws on",
                "name them, or write own_idea: true"
            );
        }
    }

    private void CheckDependencies()
    {
        Dictionary<string, (PlanAction Action, PlanEntry Entry)> byId = new(StringComparer.Ordinal);
        foreach ((PlanAction Action, PlanEntry Entry) pair in _read)
        {
            byId.TryAdd(pair.Action.Id, pair);
        }
        bool sound = true;
        foreach ((PlanAction action, PlanEntry entry) in _read)
        {
            foreach (string id in action.DependsOn)
            {
                if (string.Equals(id, action.Id, StringComparison.Ordinal))
                {
                    entry.Report("depends_on", id, "another action", "an action cannot wait for itself: take it out");
                    sound = false;
                }
                else if (!byId.ContainsKey(id))
                {
                    string? near = Spelling.Nearest(id, byId.Keys);
                    entry.Report(
                        "depends_on",
                        id,
                        "ids of actions of this plan",
                        near is null ? "name one of " + string.Join(", ", byId.Keys) : "did you mean " + near + "?"
                    );
                }
            }
        }
        if (sound && DependencyCycle.Find([.. byId.Keys], id => byId[id].Action.DependsOn) is { IsEmpty: false } cycle)
        {
            byId[cycle[0]]
                .Entry.Report(
                    "depends_on",
                    string.Join(" → ", cycle),
                    "actions that do not wait for themselves",
                    "take one of these out of depends_on"
                );
        }
    }
}
