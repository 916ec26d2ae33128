using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Regalia.Assessment.Checklists;
using Regalia.Assessment.Markings;
using Regalia.Assessment.Overlays;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Overlays;

/// <summary>The answers of an overlay with the public ones beside them, and its sectors.</summary>
public sealed class OverlayAnswersReport
{
    private const int FullWidth = 110;

    private readonly Overlay _overlay;
    private readonly EvidenceRelease _release;
    private readonly ImmutableArray<(OverlayAnswer Answer, PublicAnswer? Known)> _rows;

    /// <summary>Puts the public answers beside those of the agency.</summary>
    /// <param name="overlay">The overlay.</param>
    /// <param name="release">Its release.</param>
    /// <param name="checklist">The checklist of the release.</param>
    /// <param name="all">Whether questions without an answer are listed too.</param>
    public OverlayAnswersReport(Overlay overlay, EvidenceRelease release, Checklist checklist, bool all)
    {
        ArgumentNullException.ThrowIfNull(overlay);
        ArgumentNullException.ThrowIfNull(checklist);
        _overlay = overlay;
        _release = release;
        IndicatorValues values = new(release, EvidenceSelection.None);
        _rows =
        [
            .. overlay
                .Answers.Where(a => all || a.IsAnswered)
                .Select(a =>
                    (a, checklist.Find(a.Question) is { } item ? PublicAnswer.Of(item, values, overlay.Country) : null)
                ),
        ];
    }

    private string Marking => _overlay.HighestMarking.Label();

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Line(Marking);
        console.Line(
            "Overlay for "
                + _overlay.Country
                + (_overlay.Agency is null ? "" : ", " + _overlay.Agency)
                + (_overlay.Part is null ? "" : ", part of " + _overlay.Part)
                + ", "
                + ReleaseLine.Of(_release)
        );
        console.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_overlay.Answers.Count(a => a.IsAnswered)} of {_overlay.Answers.Length} questions answered; file marked {_overlay.Marking.Label()}"
            )
        );
        if (!_rows.IsEmpty)
        {
            WriteAnswers(console);
        }

        WriteSectors(console);
        console.Line(Marking);
    }

    /// <summary>As CSV: a row for each answer. Sectors are in the JSON.</summary>
    public string Csv()
    {
        CsvText csv = new([
            "question",
            "answer",
            "public",
            "public_status",
            "confidence",
            "marking",
            "ministry",
            "by",
            "on",
            "evidence",
            "comment",
        ]);
        foreach ((OverlayAnswer answer, PublicAnswer? known) in _rows)
        {
            csv.Text(answer.Question)
                .Text(answer.IsAnswered ? Words(answer) : null)
                .Text(known?.Words)
                .Text(known?.Status is { } status ? StatusWords.Of(status) : null)
                .Text(answer.Confidence)
                .Text(answer.Marking.Label())
                .Text(answer.Ministry)
                .Text(answer.By)
                .Text(answer.On)
                .Text(answer.Evidence)
                .Text(answer.Comment)
                .EndRow();
        }

        return csv.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            _release,
            json =>
            {
                json.WriteString("marking", Marking);
                json.WriteString("country", _overlay.Country.ToString());
                json.WriteString("agency", _overlay.Agency);
                json.WriteString("part", _overlay.Part);
                json.WriteStartArray("answers");
                foreach ((OverlayAnswer answer, PublicAnswer? known) in _rows)
                {
                    WriteAnswer(json, answer, known);
                }

                json.WriteEndArray();
                json.WriteStartArray("sectors");
                foreach (CrownJewelSector sector in _overlay.Sectors)
                {
                    json.WriteStartObject();
                    json.WriteString("sector", sector.Sector);
                    json.WriteString("why", sector.Why);
                    json.WriteNumberOrNull("valueShare", sector.ValueShare);
                    json.WriteString("layer", sector.Layer);
                    json.WriteStrings("duties", sector.Duties);
                    json.WriteStrings("services", sector.Services);
                    json.WriteString("marking", sector.Marking.Label());
                    json.WriteString("ministry", sector.Ministry);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );

    private static void WriteAnswer(Utf8JsonWriter json, OverlayAnswer answer, PublicAnswer? known)
    {
        json.WriteStartObject();
        json.WriteString("question", answer.Question);
        json.WriteString("answer", answer.Answer);
        json.WriteNumberOrNull("number", answer.Number);
        json.WriteString("public", known?.Words);
        json.WriteString("publicStatus", known?.Status is { } status ? StatusWords.Of(status) : null);
        json.WriteString("evidence", answer.Evidence);
        json.WriteString("confidence", answer.Confidence);
        json.WriteString("marking", answer.Marking.Label());
        json.WriteString("ministry", answer.Ministry);
        json.WriteString("by", answer.By);
        json.WriteString("on", answer.On);
        json.WriteString("comment", answer.Comment);
        json.WriteEndObject();
    }

    private void WriteAnswers(IAnsiConsole console)
    {
        bool isWide = console.Profile.Width >= FullWidth;
        Table table = Screen.Table([
            "Question",
            "Own",
            "Public",
            "Confidence",
            "Marking",
            .. isWide ? (string[])["Ministry", "On", "Evidence"] : [],
        ]);
        foreach (int column in (ReadOnlySpan<int>)(isWide ? [0, 3, 4, 6] : [0, 3, 4]))
        {
            table.Columns[column].NoWrap();
        }

        foreach ((OverlayAnswer answer, PublicAnswer? known) in _rows)
        {
            string?[] cells =
            [
                answer.Question,
                Words(answer),
                Words(known),
                answer.Confidence ?? (answer.IsAnswered ? "(low)" : ""),
                answer.Marking.Word(),
                .. isWide ? (string?[])[answer.Ministry, answer.On, answer.Evidence] : [],
            ];
            table.AddRow(cells.Select(Screen.Plain));
        }

        console.Write(table);
        if (_rows.Any(r => r.Answer is { IsAnswered: true, Confidence: null }))
        {
            console.Line("(low): no confidence given, which counts as low.");
        }

        if (!isWide)
        {
            console.Line("Ministry, date and evidence: in a wider window, --csv or --json.");
        }
    }

    private void WriteSectors(IAnsiConsole console)
    {
        if (_overlay.Sectors.IsEmpty)
        {
            return;
        }

        console.Heading("Crown-jewel sectors");
        foreach (CrownJewelSector sector in _overlay.Sectors)
        {
            string share = sector.ValueShare is null
                ? "value not known"
                : Figures.Raw(sector.ValueShare) + " % of the value";
            console.Line(sector.Sector + " (" + share + ", " + sector.Layer + ", " + sector.Marking.Label() + ")");
            console.Line("  Why:      " + sector.Why);
            console.Line("  Duties:   " + (sector.Duties.IsEmpty ? "none" : string.Join(", ", sector.Duties)));
            console.Line("  Services: " + (sector.Services.IsEmpty ? "none" : string.Join(", ", sector.Services)));
        }

        console.Line();
    }

    private static string Words(OverlayAnswer answer) =>
        answer.Answer?.Replace('_', ' ') ?? (answer.Number is null ? Figures.Missing : Figures.Raw(answer.Number));

    private static string Words(PublicAnswer? known) =>
        known is null
            ? Figures.Missing
            : known.Words + (known.Status is null or VerificationStatus.Sourced ? "" : " (unverified)");
}
