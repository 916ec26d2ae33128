using System.Globalization;
using System.Text;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Documents;
using Regalia.Assessment.Markings;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Overlays;

/// <summary>Writes an empty overlay: one entry a question, and above each what is asked and what is publicly known.</summary>
public static class OverlayTemplate
{
    private const int Width = 110;

    /// <summary>Writes an overlay in which nothing is answered. The same input gives the same text.</summary>
    /// <param name="country">The country.</param>
    /// <param name="release">The release whose public answers stand beside the questions.</param>
    /// <param name="checklist">The questions.</param>
    /// <param name="marking">The marking of what gets none of its own.</param>
    /// <param name="agency">Who answers; blank where null.</param>
    public static string Write(
        Country country,
        EvidenceRelease release,
        Checklist checklist,
        TlpMarking marking,
        string? agency = null
    )
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(checklist);
        StringBuilder text = new();
        WriteHead(text, country, release);
        text.Append("overlay: ").Append(OverlayForm.Version.AsSpan()).Append('\n');
        text.Append("country: ").Append(country.Code).Append('\n');
        text.Append("release: ").Append(ScalarText.Of(release.Version)).Append('\n');
        text.Append("marking: ").Append(marking.Word()).Append('\n');
        text.Append(("agency: " + ScalarText.Of(agency ?? "")).TrimEnd()).Append("\n\n");
        text.Append(OverlayForm.Answers).Append(":\n");
        IndicatorValues values = new(release, EvidenceSelection.None);
        (string? Stage, string? Kind) group = (null, null);
        foreach (ChecklistItem item in checklist.Items)
        {
            WriteHeading(text, item, group);
            group = (item.Stage, item.Kind);
            WriteQuestion(text, item, PublicAnswer.Of(item, values, country.Code), release);
            text.Append("  - question: ").Append(item.Id).Append('\n');
            foreach (string key in OverlayForm.AnswerKeys.Skip(1))
            {
                text.Append("    ").Append(key).Append(":\n");
            }

            text.Append('\n');
        }

        WriteSectors(text);
        return text.ToString();
    }

    private static void WriteHead(StringBuilder text, Country country, EvidenceRelease release)
    {
        Comment(
            text,
            "",
            "",
            "Private overlay for "
                + country.Name
                + ": what your agency knows of its own country, on the scale of the public "
                + "indicators. It stays on this machine; Regalia sends nothing over a network."
        );
        text.Append("#\n# How to fill it in. Nothing has to be answered; what is blank keeps its public value.\n");
        foreach (
            string line in (ReadOnlySpan<string>)
                [
                    "answer:      one of the answers named above the entry: yes, partly, no, or a number; unknown: asked, and nobody knows; not_applicable: the question does not arise",
                    "evidence:    what the answer rests on: a reference, not the document itself",
                    "confidence:  high (read at its source), medium, or low (hearsay); blank counts as low",
                    "marking:     " + TlpMarkings.Words + " (TLP 2.0); blank: the marking of the file, below",
                    "ministry:    whose question it is; `regalia overlay split` makes a file for each",
                    "by, on:      who answered, and when (2026-03-31)",
                    "comment:     anything else",
                ]
        )
        {
            Comment(text, "", "  ", line, hanging: 13);
        }

        text.Append("# A text that holds `: ` or ` #`, or begins with a sign, goes in \"quotation marks\".\n#\n");
        text.Append("# When it is filled in: regalia overlay check FILE, then regalia assess --overlay FILE\n");
        Comment(
            text,
            "",
            "",
            "The public answers below are those of evidence release "
                + release.Version
                + "; \"unverified\" means that nobody has checked the value at its source."
        );
        text.Append('\n');
    }

    private static void WriteHeading(StringBuilder text, ChecklistItem item, (string? Stage, string? Kind) before)
    {
        const int rule = 64;
        if (!string.Equals(item.Stage, before.Stage, StringComparison.Ordinal) && item.Stage is not null)
        {
            text.Append("  # ").Append('=', rule).Append(' ').Append(item.Stage).Append('\n');
        }

        if (before != (item.Stage, item.Kind))
        {
            string stage = item.Stage is null ? "" : item.Stage + ": ";
            text.Append("  # ").Append('-', rule).Append(' ').Append(stage).Append(item.Kind).Append("\n\n");
        }
    }

    private static void WriteQuestion(
        StringBuilder text,
        ChecklistItem item,
        PublicAnswer known,
        EvidenceRelease release
    )
    {
        Comment(text, "  ", "", item.Question);
        Comment(text, "  ", "  ", item.Help);
        Comment(text, "  ", "  ", "Evidence: " + item.Evidence);
        Comment(text, "  ", "  ", "Who knows: " + item.Respondent);
        Comment(text, "  ", "  ", "Answers: " + OverlayEntryReader.ScaleOf(item));
        Comment(text, "  ", "  ", "Public: " + PublicWords(item, known, release));
    }

    /// <summary>The public answer in one line: "partly (2023, unverified; National Cyber Security Index)".</summary>
    private static string PublicWords(ChecklistItem item, PublicAnswer known, EvidenceRelease release)
    {
        string[] said =
        [
            .. new[]
            {
                known.Year?.ToString(CultureInfo.InvariantCulture),
                known.Status switch
                {
                    VerificationStatus.Sourced => "sourced",
                    null => null,
                    _ => "unverified",
                },
                known.Sources.IsEmpty ? null : string.Join("; ", known.Sources),
            }.OfType<string>(),
        ];
        // The form goes from hand to hand: a figure that its publisher keeps back is not printed in it.
        bool withheld = item.Number is not null && known.Evidence is { } value && !release.MayBePassedOn(value);
        return (withheld ? "withheld, see `regalia checklist show`" : known.Words)
            + (said.Length == 0 ? "" : " (" + string.Join(", ", said) + ")");
    }

    private static void WriteSectors(StringBuilder text)
    {
        Comment(
            text,
            "",
            "",
            "Crown-jewel sectors: where the know-how lies that matters most, and which duties and services reach it. They enter "
                + "exposure and the layers of protection. To register one, copy the example and remove the # signs. `value_share` "
                + "is the share in the value of all registered know-how, in per cent. `layer` is one of "
                + string.Join(", ", OverlayForm.Layers)
                + ". `duties` and `services` are ids of indicators or practices, or words; "
                + "leave the brackets empty where none reaches the sector."
        );
        text.Append(OverlayForm.Sectors).Append(":\n");
        text.Append(
            """
              # - sector: Rice breeding
              #   why: Varieties that took twenty years and are sold in many countries
              #   value_share: 20
              #   layer: ip-intensive
              #   duties: [PRE_LAW_DATA]
              #   services: []
              #   marking:
              #   ministry:

            """.Replace("\r", "", StringComparison.Ordinal)
        );
    }

    // Wrapped between words; a line break or control character of a source must not end the comment.
    private static void Comment(StringBuilder text, string indent, string inner, string words, int hanging = 0)
    {
        string begin = indent + "# " + inner;
        StringBuilder line = new(begin);
        bool empty = true;
        foreach (string word in SoundWords(words, hanging))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(begin).Append(' ', hanging);
                empty = true;
            }

            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        text.Append(line).Append('\n');
    }

    // The first column of a hanging text keeps its spaces.
    private static string[] SoundWords(string words, int hanging)
    {
        string sound = string.Concat(words.Select(c => ScalarText.MustBeEscaped(c) || char.IsSurrogate(c) ? ' ' : c));
        string[] rest = sound[Math.Min(hanging, sound.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return hanging == 0 ? rest : [sound[..hanging] + rest[0], .. rest[1..]];
    }
}
