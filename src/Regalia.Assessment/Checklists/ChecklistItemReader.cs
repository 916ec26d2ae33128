using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Regalia.Assessment.Framework;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Checklists;

/// <summary>Reads one question and holds it against the indicator that it asks about.</summary>
internal sealed partial class ChecklistItemReader(YamlMap map, EvidenceRelease release)
{
    // For numbers that nothing else bounds.
    private const double Farthest = 1e15;

    private static readonly ImmutableSortedDictionary<string, double> NoAnswers = ImmutableSortedDictionary.Create<
        string,
        double
    >(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Prefixes = ["EXP_", "THR_", "PRE_", "GRD_"];

    public ChecklistItem Read()
    {
        string id = map.Text("id");
        Indicator? indicator = IndicatorOf(id);
        string question = Line("question");
        string help = Line("help");
        string kind = Word("kind", Checklist.Kinds);
        string? stage = Stage(kind);
        if (indicator is not null)
        {
            Agree("kind", kind, KindOf(indicator));
            Agree("stage", stage ?? "", indicator.Stage ?? "");
        }
        ImmutableSortedDictionary<string, double> answers = NoAnswers;
        (double, double)? number = null;
        string? unit = null;
        if (map.Has("answers") == map.Has("number"))
        {
            map.Report(
                map.Has("number") ? "number" : "answers",
                null,
                "either `answers` or `number`",
                indicator is null
                    ? (map.Has("number") ? "keep one of the two" : "add one of the two")
                    : "give it " + Wanted(indicator)
            );
        }
        else if (map.Has("answers"))
        {
            answers = Answers(indicator);
        }
        else
        {
            (number, unit) = Number(indicator);
        }
        ChecklistItem item = new(
            id,
            question,
            help,
            stage,
            kind,
            answers,
            number,
            unit,
            Line("evidence"),
            Line("example"),
            Line("respondent"),
            map.Line
        );
        map.RefuseTheRest();
        return item;
    }

    private Indicator? IndicatorOf(string id)
    {
        if (id.Length == 0 || OwnId().IsMatch(id))
        {
            return null;
        }
        Indicator? indicator = release.Indicators.FirstOrDefault(i =>
            string.Equals(i.Id, id, StringComparison.Ordinal)
        );
        if (indicator is { Dimension: not "context" })
        {
            return indicator;
        }
        if (indicator is not null)
        {
            map.Report("id", id, "an indicator that can be scored", "this one is context: remove the question");
            return null;
        }
        string? near = Spelling.Nearest(
            id,
            release
                .Indicators.Where(i => !string.Equals(i.Dimension, "context", StringComparison.Ordinal))
                .Select(i => i.Id)
        );
        map.Report(
            "id",
            id,
            "an indicator of release "
                + release.Version
                + ", or an id of your own: "
                + ChecklistItem.OwnPrefix
                + " and capitals, digits, _",
            near is not null ? "did you mean " + near + "?"
                : Prefixes.Any(p => id.StartsWith(p, StringComparison.Ordinal))
                    ? "`regalia data show` lists the indicators"
                : "begin an id of your own with " + ChecklistItem.OwnPrefix
        );
        return null;
    }

    private string? Stage(string kind)
    {
        if (kind is "exposure" or "threat")
        {
            if (map.Has("stage"))
            {
                map.Report("stage", map.TextOrNone("stage"), "no stage, for a question of " + kind, "remove it");
            }
            return null;
        }
        return Word("stage", Checklist.Stages);
    }

    private static string KindOf(Indicator indicator) =>
        indicator.Dimension switch
        {
            "guardrails" => "guardrail",
            "preparedness" => indicator.Group,
            var other => other,
        };

    private void Agree(string key, string given, string expected)
    {
        if (given.Length > 0 && !string.Equals(given, expected, StringComparison.Ordinal))
        {
            map.Report(key, given, expected + ", as indicators.csv has it", "write `" + key + ": " + expected + "`");
        }
    }

    private static string Wanted(Indicator indicator) => indicator.Steps.IsEmpty ? "`number`" : "`answers`";

    private ImmutableSortedDictionary<string, double> Answers(Indicator? indicator)
    {
        if (indicator is { Steps.IsEmpty: true })
        {
            map.Report(
                "answers",
                null,
                "a number, for " + indicator.Id + " has no steps",
                "give it " + Wanted(indicator)
            );
            return NoAnswers;
        }
        YamlMap group = map.Map("answers");
        Dictionary<string, double> answers = new(StringComparer.Ordinal);
        foreach (string word in ChecklistItem.AllWords)
        {
            if (string.Equals(word, ChecklistItem.Partly, StringComparison.Ordinal) && !group.Has(word))
            {
                continue;
            }
            if (indicator is null)
            {
                answers[word] = group.Number(word, -Farthest, Farthest);
            }
            else if (Step(group, word, indicator) is { } step)
            {
                answers[word] = step;
            }
        }
        group.RefuseTheRest();
        Order(group, answers);
        return answers.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static double? Step(YamlMap group, string word, Indicator indicator)
    {
        string? given = group.Has(word) ? group.TextOrNone(word) : null;
        if (
            double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && indicator.Steps.Contains(value)
        )
        {
            return value;
        }
        if (given is not "")
        {
            group.Report(
                word,
                given,
                "one of the steps of " + indicator.Id + ": " + string.Join(", ", indicator.Steps.Select(Text)),
                given is null ? "give it a `" + word + ":`" : "choose one of them"
            );
        }
        return null;
    }

    // A public value between two words has a meaning only where the words stand in their order.
    private static void Order(YamlMap group, Dictionary<string, double> answers)
    {
        if (
            !answers.TryGetValue(ChecklistItem.Yes, out double yes)
            || !answers.TryGetValue(ChecklistItem.No, out double no)
        )
        {
            return;
        }
        if (yes == no)
        {
            group.Report(ChecklistItem.No, Text(no), "another value than that of yes", "give each word its own value");
        }
        else if (
            answers.TryGetValue(ChecklistItem.Partly, out double partly)
            && (partly <= Math.Min(yes, no) || partly >= Math.Max(yes, no))
        )
        {
            group.Report(
                ChecklistItem.Partly,
                Text(partly),
                "a value between no, " + Text(no) + ", and yes, " + Text(yes),
                "give it one of the steps between, or leave it out"
            );
        }
    }

    private ((double, double)? Range, string? Unit) Number(Indicator? indicator)
    {
        if (indicator is { Steps.IsEmpty: false })
        {
            map.Report("number", null, "words, for " + indicator.Id + " has steps", "give it " + Wanted(indicator));
            return (null, null);
        }
        YamlMap group = map.Map("number");
        double lowest = indicator is null ? -Farthest : indicator.Minimum ?? -Farthest;
        double highest = indicator is null ? Farthest : indicator.Maximum ?? Farthest;
        double least = group.Number("least", lowest, highest);
        double greatest = group.Number("greatest", lowest, highest);
        if (IsGiven(group, "least", least) && IsGiven(group, "greatest", greatest) && greatest <= least)
        {
            group.Report("greatest", Text(greatest), "a number above `least`, " + Text(least), "exchange the two");
        }
        string? unit = indicator?.Unit;
        if (indicator is null)
        {
            unit = group.TextOrNone("unit");
        }
        else if (group.Has("unit"))
        {
            group.Report("unit", group.TextOrNone("unit"), "no unit here: it is that of the indicator", "remove it");
        }
        group.RefuseTheRest();
        return ((least, greatest), unit);
    }

    // What could not be read has its fault already and stands here as the lowest number.
    private static bool IsGiven(YamlMap group, string key, double number) =>
        group.Has(key)
        && double.TryParse(group.TextOrNone(key), NumberStyles.Float, CultureInfo.InvariantCulture, out double given)
        && given == number;

    private string Word(string key, ImmutableArray<string> words)
    {
        string word = map.Text(key);
        if (word.Length == 0 || words.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }
        string? near = Spelling.Nearest(word, words);
        map.Report(
            key,
            word,
            string.Join(", ", words[..^1]) + " or " + words[^1],
            near is null ? "choose one of them" : "did you mean " + near + "?"
        );
        return "";
    }

    // Questions go to terminals and forms: a text is one line, and control codes are none of its business.
    private string Line(string key)
    {
        string line = Spaces().Replace(map.Text(key), " ");
        if (line.Any(char.IsControl))
        {
            map.Report(key, line, "a text without control characters", "remove them");
        }
        return line;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: -1)]
    private static partial Regex Spaces();

    [GeneratedRegex("^" + ChecklistItem.OwnPrefix + @"[A-Z0-9_]+\z", RegexOptions.None, matchTimeoutMilliseconds: -1)]
    private static partial Regex OwnId();
}
