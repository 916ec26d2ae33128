using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Scenarios;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Overlays;

/// <summary>Reads answers and sectors, and holds each against its scale.</summary>
internal sealed partial class OverlayEntryReader(
    string file,
    EvidenceRelease release,
    AssessmentFramework framework,
    Checklist checklist,
    TlpMarking standard,
    List<Fault> faults
)
{
    // What people type where YAML of other programs has true and false.
    private static readonly Dictionary<string, string> Hints = new(StringComparer.OrdinalIgnoreCase)
    {
        ["y"] = ChecklistItem.Yes,
        ["true"] = ChecklistItem.Yes,
        ["on"] = ChecklistItem.Yes,
        ["n"] = ChecklistItem.No,
        ["false"] = ChecklistItem.No,
        ["off"] = ChecklistItem.No,
        ["partial"] = ChecklistItem.Partly,
        ["part"] = ChecklistItem.Partly,
        ["n/a"] = OverlayForm.NotApplicable,
        ["na"] = OverlayForm.NotApplicable,
        ["not applicable"] = OverlayForm.NotApplicable,
        ["none found"] = OverlayForm.Unknown,
        ["?"] = OverlayForm.Unknown,
    };

    public OverlayAnswer ReadAnswer(Entry entry)
    {
        OverlayEntry keys = new(file, entry, faults);
        keys.RefuseAllBut(OverlayForm.AnswerKeys);
        ChecklistItem? item = checklist.Find(entry.Key);
        if (item is null)
        {
            CheckQuestion(keys);
        }

        (string? word, double? number) = ReadScale(keys, item);
        return new OverlayAnswer(
            entry.Key,
            word,
            number,
            keys.Text("evidence"),
            ReadConfidence(keys),
            ReadMarking(keys),
            keys.Text("ministry"),
            keys.Text("by"),
            ReadDate(keys),
            keys.Text("comment"),
            entry.Line
        );
    }

    public CrownJewelSector ReadSector(Entry entry)
    {
        OverlayEntry keys = new(file, entry, faults);
        keys.RefuseAllBut(OverlayForm.SectorKeys);
        string? why = keys.Text("why");
        if (why is null)
        {
            keys.Report("why", null, "why its know-how matters most", "say it in a sentence");
        }

        string? layer = keys.Text("layer");
        if (layer is null || !OverlayForm.Layers.Contains(layer, StringComparer.Ordinal))
        {
            string? near = layer is null ? null : Spelling.Nearest(layer, OverlayForm.Layers);
            string expected = "a layer: " + string.Join(", ", OverlayForm.Layers);
            keys.Report("layer", layer, expected, near is null ? "choose one of them" : "did you mean " + near + "?");
        }

        return new CrownJewelSector(
            entry.Key,
            why ?? "",
            ReadShare(keys),
            layer ?? "",
            Reaching(keys, "duties"),
            Reaching(keys, "services"),
            ReadMarking(keys),
            entry.Line
        )
        {
            Ministry = keys.Text("ministry"),
        };
    }

    // A slip in an id would pass for a statement in words, and turn "left out" into "reached".
    private ImmutableArray<string> Reaching(OverlayEntry keys, string name)
    {
        ImmutableArray<string> named = keys.Texts(name);
        IEnumerable<string> known = release.Indicators.Select(i => i.Id).Concat(release.Practices.Select(p => p.Id));
        foreach (string word in named.Where(w => Id().IsMatch(w) && !known.Contains(w, StringComparer.Ordinal)))
        {
            string? near = Spelling.Nearest(word, known);
            string mend = near is null ? "or say it in words" : "did you mean " + near + "?";
            keys.Report(name, word, "the id of an indicator or practice of this release", mend);
        }

        return named;
    }

    [GeneratedRegex(
        "^([A-Z]{3}_[A-Z0-9_]+|P[0-9]{3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Id();

    private void CheckQuestion(OverlayEntry keys)
    {
        if (string.Equals(keys.Key, CrownJewelExposure.Indicator, StringComparison.Ordinal))
        {
            keys.Report(
                "question",
                keys.Key,
                "a question of the checklist",
                "register sectors under `sectors` instead"
            );
        }
        else if (
            release.Indicator(keys.Key) is null
            && !keys.Key.StartsWith(ChecklistItem.OwnPrefix, StringComparison.Ordinal)
        )
        {
            string? near = Spelling.Nearest(keys.Key, checklist.Items.Select(i => i.Id));
            string mend = near is null ? "`regalia checklist show` lists them" : "did you mean " + near + "?";
            keys.Report("question", keys.Key, "a question of the checklist", mend);
        }
    }

    private static (string? Word, double? Number) ReadScale(OverlayEntry keys, ChecklistItem? item)
    {
        if (keys.Text("answer") is not { } text)
        {
            return (null, null);
        }

        if (OverlayForm.AlwaysAllowed.Contains(text, StringComparer.Ordinal))
        {
            return (text, null);
        }

        ImmutableArray<string> words = item is null ? ChecklistItem.AllWords : item.Words;
        if (words.Contains(text, StringComparer.Ordinal))
        {
            return (text, null);
        }

        bool asksNumber = item is null || item.Number is not null;
        (double least, double greatest) = item?.Number ?? (double.MinValue, double.MaxValue);
        if (asksNumber && ScenarioReader.TryNumber(text, out double number) && number >= least && number <= greatest)
        {
            return (null, number);
        }

        keys.Report("answer", text, ScaleOf(item), HintFor(text, words, asksNumber));
        return (null, null);
    }

    /// <summary>The answers that a question takes, in words.</summary>
    public static string ScaleOf(ChecklistItem? item)
    {
        string always = string.Join(", ", OverlayForm.AlwaysAllowed);
        return item switch
        {
            null => "yes, partly, no, a number, " + always,
            { Number: var (least, greatest) } => FormattableString.Invariant($"a number from {least} to {greatest}")
                + (string.IsNullOrWhiteSpace(item.Unit) ? "" : " (" + item.Unit + ")")
                + ", "
                + always,
            _ => string.Join(", ", item.Words) + ", " + always,
        };
    }

    private static string HintFor(string text, ImmutableArray<string> words, bool asksNumber)
    {
        string[] allowed = [.. words, .. OverlayForm.AlwaysAllowed];
        if (Hints.TryGetValue(text, out string? hint) && allowed.Contains(hint, StringComparer.Ordinal))
        {
            return "write " + hint;
        }

        if (asksNumber && text.Contains(',', StringComparison.Ordinal))
        {
            return "write the number with a dot, as in 71.5, and without commas";
        }

        if (asksNumber)
        {
            return "write a number of this range, or leave it blank";
        }

        return Spelling.Nearest(text, allowed) is { } near ? "write " + near : "choose one of them, or leave it blank";
    }

    private string? ReadConfidence(OverlayEntry keys)
    {
        string? word = keys.Text("confidence");
        string[] known = [.. framework.Overlay.Confidence.Select(c => c.Name)];
        if (word is not null && !known.Contains(word, StringComparer.Ordinal))
        {
            string? near = Spelling.Nearest(word, known);
            string mend = near is null ? "choose one of them; blank counts as low" : "did you mean " + near + "?";
            keys.Report("confidence", word, "one of " + string.Join(", ", known), mend);
        }

        return word;
    }

    private TlpMarking ReadMarking(OverlayEntry keys)
    {
        if (keys.Text("marking") is not { } text)
        {
            return standard;
        }

        if (!TlpMarkings.TryParse(text, out TlpMarking marking))
        {
            string? near = Spelling.Nearest(text, TlpMarkings.Words.Split(", "));
            string mend = near is null ? "choose one of them" : "did you mean " + near + "?";
            keys.Report("marking", text, "a marking of TLP 2.0: " + TlpMarkings.Words, mend);
        }

        return marking;
    }

    private static string? ReadDate(OverlayEntry keys)
    {
        string? text = keys.Text("on");
        if (
            text is not null
            && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
        {
            keys.Report("on", text, "a day as year-month-day", "write it like 2026-03-31");
        }

        return text;
    }

    private static double? ReadShare(OverlayEntry keys)
    {
        if (keys.Text("value_share") is not { } text)
        {
            return null;
        }

        if (ScenarioReader.TryNumber(text, out double share) && share is >= 0 and <= 100)
        {
            // A minus before nothing is nothing.
            return share + 0.0;
        }

        keys.Report("value_share", text, "a share in per cent, 0 to 100", "write the number alone, as in 30 or 12.5");
        return null;
    }
}
